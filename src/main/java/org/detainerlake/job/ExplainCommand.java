package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.lake.Lake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Traces a published figure: what it means, the files and records behind it, counted again,",
      "and the SQL that counts them. Counts only: no record and no person is shown.",
      "FIGURE is MART/KEY/.../COLUMN, the key in the order that describe MART gives, such as",
      "weekly_decline_rates/county:48453/2015-06-13/declined_count",
      "A key that is null is written -, a slash within a key %%2F; * stands for all, added up."
    })
final class ExplainCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Option(
      names = "--lake",
      converter = LakeWord.class,
      required = true,
      description = "The lake's folder.")
  private Path lake;

  @Parameters(paramLabel = "FIGURE", description = "The figure, by mart, key and column.")
  private String figure;

  @Override
  public Integer call() throws IOException {
    Figure asked = Figure.of(figure);
    Lake at = Lakes.require(lake);
    RunLogs.to(at.runs(), main.conf());
    Screen screen = new Screen(System.out, main.isQuiet(), 1);
    SparkSession spark = Sessions.open(main.conf(), at, 0);
    try {
      return new Explanation(lake, asked, spark, screen).run().value();
    } finally {
      spark.stop();
    }
  }
}
