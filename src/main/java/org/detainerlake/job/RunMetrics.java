package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.quality.Verdict;

/** What is left of a run for monitoring: counts and times, nothing of any row. */
final class RunMetrics {
  private RunMetrics() {}

  private static final double MILLIS = 1e3;
  private static final String REFRESH = "refresh";

  /** A run that did its work: that the releases are old is another question. */
  private static final Set<Integer> WELL = Set.of(ExitCode.DONE.value(), ExitCode.STALE.value());

  static String of(Lake lake, RunRecord run, Instant now) throws IOException {
    Exposition text =
        new Exposition("detainer_lake_", "lake", lake.root().getFileName().toString());
    Instant started = Instant.parse(run.startedAt());
    text.gauge(
        "last_run_timestamp_seconds", "When the last run started.", started.getEpochSecond());
    text.gauge("last_run_exit_code", "How it ended; 0 is well.", run.exitCode());
    text.gauge(
        "last_run_seconds",
        "How long it took.",
        Duration.between(started, now).toMillis() / MILLIS);
    rows(text, run.inputs());
    checks(text, run.checks());
    state(text, lake);
    return text.toString();
  }

  private static void rows(Exposition text, List<FileReport> inputs) {
    text.family(
        "last_run_rows", "Rows that it read of files that were new, by what became of them.");
    text.sample("fate", "accepted", sum(inputs, FileReport::accepted));
    text.sample("fate", "set_aside", sum(inputs, FileReport::setAside));
  }

  private static long sum(List<FileReport> inputs, ToLongFunction<FileReport> rows) {
    return inputs.stream().mapToLong(rows).sum();
  }

  private static void checks(Exposition text, List<RunRecord.Check> checks) {
    text.family("last_run_checks", "Checks that it made, by level; none where nothing was new.");
    for (Verdict.Level level : Verdict.Level.values()) {
      long count = checks.stream().filter(check -> check.level() == level).count();
      text.sample("level", level.name().toLowerCase(Locale.ROOT), count);
    }
  }

  /** What no run has done yet has no line: a zero would be a time, or an alarm. */
  private static void state(Exposition text, Lake lake) throws IOException {
    Optional<Instant> success = lastSuccess(lake.runs());
    if (success.isPresent()) {
      text.gauge(
          "last_success_timestamp_seconds",
          "When the last refresh started that ended with exit code 0 or 5.",
          success.get().getEpochSecond());
    }
    Optional<NewestRelease> newest = NewestRelease.in(lake);
    if (newest.isPresent()) {
      text.gauge(
          "newest_release_timestamp_seconds",
          "The day the newest release was made that counts, at 00:00 UTC.",
          newest.get().date().atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }
    Optional<Manifest> current = new Snapshots(lake.marts()).current();
    if (current.isPresent()) {
      text.gauge(
          "publication_sequence",
          "Number of the publication that readers have.",
          Integer.parseInt(current.get().id().replaceFirst("-.*", "")));
    }
  }

  private static Optional<Instant> lastSuccess(Path runs) throws IOException {
    List<Path> newestFirst;
    try (Stream<Path> folders = Files.list(runs)) {
      newestFirst = folders.filter(RunRecord::isIn).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path folder : newestFirst) {
      RunRecord run = RunRecord.read(folder);
      if (REFRESH.equals(run.command()) && WELL.contains(run.exitCode())) {
        return Optional.of(Instant.parse(run.startedAt()));
      }
    }
    return Optional.empty();
  }
}
