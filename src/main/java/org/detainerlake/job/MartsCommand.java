package org.detainerlake.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "marts",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a lake's marts anew from its tables, and publishes them; held as refresh holds them.",
      "With --as-of: what the releases made by that day tell, by today's rules, published in",
      "marts/as-of/DATE; the current publication stays as it is."
    })
final class MartsCommand implements Callable<Integer> {
  private static final int STEPS = 3;

  @ParentCommand private Main main;

  @Option(
      names = "--lake",
      converter = LakeWord.class,
      required = true,
      description = "The lake's folder.")
  private Path lake;

  @Mixin private LockOption lock;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Leave out releases made after this day, such as 2025-07-31.")
  private LocalDate asOf;

  @Mixin private CountingOptions counting;

  @Override
  public Integer call() {
    Lakes.require(lake);
    Settings settings = counting.over(Settings.in(main.conf()));
    Screen screen = new Screen(System.out, main.isQuiet(), STEPS);
    return new LakeRun("marts", lake, settings, screen)
        .lockedBy(lock.file())
        .run(
            0,
            (at, spark) -> new MartsSteps(at, Optional.ofNullable(asOf), settings, spark, screen))
        .value();
  }
}
