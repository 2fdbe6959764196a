package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "Lists the runs of a lake: when, what, and how each ended.")
final class RunsCommand implements Callable<Integer> {
  @Option(
      names = "--lake",
      converter = LakeWord.class,
      required = true,
      description = "The lake's folder.")
  private Path lake;

  @Override
  public Integer call() throws IOException {
    RunLogs.removeAside();
    Path runs = Lakes.require(lake).runs();
    Console.line(
        "%-20s %-9s %-16s %4s  %s",
        "started", "command", "verdict", "exit", "publication, or what failed");
    for (Path folder : recorded(runs)) {
      RunRecord run = RunRecord.read(folder);
      Console.line(
          "%-20s %-9s %-16s %4d  %s",
          run.startedAt(), run.command(), run.verdict(), run.exitCode(), run.outcome());
    }
    return ExitCode.DONE.value();
  }

  /** A run that was killed leaves its folder without a record. */
  private static List<Path> recorded(Path runs) throws IOException {
    try (Stream<Path> folders = Files.list(runs)) {
      return folders.filter(RunRecord::isIn).sorted().toList();
    }
  }
}
