package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.detainerlake.lake.Lake;
import org.detainerlake.quality.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of scheduled runs, and what is left of runs that took files in, or failed. */
class WatchTest {
  private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void make() throws IOException {
    lake = new Lake(folder.resolve("lake"));
    lake.create();
  }

  @Test
  void a_span_is_said_in_days_or_weeks() {
    assertThat(Freshness.of("10d").days()).isEqualTo(10);
    assertThat(Freshness.of("6w").days()).isEqualTo(42);
    for (String wrong : List.of("10", "0d", "d", "10 d", "-1d", "1m", "99999d", "")) {
      Failure failure = catchThrowableOfType(Failure.class, () -> Freshness.of(wrong));
      assertThat(failure).as(wrong).hasMessage("'" + wrong + "' is no span of days");
      assertThat(failure.advice()).isEqualTo("use 10d for days, 6w for weeks");
      assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    }
  }

  @Test
  void metrics_that_nobody_would_read_or_that_cannot_be_left_are_refused() {
    Failure ending = catchThrowableOfType(Failure.class, () -> Metrics.to(folder.resolve("a.txt")));
    assertThat(ending)
        .hasMessageEndingWith("a.txt does not end in .prom: collectors would pass it by");
    assertThat(ending.advice()).isEqualTo("name it FILE.prom");
    Failure nowhere =
        catchThrowableOfType(Failure.class, () -> Metrics.to(folder.resolve("no/a.prom")));
    assertThat(nowhere).hasMessage("--metrics cannot be written to " + folder.resolve("no"));
    assertThat(nowhere.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void rows_and_checks_of_the_run_are_counted() throws IOException {
    RunRecord run =
        run(
            "refresh",
            ExitCode.DONE,
            List.of(rows(900, 7), rows(60, 0)),
            List.of(Verdict.Level.PASS, Verdict.Level.PASS, Verdict.Level.WARN));
    run.write(lake.runs());
    ExpositionText text = text(run);
    assertThat(text.value("last_run_rows", "fate=\"accepted\"")).isEqualTo(960);
    assertThat(text.value("last_run_rows", "fate=\"set_aside\"")).isEqualTo(7);
    assertThat(text.value("last_run_checks", "level=\"pass\"")).isEqualTo(2);
    assertThat(text.value("last_run_checks", "level=\"warn\"")).isEqualTo(1);
    assertThat(text.value("last_run_checks", "level=\"stop\"")).isZero();
    assertThat(text.value("last_run_seconds")).isEqualTo(12.5);
  }

  @Test
  void a_run_that_failed_leaves_the_time_of_the_last_that_did_not() throws IOException {
    run("refresh", ExitCode.STALE, List.of(), List.of()).write(lake.runs());
    run("marts", ExitCode.DONE, List.of(), List.of(), START.plusSeconds(60)).write(lake.runs());
    RunRecord failed =
        run("refresh", ExitCode.CHECK_STOPPED, List.of(), List.of(), START.plusSeconds(120));
    failed.write(lake.runs());
    ExpositionText text = text(failed);
    assertThat(text.value("last_run_exit_code")).isEqualTo(3);
    assertThat(text.value("last_success_timestamp_seconds"))
        .isEqualTo((double) START.getEpochSecond());
    assertThat(text.labels("publication_sequence")).isEmpty();
    assertThat(text.labels("newest_release_timestamp_seconds")).isEmpty();
  }

  @Test
  void what_is_done_stays_done_where_metrics_cannot_be_written() throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Screen screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), true, 1);
    LakeRun run = new LakeRun("refresh", lake.root(), TestRefresh.settings(), screen);
    run.andThen(new Metrics(folder.resolve("gone/a.prom")));
    assertThat(run.runWithoutSpark(there -> new DoneSteps())).isEqualTo(ExitCode.DONE);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .isEqualTo("WARN --metrics could not be written; the log of the run says why\n");
  }

  private record DoneSteps() implements RunSteps {
    @Override
    public ExitCode run() {
      return ExitCode.DONE;
    }

    @Override
    public String publicationId() {
      return null;
    }
  }

  private ExpositionText text(RunRecord run) throws IOException {
    Instant end = Instant.parse(run.startedAt()).plusMillis(12_500);
    return ExpositionText.of(RunMetrics.of(lake, run, end), "detainer_lake_");
  }

  private static FileReport rows(long accepted, long setAside) {
    return new FileReport(
        "f.csv", "0", FileReport.State.ACCEPTED, "r", "c", null, null, 1000, accepted, setAside);
  }

  private static RunRecord run(
      String command, ExitCode exit, List<FileReport> files, List<Verdict.Level> levels) {
    return run(command, exit, files, levels, START);
  }

  private static RunRecord run(
      String command,
      ExitCode exit,
      List<FileReport> files,
      List<Verdict.Level> levels,
      Instant start) {
    List<RunRecord.Check> checks =
        levels.stream().map(level -> new RunRecord.Check("a", "b", 0, level)).toList();
    String id = start.toString().replaceAll("[-:]", "") + "-1";
    return new RunRecord(
        id, start.toString(), command, exit.value(), "", null, null, files, List.of(), checks);
  }
}
