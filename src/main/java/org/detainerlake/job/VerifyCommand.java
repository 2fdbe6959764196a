package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.lake.Lake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Holds what lies on disk against what was published, written and counted: the bytes of each",
      "mart and of each file of a table, every row of the lake's tables, and the rows of each"
          + " file.",
      "Reads all of it, changes nothing."
    })
final class VerifyCommand implements Callable<Integer> {
  private static final int STEPS = 3;

  @ParentCommand private Main main;

  @Option(
      names = "--lake",
      converter = LakeWord.class,
      required = true,
      description = "The lake's folder.")
  private Path lake;

  @Override
  public Integer call() throws IOException {
    Lake at = Lakes.require(lake);
    RunLogs.to(at.runs(), main.conf());
    Screen screen = new Screen(System.out, main.isQuiet(), STEPS);
    SparkSession spark = Sessions.open(main.conf(), at, 0);
    try {
      return new Verification(lake, spark, screen).run().value();
    } finally {
      spark.stop();
    }
  }
}
