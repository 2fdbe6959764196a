package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.RunLock;

/** One run from lock to run.json: the frame around its steps. */
final class LakeRun {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final String command;
  private final Path folder;
  private final Settings settings;
  private final Screen screen;
  private final Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final String id = ID.format(started) + "-" + ProcessHandle.current().pid();

  /** The steps, once there are a lake and a session. */
  interface Work {
    RunSteps in(Lake lake, SparkSession spark);
  }

  /**
   * A run to come.
   *
   * @param command how to call it in run.json
   * @param folder the lake's, made if missing
   */
  LakeRun(String command, Path folder, Settings settings, Screen screen) {
    this.command = command;
    this.folder = folder;
    this.settings = settings;
    this.screen = screen;
  }

  /** What run.json and the log of the run are found by. */
  String id() {
    return id;
  }

  /**
   * Runs it and leaves run.json, also where it fails.
   *
   * @param bytes about how much it reads
   * @throws Failure where another run holds the lake, or the lake cannot be used
   */
  ExitCode run(long bytes, Work work) {
    return held(lake -> withSpark(lake, bytes, work));
  }

  /** The same for what needs no session. */
  ExitCode runWithoutSpark(Function<Lake, RunSteps> work) {
    return held(lake -> recorded(lake, work.apply(lake)));
  }

  /** What is done while the lake is this run's alone. */
  private interface Locked {
    ExitCode run(Lake lake) throws IOException;
  }

  private ExitCode held(Locked work) {
    Lake lake = new Lake(folder);
    try {
      lake.create();
      RunLogs.to(lake.runs().resolve(id));
      try (RunLock held = RunLock.take(lake, "run " + id)) {
        return work.run(lake);
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

  private ExitCode withSpark(Lake lake, long bytes, Work work) throws IOException {
    SparkSession spark = Sessions.open(settings.conf(), bytes);
    try {
      RunSteps steps = work.in(lake, spark);
      screen.say(
          "%s · weeks from %s · counting %s"
              .formatted(Versions.line(spark), settings.week().code(), settings.count().code()));
      return recorded(lake, steps);
    } finally {
      spark.stop();
    }
  }

  private ExitCode recorded(Lake lake, RunSteps steps) throws IOException {
    ExitCode exit = ExitCode.FAILED;
    try {
      exit = steps.run();
      return exit;
    } finally {
      record(steps, exit).write(lake.runs());
    }
  }

  private RunRecord record(RunSteps steps, ExitCode exit) {
    List<RunRecord.Check> checks = steps.verdicts().stream().map(RunRecord.Check::of).toList();
    return new RunRecord(
        id,
        started.toString(),
        command,
        exit.value(),
        exit.name().toLowerCase(Locale.ROOT),
        steps.publicationId(),
        steps.reports(),
        screen.steps(),
        checks);
  }
}
