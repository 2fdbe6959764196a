package org.detainerlake.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.logging.log4j.LogManager;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.lake.Boundary;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Leftovers;
import org.detainerlake.lake.Room;
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

  private RunSteps steps = new NoSteps();
  private AfterRun after = (lake, run) -> {};
  private Optional<Path> lock = Optional.empty();

  /** What is done with a run's record once it is written, while the lake is its own still. */
  interface AfterRun {
    void told(Lake lake, RunRecord run) throws IOException;
  }

  /** The steps, once there are a lake and a session. */
  interface Work {
    RunSteps in(Lake lake, SparkSession spark);

    /** Those that need no session, where there is so little to do; empty where that is not sure. */
    default Optional<RunSteps> withoutSpark(Lake lake) throws IOException {
      return Optional.empty();
    }
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

  /** Tells another of the run once it has ended, however it did. */
  void andThen(AfterRun next) {
    after = next;
  }

  /** Names the file whose lock stands for the lake's, where its place has none. */
  LakeRun lockedBy(Optional<Path> file) {
    lock = file;
    return this;
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
    return held(
        lake -> {
          steps = work.apply(lake);
          return steps.run();
        });
  }

  /** A run that failed before it had steps. */
  private static final class NoSteps implements RunSteps {
    @Override
    public ExitCode run() {
      throw new IllegalStateException("there are no steps yet");
    }

    @Override
    public String publicationId() {
      return null;
    }
  }

  /** What is done while the lake is this run's alone. */
  private interface Locked {
    ExitCode run(Lake lake) throws IOException;
  }

  private ExitCode held(Locked work) {
    SharedFolders.requireAbsolute(folder);
    Lake lake = new Lake(folder);
    try {
      RunLock.require(lake, lock);
      RunLogs.to(lake.runs().resolve(id), settings.conf());
      lake.create();
      try (RunLock held = RunLock.take(lake, lock, RunOwner.of(id, started))) {
        ExitCode exit = recorded(lake, held, work);
        RunLogs.removeAside();
        return exit;
      } finally {
        RunLogs.copyTo(lake.runs().resolve(id));
      }
    } catch (RunLock.Held held) {
      throw new Failure(
          ExitCode.LOCKED,
          "another run works on this lake: " + held.getMessage(),
          "wait for it to end, then run this again"
              + (lake.isLeased() ? "; a minute is enough where it was killed" : ""));
    } catch (IOException e) {
      throw RunFailure.unusable(lake, e);
    }
  }

  private ExitCode recorded(Lake lake, RunLock lock, Locked work) throws IOException {
    ExitCode exit;
    try {
      RecoveryWords.of(lock).forEach(screen::say);
      RecoveryWords.of(Leftovers.clear(lake)).forEach(screen::say);
      exit = work.run(lake);
    } catch (IOException | RuntimeException e) {
      Failure failure = RunFailure.of(lake, e);
      recordFailed(lake, failure);
      throw failure;
    }
    RunRecord record = record(exit, null);
    record.write(lake.runs());
    Boundary.passed("run.json written");
    tell(lake, record);
    return exit;
  }

  /** What is told must not be hidden by a record that cannot be written, as on a full disk. */
  private void recordFailed(Lake lake, Failure failure) {
    try {
      RunRecord record = record(failure.exitCode(), failure.getMessage());
      record.write(lake.runs());
      tell(lake, record);
    } catch (IOException | UncheckedIOException e) {
      failure.addSuppressed(e);
    }
  }

  /** What is published is published, whoever could not be told. */
  private void tell(Lake lake, RunRecord record) {
    try {
      after.told(lake, record);
    } catch (IOException | RuntimeException e) {
      LogManager.getLogger(LakeRun.class).error("metrics not written", e);
      screen.result("WARN --metrics could not be written; the log of the run says why");
    }
  }

  private ExitCode withSpark(Lake lake, long bytes, Work work) throws IOException {
    Room.warning(lake, bytes).ifPresent(warning -> screen.say("WARN " + warning));
    Optional<String> master = Sessions.unopened(settings.conf());
    Optional<RunSteps> small = master.isPresent() ? work.withoutSpark(lake) : Optional.empty();
    if (small.isPresent()) {
      return run(small.get(), master.get());
    }
    SparkSession spark = Sessions.open(settings.conf(), lake, bytes);
    try {
      DeltaTables.sign(spark, id);
      onCluster(lake, spark);
      return run(work.in(lake, spark), spark.sparkContext().master());
    } finally {
      spark.stop();
      lake.removeScratch();
    }
  }

  private void onCluster(Lake lake, SparkSession spark) throws IOException {
    if (!spark.sparkContext().isLocal()) {
      Path scratch = lake.makeScratch();
      SharedFolders.require(spark, List.of(lake.runs().resolve(id), scratch));
      Kept.in(scratch, spark);
    }
  }

  private ExitCode run(RunSteps work, String master) throws IOException {
    steps = work;
    screen.say(
        "%s · weeks from %s · counting %s"
            .formatted(Versions.line(master), settings.week().code(), settings.count().code()));
    return steps.run();
  }

  private RunRecord record(ExitCode exit, String message) {
    List<RunRecord.Check> checks = steps.verdicts().stream().map(RunRecord.Check::of).toList();
    return new RunRecord(
        id,
        started.toString(),
        command,
        exit.value(),
        exit.name().toLowerCase(Locale.ROOT),
        message,
        steps.publicationId(),
        steps.reports(),
        screen.steps(),
        checks);
  }
}
