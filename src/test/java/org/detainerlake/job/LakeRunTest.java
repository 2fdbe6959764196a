package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.detainerlake.source.SourceFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in runs/ of runs that end in one way or another. */
class LakeRunTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  @Test
  void a_failure_is_recorded_with_its_own_exit_code_and_words() throws IOException {
    failed(new Failure(ExitCode.USAGE, "there is no publication '7' here", "use another"));
    RunRecord run = recorded();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.verdict()).isEqualTo("usage");
    assertThat(run.outcome()).isEqualTo("there is no publication '7' here");
  }

  @Test
  void a_source_that_cannot_be_used_is_recorded_as_that() throws IOException {
    Failure told =
        failed(
            new SourceFault(
                SourceFault.Kind.FILE_EMPTY, "a.csv is empty", "fetch the file again", null));
    assertThat(told.advice()).isEqualTo("fetch the file again");
    assertThat(recorded().exitCode()).isEqualTo(4);
    assertThat(recorded().verdict()).isEqualTo("source_unusable");
    assertThat(recorded().message()).isEqualTo("a.csv is empty");
  }

  /** Its text may be a cell's: Spark quotes what it cannot cast. */
  @Test
  void an_error_that_nobody_foresaw_is_recorded_without_its_text() throws IOException {
    Failure told = failed(new IllegalStateException("A123456789 is no date"));
    assertThat(told).hasMessage("IllegalStateException, an error we did not foresee");
    assertThat(recorded().exitCode()).isEqualTo(1);
    assertThat(recorded().message()).isEqualTo(told.getMessage());
  }

  @Test
  void a_full_disk_is_told_as_that_whatever_was_made_of_it() throws IOException {
    Failure told =
        failed(
            new IllegalStateException(
                "Job aborted: java.io.IOException: No space left on device (at a.csv)"));
    assertThat(told.getMessage()).startsWith("a disk is full: " + folder + " has ");
    assertThat(told.advice()).startsWith("make room, then run this again");
    assertThat(recorded().exitCode()).isEqualTo(1);
  }

  @Test
  void a_run_that_ends_well_is_recorded_without_words() throws IOException {
    assertThat(run(() -> ExitCode.CHECK_STOPPED)).isEqualTo(ExitCode.CHECK_STOPPED);
    assertThat(recorded().verdict()).isEqualTo("check_stopped");
    assertThat(recorded().message()).isNull();
    assertThat(recorded().outcome()).isEqualTo("-");
    assertThat(Files.readString(folder.resolve("LOCK"))).isEmpty();
  }

  @Test
  void a_run_clears_what_dead_ones_left_and_names_the_last() throws IOException {
    Files.createDirectories(folder.resolve("marts/snapshots/00001.tmp"));
    Files.write(folder.resolve("marts/snapshots/00001.tmp/dim_week.csv"), new byte[200_000]);
    Files.writeString(folder.resolve("LOCK"), "run 1, process 7 on a host, since yesterday\n");
    run(() -> ExitCode.DONE);
    assertThat(console.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            NOTE the last run died: run 1, process 7 on a host, since yesterday
            NOTE 1 files of runs that died are removed, 0.2 MB
            """);
    assertThat(folder.resolve("marts/snapshots")).isEmptyDirectory();
  }

  @Test
  void a_second_run_is_told_who_works_where_and_since_when() {
    Failure told = catchThrowableOfType(Failure.class, () -> run(() -> run(() -> ExitCode.DONE)));
    assertThat(told.exitCode()).isEqualTo(ExitCode.LOCKED);
    assertThat(told.getMessage())
        .matches(
            "another run works on this lake: run \\d{8}T\\d{6}Z-\\d+, process \\d+ on \\S.*, since"
                + " \\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
  }

  private interface Work {
    ExitCode run() throws IOException;
  }

  private Failure failed(RuntimeException error) {
    return catchThrowableOfType(
        Failure.class,
        () ->
            run(
                () -> {
                  throw error;
                }));
  }

  private ExitCode run(Work work) {
    Screen screen = new Screen(new PrintStream(console, true, StandardCharsets.UTF_8), false, 1);
    return new LakeRun("test", folder, TestRefresh.settings(), screen)
        .runWithoutSpark(
            lake ->
                new RunSteps() {
                  @Override
                  public ExitCode run() throws IOException {
                    return work.run();
                  }

                  @Override
                  public String publicationId() {
                    return null;
                  }
                });
  }

  private RunRecord recorded() throws IOException {
    try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
      List<Path> all = runs.toList();
      assertThat(all).hasSize(1);
      return RunRecord.read(all.get(0));
    }
  }
}
