package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Points readers back to a publication that is kept. Nothing is counted and nothing removed.",
      "It stays the current one until a refresh takes in something new, or another is pointed to."
    })
final class RollbackCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Option(
      names = "--lake",
      converter = LakeWord.class,
      required = true,
      description = "The lake's folder.")
  private Path lake;

  @Mixin private LockOption lock;

  @Parameters(
      paramLabel = "ID",
      description = "The publication, as runs lists it; one that readers had before.")
  private String id;

  @Override
  public Integer call() throws IOException {
    Lakes.require(lake);
    Screen screen = new Screen(System.out, main.isQuiet(), 1);
    Settings settings = Settings.in(main.conf());
    return new LakeRun("rollback", lake, settings, screen)
        .lockedBy(lock.file())
        .runWithoutSpark(at -> new RollbackSteps(at, id, screen))
        .value();
  }
}
