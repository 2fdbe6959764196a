package org.detainerlake.job;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    description = {
      "Takes new release files into a lake and publishes its marts anew.",
      "A file already taken is not read again, under any name; nothing new is exit code 0.",
      "What moves published figures without a new release behind it is held, exit code 3:",
      "readers keep what they have until it is approved."
    })
final class RefreshCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Option(
      names = "--lake",
      converter = LakeWord.class,
      required = true,
      description = "The lake's folder; made if missing.")
  private Path lake;

  @Mixin private LockOption lock;

  @Mixin private CountingOptions counting;

  @Mixin private BudgetOption budget;

  @Option(
      names = "--facility-register",
      paramLabel = "FILE",
      description = {
        "Register of facilities (HIFLD, ICE's list) for places that no rule tells; may be"
            + " repeated.",
        "The lake keeps it: later refreshes need not name it."
      })
  private List<Path> registers = List.of();

  @Mixin private ReleaseOptions release;

  @Mixin private WatchOptions watch;

  @ArgGroup(multiplicity = "1")
  private Task task;

  /** Files to take in, or what was made of earlier ones and held. */
  private static final class Task {
    @Option(
        names = "--approve",
        paramLabel = "ID",
        description = "Points readers to a publication that is held; takes in nothing.")
    private String approve;

    @Parameters(arity = "1..*", paramLabel = "FILE_OR_FOLDER", description = "Release files.")
    private List<Path> inputs;
  }

  @Override
  public Integer call() {
    Settings settings = budget.over(counting.over(Settings.in(main.conf())));
    Screen screen = new Screen(System.out, main.isQuiet(), Refresh.STEPS);
    if (task.approve != null) {
      return approve(settings, screen).value();
    }
    RefreshRequest request =
        new RefreshRequest("refresh", lake, task.inputs, registers, release.flags(), settings);
    return Refresh.run(request, lock.file(), watch.watch(), screen).value();
  }

  private ExitCode approve(Settings settings, Screen screen) {
    Lakes.require(lake);
    Watch watched = watch.watch();
    LakeRun run =
        watched.over(new LakeRun("approve", lake, settings, screen).lockedBy(lock.file()));
    return run.run(
        0,
        (at, spark) ->
            watched.over(
                new ApproveSteps(at, task.approve, settings, spark, run.id(), screen), at));
  }
}
