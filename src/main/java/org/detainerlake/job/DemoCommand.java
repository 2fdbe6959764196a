package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.detainerlake.sample.SampleReleases;
import org.detainerlake.source.ReleaseFlags;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Makes sample releases and runs the whole pipeline on them.",
      "The records are SYNTHETIC: made by a seeded generator, about no person and no jail."
    })
final class DemoCommand implements Callable<Integer> {
  private static final double FULL_SIZE = 60_000;

  @ParentCommand private Main main;

  @Option(
      names = "--out",
      defaultValue = "demo-out",
      description = "Folder to write to (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--seed",
      defaultValue = "2017",
      description = "Another seed, another history (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--detainers",
      defaultValue = "60000",
      description = "Detainers in the history (default: ${DEFAULT-VALUE}).")
  private int detainers;

  @Option(names = "--count", description = "What the marts count: records or episodes.")
  private String count;

  @Override
  public Integer call() throws IOException {
    Path samples = Files.createDirectories(out.resolve("samples"));
    List<Path> files = SampleReleases.write(samples, seed, detainers);
    Screen screen = new Screen(System.out, main.isQuiet(), Refresh.STEPS);
    screen.say("sample releases (SYNTHETIC, seed %d) in %s".formatted(seed, samples));
    RefreshRequest request =
        new RefreshRequest("demo", out, files, List.of(), ReleaseFlags.NONE, settings());
    return Refresh.run(request, Optional.empty(), Watch.NONE, screen).value();
  }

  /** A small sample holds as many faults as a large one: more of its rows cannot be used. */
  private Settings settings() {
    Settings settings = Settings.in(main.conf());
    double scale = Math.max(1, FULL_SIZE / Math.max(1, detainers));
    Settings tolerant = settings.withErrorBudget(settings.errorBudget() * scale);
    return count == null ? tolerant : tolerant.withCount(Settings.countUnit(count));
  }
}
