package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.RunLock;
import org.detainerlake.source.ReleaseFlags;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a refresh that the clock starts tells who is not there: exit code 5, and metrics. */
class ScheduledRefreshTest {
  @TempDir static Path folder;
  private static Path lake;
  private static Path file;
  private static TestRefresh first;
  private static NewestRelease newest;

  private final Path prom = folder.resolve("lake.prom");
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  @BeforeAll
  static void refreshed() throws IOException {
    lake = folder.resolve("a \"lake\"");
    file = TestRefresh.sampleCsv(folder.resolve("samples"));
    first = TestRefresh.ofFaulty(lake, file);
    newest = NewestRelease.in(new Lake(lake)).orElseThrow();
  }

  @Test
  void the_newest_release_that_counts_is_the_ledgers() {
    String counted = first.reports().get(0).releaseId();
    assertThat(newest.id()).isEqualTo(counted).startsWith(newest.date().toString());
  }

  @Test
  void what_is_as_old_as_allowed_is_fresh_and_a_day_later_it_is_not() throws IOException {
    Lake there = new Lake(lake);
    new Freshness(10).require(there, newest.date().plusDays(10));
    Failure stale =
        catchThrowableOfType(
            Failure.class, () -> new Freshness(10).require(there, newest.date().plusDays(11)));
    assertThat(stale)
        .hasMessage(
            "the newest release that counts is %s, 11 days old; --freshness allows 10"
                .formatted(newest.id()));
    assertThat(stale.advice()).isEqualTo("look for a newer one; what is published stays");
    assertThat(stale.exitCode().value()).isEqualTo(5);
  }

  @Test
  void a_lake_without_a_release_is_stale() throws IOException {
    Lake empty = new Lake(folder.resolve("empty"));
    empty.create();
    Failure stale =
        catchThrowableOfType(
            Failure.class, () -> new Freshness(10).require(empty, LocalDate.of(2026, 1, 1)));
    assertThat(stale).hasMessage("no release of detainers counts in the lake at " + empty.root());
    assertThat(stale.exitCode()).isEqualTo(ExitCode.STALE);
  }

  @Test
  void nothing_new_of_an_old_release_exits_5_and_the_record_says_why() throws IOException {
    Failure stale = catchThrowableOfType(Failure.class, () -> refresh("10d"));
    assertThat(stale.exitCode()).isEqualTo(ExitCode.STALE);
    assertThat(said()).contains("nothing new: " + first.publicationId());
    RunRecord run = lastRun();
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.verdict()).isEqualTo("stale");
    assertThat(run.message()).isEqualTo(stale.getMessage());
    assertThat(run.publicationId()).isEqualTo(first.publicationId());
    assertThat(metrics().value("last_run_exit_code")).isEqualTo(5);
  }

  @Test
  void metrics_tell_of_run_and_lake() throws IOException {
    assertThat(refresh("9999d")).isEqualTo(ExitCode.DONE);
    ExpositionText metrics = metrics();
    RunRecord run = lastRun();
    double started = java.time.Instant.parse(run.startedAt()).getEpochSecond();
    assertThat(metrics.labels("last_run_exit_code")).containsExactly("lake=\"a \\\"lake\\\"\"");
    assertThat(metrics.value("last_run_exit_code")).isZero();
    assertThat(metrics.value("last_run_timestamp_seconds")).isEqualTo(started);
    assertThat(metrics.value("last_success_timestamp_seconds")).isEqualTo(started);
    assertThat(metrics.value("last_run_seconds")).isBetween(0.0, 600.0);
    assertThat(metrics.value("publication_sequence")).isEqualTo(1);
    assertThat(metrics.value("newest_release_timestamp_seconds"))
        .isEqualTo((double) newest.date().atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(prom)))
        .isEqualTo("rw-r--r--");
    assertThat(folder.resolve("lake.prom.tmp")).doesNotExist();
  }

  @Test
  void who_comes_while_another_works_leaves_its_metrics_alone() throws Exception {
    Files.writeString(prom, "of the run that works\n");
    try (RunLock held = RunLock.take(new Lake(lake), "a run")) {
      assertThat(held.dead()).isEmpty();
      Failure locked = catchThrowableOfType(Failure.class, () -> refresh("10d"));
      assertThat(locked.exitCode()).isEqualTo(ExitCode.LOCKED);
    }
    assertThat(prom).hasContent("of the run that works");
  }

  private ExitCode refresh(String freshness) {
    RefreshRequest request =
        new RefreshRequest(
            "refresh",
            lake,
            List.of(file),
            List.of(),
            ReleaseFlags.NONE,
            TestRefresh.settings().withErrorBudget(1));
    Watch watch = new Watch(Optional.of(Freshness.of(freshness)), Optional.of(Metrics.to(prom)));
    Screen screen = new Screen(new PrintStream(console, true, StandardCharsets.UTF_8), false, 5);
    return Refresh.run(request, Optional.empty(), watch, screen);
  }

  private String said() {
    return console.toString(StandardCharsets.UTF_8);
  }

  private ExpositionText metrics() throws IOException {
    return ExpositionText.of(Files.readString(prom), "detainer_lake_");
  }

  private static RunRecord lastRun() throws IOException {
    try (Stream<Path> runs = Files.list(lake.resolve("runs"))) {
      return RunRecord.read(
          runs.filter(RunRecord::isIn).max(java.util.Comparator.naturalOrder()).orElseThrow());
    }
  }
}
