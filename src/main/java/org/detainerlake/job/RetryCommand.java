package org.detainerlake.job;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "retry",
    mixinStandardHelpOptions = true,
    description = {
      "Counts files that were set aside, from their rows in the lake, and publishes: say a larger",
      "--error-budget, or mend the layout first. Without a file: those that a dead run left behind",
      "and those that are classed otherwise today, which a refresh also does."
    })
final class RetryCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Option(
      names = "--lake",
      converter = LakeWord.class,
      required = true,
      description = "The lake's folder.")
  private Path lake;

  @Mixin private LockOption lock;

  @Mixin private BudgetOption budget;

  @Mixin private CountingOptions counting;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE_OR_RELEASE",
      description = "A release, a file's name, or the first digits of its hash: see files.")
  private List<String> names = List.of();

  @Override
  public Integer call() {
    Lakes.require(lake);
    Settings settings = budget.over(counting.over(Settings.in(main.conf())));
    Screen screen = new Screen(System.out, main.isQuiet(), RefreshSteps.STEPS);
    Retry retry = new Retry(names);
    return new LakeRun("retry", lake, settings, screen)
        .lockedBy(lock.file())
        .run(0, (at, spark) -> new RefreshSteps(retry, at, spark, settings, screen))
        .value();
  }
}
