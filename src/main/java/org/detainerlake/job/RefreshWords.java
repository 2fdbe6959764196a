package org.detainerlake.job;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.partitioningBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.detainerlake.lake.Manifest;
import org.detainerlake.quality.Verdict;

/** What a refresh says, in one place. */
final class RefreshWords {
  private RefreshWords() {}

  static String ingested(Inputs inputs, int landed, List<FileReport> others) {
    long known = others.stream().filter(r -> r.state() == FileReport.State.KNOWN).count();
    long retracted = others.stream().filter(r -> r.state() == FileReport.State.RETRACTED).count();
    long unusable = others.size() - known - retracted;
    String text = "%d files: %d new, %d known".formatted(inputs.files().size(), landed, known);
    text += retracted > 0 ? ", %d retracted".formatted(retracted) : "";
    text += unusable > 0 ? ", %d unusable".formatted(unusable) : "";
    return inputs.leftOut().isEmpty()
        ? text
        : text + " (%d other files left out)".formatted(inputs.leftOut().size());
  }

  /** Flags cannot change what is counted already; silence would look like consent. */
  static List<String> flagsIgnored(List<FileReport> reports) {
    return reports.stream()
        .filter(report -> report.state() == FileReport.State.KNOWN)
        .map(
            report ->
                "WARN %s is known as release %s: the flags change nothing about it"
                    .formatted(report.file(), report.releaseId()))
        .toList();
  }

  /** What somebody took out does not come back because the file still lies there. */
  static List<String> retracted(List<FileReport> reports) {
    return reports.stream()
        .filter(report -> report.state() == FileReport.State.RETRACTED)
        .map(
            report ->
                "NOTE %s was retracted and stays out; retract --undo %s takes it back in"
                    .formatted(report.file(), report.releaseId()))
        .toList();
  }

  /** Why files are counted that nobody named. */
  static List<String> unfinished(List<Landed> unfinished) {
    return unfinished.stream()
        .map(
            one ->
                "NOTE %s is counted %s"
                    .formatted(
                        one.file().name(),
                        one.isCounted()
                            ? "anew: program, reference tables or layout class its rows otherwise"
                            : "now: its run ended before it was"))
        .toList();
  }

  static String classified(List<FileReport> reports) {
    long in = reports.stream().mapToLong(FileReport::rowsIn).sum();
    long accepted = reports.stream().mapToLong(FileReport::accepted).sum();
    long setAside = reports.stream().mapToLong(FileReport::setAside).sum();
    return say("%,d rows: %,d accepted · %,d set aside", in, accepted, setAside);
  }

  static String release(FileReport report) {
    return report.coverage() == null
        ? "     not counted: " + report.file()
        : "     release %s: %s".formatted(report.releaseId(), report.coverage());
  }

  static List<String> problem(FileReport report) {
    return List.of("ERROR " + report.problem(), "      " + report.advice());
  }

  static String notPublished(Optional<String> current) {
    return "      nothing was published; "
        + current.map(id -> id + " stays the current publication").orElse("there is none yet");
  }

  static String nothingNew(String current, String since) {
    return "nothing new%s: %s stays the current publication".formatted(since, current);
  }

  /** The types of the facilities' jurisdictions, one a facility. */
  static String matched(List<String> types, long counties) {
    Map<Boolean, Long> unresolved =
        types.stream()
            .filter(type -> !type.equals("county"))
            .collect(partitioningBy(type -> type.startsWith("unresolved"), counting()));
    return say(
        "%,d facilities → %,d counties · %,d state or federal · %,d unresolved",
        types.size(), counties, unresolved.get(false), unresolved.get(true));
  }

  static String checked(List<Verdict> verdicts) {
    return say(
        "%d rules   PASS %d · WARN %d · STOP %d",
        verdicts.size(),
        count(verdicts, Verdict.Level.PASS),
        count(verdicts, Verdict.Level.WARN),
        count(verdicts, Verdict.Level.STOP));
  }

  static List<String> stops(List<Verdict> verdicts) {
    return lines(verdicts, Verdict.Level.STOP);
  }

  static List<String> warnings(List<Verdict> verdicts) {
    return lines(verdicts, Verdict.Level.WARN);
  }

  static String published(Manifest manifest, Path opened) {
    return "%d marts → %s (%s)".formatted(manifest.marts().size(), opened, manifest.id());
  }

  static String held(Manifest manifest) {
    return "%d marts, held (%s)".formatted(manifest.marts().size(), manifest.id());
  }

  static String synthetic(boolean synthetic) {
    return synthetic ? "SYNTHETIC, not facts. " : "";
  }

  /**
   * What a reader may look at.
   *
   * @param opened the folder of the marts
   * @param report the weekly report
   */
  static List<String> next(Path opened, Path report) {
    return List.of(
        "Next:  open " + report,
        "       jobs/submit describe weekly_decline_rates",
        "       open " + opened.resolve("weekly_decline_rates.csv"));
  }

  private static List<String> lines(List<Verdict> verdicts, Verdict.Level level) {
    return verdicts.stream()
        .filter(verdict -> verdict.level() == level)
        .map(
            verdict ->
                "%s %-20s %10s   %s"
                    .formatted(
                        level,
                        verdict.expectation().name(),
                        Figures.of(verdict.value()),
                        verdict.expectation().says()))
        .toList();
  }

  private static long count(List<Verdict> verdicts, Verdict.Level level) {
    return verdicts.stream().filter(verdict -> verdict.level() == level).count();
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
