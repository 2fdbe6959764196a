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

  @Mixin private CountingOptions counting;

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
    Settings settings = counting.over(Settings.in(main.conf()));
    if (errorBudget != null) {
      settings = settings.withErrorBudget(errorBudget);
    }
    RefreshRequest request =
        new RefreshRequest("refresh", lake, inputs, registers, release.flags(), settings);
    return Refresh.run(request, new Screen(System.out, main.isQuiet(), Refresh.STEPS)).value();
  }
}
