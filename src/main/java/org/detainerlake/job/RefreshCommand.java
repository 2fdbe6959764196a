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
    name = "refresh",
    mixinStandardHelpOptions = true,
    description = {
      "Takes new release files into a lake and publishes its marts anew.",
      "A file already taken is not read again, under any name; nothing new is exit code 0."
    })
final class RefreshCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Option(names = "--lake", required = true, description = "The lake's folder; made if missing.")
  private Path lake;

  @Option(names = "--week", description = "First day of a week: saturday, iso or sunday.")
  private String week;

  @Option(
      names = "--count",
      description = {
        "What the marts count: records, or episodes.",
        "An episode is a person's detainers at most a day apart, where a file tells persons apart."
      })
  private String count;

  @Option(
      names = "--error-budget",
      description = "Largest share of unusable rows in a file, such as 0.02.")
  private Double errorBudget;

  @Option(
      names = "--facility-register",
      paramLabel = "FILE",
      description = {
        "Register of facilities (HIFLD, ICE's list) for places that no rule tells; may be repeated.",
        "The lake keeps it: later refreshes need not name it."
      })
  private List<Path> registers = List.of();

  @Mixin private ReleaseOptions release;

  @Parameters(arity = "1..*", paramLabel = "FILE_OR_FOLDER", description = "Release files.")
  private List<Path> inputs;

  @Override
  public Integer call() {
    Settings settings = Settings.in(main.conf());
    if (week != null) {
      settings = settings.withWeek(Settings.weekRule(week));
    }
    if (count != null) {
      settings = settings.withCount(Settings.countUnit(count));
    }
    if (errorBudget != null) {
      settings = settings.withErrorBudget(errorBudget);
    }
    RefreshRequest request =
        new RefreshRequest("refresh", lake, inputs, registers, release.flags(), settings);
    return new Refresh(request, new Screen(System.out, main.isQuiet(), Refresh.STEPS))
        .run()
        .value();
  }
}
