package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.detainerlake.sample.SampleReleases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "Writes one SYNTHETIC release file of any length, for measuring.",
      "The records are made by a seeded generator, about no person and no jail."
    })
final class SampleCommand implements Callable<Integer> {
  /** Workbooks end at 1,048,576 rows a sheet; what is over a round million is for the header. */
  private static final long MOST_ROWS_OF_SHEET = 1_000_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--layout",
      required = true,
      description = "Layout in conf/sources, such as icli-2025-xlsx or ddp-tidy-csv.")
  private String layout;

  @Option(names = "--rows", required = true, description = "Rows of data.")
  private long rows;

  @Option(
      names = "--sheets",
      defaultValue = "1",
      description = "Sheets of a workbook (default: ${DEFAULT-VALUE}).")
  private int sheets;

  @Option(names = "--out", required = true, description = "Folder to write to; made if missing.")
  private Path out;

  @Option(
      names = "--seed",
      defaultValue = "2017",
      description = "Another seed, another history (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() throws IOException {
    if (rows < 1 || sheets < 1) {
      throw new ParameterException(spec.commandLine(), "--rows and --sheets must be 1 or more");
    }
    if (layout.endsWith("-xlsx") && rows > MOST_ROWS_OF_SHEET * sheets) {
      throw new ParameterException(
          spec.commandLine(),
          "%d rows do not fit on %d sheets: give --sheets %d or more"
              .formatted(rows, sheets, rows / MOST_ROWS_OF_SHEET + 1));
    }
    try {
      Path file = SampleReleases.writeRows(out, layout, rows, sheets, seed);
      Console.line("%d rows (SYNTHETIC, seed %d) in %s", rows, seed, file);
      return ExitCode.DONE.value();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
