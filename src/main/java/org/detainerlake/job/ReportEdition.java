package org.detainerlake.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.detainerlake.lake.Editions;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.MartRows;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.report.Edition;
import org.detainerlake.report.Marts;
import org.detainerlake.report.Pages;
import org.detainerlake.report.Week;
import org.detainerlake.report.WeeklyReport;
import org.detainerlake.report.Weeks;
import org.detainerlake.report.Wording;

/** From a publication's marts to an edition of the weekly report on disk. */
final class ReportEdition {
  private final Editions editions;
  private final Snapshots snapshots;
  private final Manifest manifest;
  private final Marts marts;
  private final Wording words = Wording.in(Locale.ENGLISH);

  ReportEdition(Lake lake, Manifest manifest) {
    this.editions = lake.editions();
    this.snapshots = new Snapshots(lake.marts());
    this.manifest = manifest;
    this.marts = new MartRows(snapshots, manifest)::of;
  }

  /**
   * Leads readers to the report of what they have now. A publication does not wait for its report:
   * where it cannot be made that is said, and the next run tries again.
   */
  static void keepUp(Lake lake, Manifest current, Screen screen) {
    try {
      new ReportEdition(lake, current).keepUp();
    } catch (IOException | RuntimeException e) {
      LogManager.getLogger(ReportEdition.class).error("report not written", e);
      screen.result("WARN the weekly report was not written: see " + RunLogs.file());
      screen.result("     what is published stands; report --lake tries again");
    }
  }

  /**
   * Leads readers to an edition of the publication: writes that of the newest final week where
   * there is none, of whatever week. A publication that tells of no week has none.
   */
  private void keepUp() throws IOException {
    if (editions.isLedTo(manifest.id())) {
      return;
    }
    Weeks weeks = Weeks.in(marts);
    if (own(editions.names()).isEmpty() && weeks.newestFinal().isPresent()) {
      write(weeks.newestFinal().orElseThrow());
    }
    if (!own(editions.names()).isEmpty()) {
      lead(weeks);
    }
  }

  /**
   * Writes the edition of a week, or of the newest final one; gives its name.
   *
   * @throws Failure where the publication tells of no such week; says which are near
   */
  String write(Optional<LocalDate> day) throws IOException {
    Weeks weeks = Weeks.in(marts);
    String name = write(week(day, weeks));
    lead(weeks);
    return name;
  }

  private String write(Week week) throws IOException {
    Edition edition =
        new Edition(week.start(), manifest.id(), manifest.codeVersion(), manifest.synthetic());
    WeeklyReport report = WeeklyReport.of(edition, week, marts, words);
    editions.write(edition.name(), new Pages(words).of(report));
    return edition.name();
  }

  /** To that of the newest final week, where it is written; else to the newest that is. */
  private void lead(Weeks weeks) throws IOException {
    List<String> names = editions.names();
    String wanted = weeks.newestFinal().map(week -> week.start().toString()).orElse("");
    List<String> own = own(names);
    String leading =
        own.stream().filter(name -> name.startsWith(wanted)).findFirst().orElse(own.get(0));
    editions.lead(new Pages(words).index(entries(names), manifest.synthetic()), leading);
  }

  private List<String> own(List<String> names) {
    return names.stream().filter(name -> name.endsWith("_" + manifest.id())).toList();
  }

  private Week week(Optional<LocalDate> day, Weeks weeks) {
    Optional<Week> week = day.isPresent() ? weeks.starting(day.get()) : weeks.newestFinal();
    return week.orElseThrow(() -> none(day, weeks));
  }

  private Failure none(Optional<LocalDate> day, Weeks weeks) {
    if (weeks.known().isEmpty()) {
      return new Failure(
          ExitCode.SOURCE_UNUSABLE,
          "publication " + manifest.id() + " tells of no week",
          "take in a release of detainers with refresh");
    }
    LocalDate asked = day.orElseThrow();
    String near =
        Stream.of(weeks.known().floor(asked), weeks.known().ceiling(asked))
            .filter(Objects::nonNull)
            .map(LocalDate::toString)
            .collect(Collectors.joining(", "));
    return new Failure(
        ExitCode.USAGE,
        "publication %s tells of no week that starts on %s".formatted(manifest.id(), asked),
        "weeks are named by their first day; nearest are " + near);
  }

  private List<Pages.Entry> entries(List<String> names) throws IOException {
    String current = snapshots.current().map(Manifest::id).orElse("");
    List<String> withdrawn = snapshots.withdrawn().stream().map(Manifest::id).toList();
    return names.stream().map(name -> entry(name, current, withdrawn)).toList();
  }

  private static Pages.Entry entry(String name, String current, List<String> withdrawn) {
    int end = name.indexOf('_');
    String publication = name.substring(end + 1);
    String state =
        publication.equals(current)
            ? "current"
            : withdrawn.contains(publication) ? "withdrawn" : "superseded";
    return new Pages.Entry(name, name.substring(0, end), publication, state);
  }
}
