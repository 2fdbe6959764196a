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
    name = "retract",
    mixinStandardHelpOptions = true,
    description = {
      "Takes files out of what counts, and publishes: a release that was withdrawn, or is wrong.",
      "Nothing is removed: --undo takes them back in. What they changed stands in",
      "rule_restatements, cause release_retracted."
    })
final class RetractCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Option(
      names = "--lake",
      converter = LakeWord.class,
      required = true,
      description = "The lake's folder.")
  private Path lake;

  @Mixin private LockOption lock;

  @Option(names = "--reason", description = "Why, in a few words; the ledger keeps it.")
  private String reason;

  @Option(names = "--undo", description = "Take retracted files back in.")
  private boolean isUndone;

  @Mixin private CountingOptions counting;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE_OR_RELEASE",
      description = "A release, a file's name, or the first digits of its hash: see files.")
  private List<String> names;

  @Override
  public Integer call() {
    Lakes.require(lake);
    Retraction retraction = isUndone ? Retraction.undone(names) : Retraction.of(names, reason);
    Settings settings = counting.over(Settings.in(main.conf()));
    Screen screen = new Screen(System.out, main.isQuiet(), RefreshSteps.STEPS);
    return new LakeRun("retract", lake, settings, screen)
        .lockedBy(lock.file())
        .run(0, (at, spark) -> new RefreshSteps(retraction, at, spark, settings, screen))
        .value();
  }
}
