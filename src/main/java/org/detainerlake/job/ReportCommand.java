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
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the weekly report of one week from the lake's current publication, into",
      "report/WEEK_PUBLICATION: weekly.html (one file that needs nothing else), weekly.md,",
      "figures.csv, and a page for each state. A refresh does so for the newest final week."
    })
final class ReportCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Option(
      names = "--lake",
      required = true,
      converter = LakeWord.class,
      description = "The lake's folder.")
  private Path lake;

  @Mixin private LockOption lock;

  @Option(
      names = "--week",
      paramLabel = "DATE",
      description = "First day of the week, such as 2015-06-13; without it the newest final week.")
  private LocalDate week;

  @Override
  public Integer call() {
    Lakes.require(lake);
    Screen screen = new Screen(System.out, main.isQuiet(), 1);
    return new LakeRun("report", lake, Settings.in(main.conf()), screen)
        .lockedBy(lock.file())
        .runWithoutSpark(at -> new ReportSteps(at, Optional.ofNullable(week), screen))
        .value();
  }
}
