package org.detainerlake.job;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.RunLock;

/** One refresh from lock to run.json: the frame around {@link RefreshSteps}. */
final class Refresh {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  static final int STEPS = 5;

  private final RefreshRequest request;
  private final Screen screen;
  private final Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final String id = ID.format(started) + "-" + ProcessHandle.current().pid();

  Refresh(RefreshRequest request, Screen screen) {
    this.request = request;
    this.screen = screen;
  }

  /**
   * Runs it and leaves run.json, also where it fails.
   *
   * @throws Failure where another run holds the lake, or the lake cannot be used
   */
  ExitCode run() {
    Lake lake = new Lake(request.lake());
    try {
      lake.create();
      RunLogs.to(lake.runs().resolve(id));
      try (RunLock held = RunLock.take(lake, "run " + id)) {
        return locked(lake);
      }
    } catch (RunLock.Held held) {
      throw new Failure(
          ExitCode.LOCKED,
          "another run works on this lake: " + held.getMessage(),
          "wait for it to end, then run this again");
    } catch (IOException e) {
      throw new Failure(
          ExitCode.FAILED,
          "the lake at " + lake.root() + " cannot be used: " + e.getMessage(),
          "check that the folder is writable and the disk has room",
          e);
    }
  }

  private ExitCode locked(Lake lake) throws IOException {
    Inputs inputs = Inputs.of(request.allInputs());
    if (inputs.files().isEmpty()) {
      throw new Failure(
          ExitCode.SOURCE_UNUSABLE,
          "there is no .xlsx and no .csv file in " + request.allInputs(),
          "name release files, or folders that hold some");
    }
    SparkSession spark = Sessions.open(request.settings().conf(), inputs.bytes());
    RefreshSteps steps = new RefreshSteps(request, inputs, lake, spark, screen);
    ExitCode exit = ExitCode.FAILED;
    try {
      Settings settings = request.settings();
      screen.say(
          "%s · weeks from %s · counting %s"
              .formatted(Versions.line(spark), settings.week().code(), settings.count().code()));
      exit = steps.run();
      return exit;
    } finally {
      record(steps, exit).write(lake.runs());
      spark.stop();
    }
  }

  private RunRecord record(RefreshSteps steps, ExitCode exit) {
    List<RunRecord.Check> checks = steps.verdicts().stream().map(RunRecord.Check::of).toList();
    return new RunRecord(
        id,
        started.toString(),
        request.command(),
        exit.value(),
        exit.name().toLowerCase(Locale.ROOT),
        steps.publicationId(),
        steps.reports(),
        screen.steps(),
        checks);
  }
}
