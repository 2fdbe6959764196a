package org.detainerlake.job;

import static org.detainerlake.catalog.ReleaseFields.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "files",
    mixinStandardHelpOptions = true,
    description = "Lists the files a lake has read: what became of each, and of its rows.")
final class FilesCommand implements Callable<Integer> {
  private static final int HASH_SHOWN = 12;
  private static final String LINE = "%-10s %9s %9s %9s  %-12s  %s";

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
    SparkSession spark = Sessions.open(main.conf(), 0);
    try {
      show(new Ledger(new DeltaTables(spark, at)).lines());
    } finally {
      spark.stop();
    }
    return ExitCode.DONE.value();
  }

  private static void show(List<Row> lines) {
    Console.line(LINE, "state", "rows in", "accepted", "set aside", "hash", "release / file");
    for (Row line : lines) {
      Console.line(
          LINE,
          line.getAs(FILE_STATE.name()),
          count(line.getAs(ROWS_IN_COUNT.name())),
          count(line.getAs(ROWS_ACCEPTED_COUNT.name())),
          count(line.getAs(ROWS_SET_ASIDE_COUNT.name())),
          line.<String>getAs(FILE_SHA256.name()).substring(0, HASH_SHOWN),
          line.getAs(RELEASE_ID.name()) + " / " + line.getAs(FILE_NAME.name()) + why(line));
    }
  }

  private static String count(Integer rows) {
    return rows == null ? "-" : String.valueOf(rows);
  }

  private static String why(Row line) {
    String reason = line.getAs(STATE_REASON.name());
    return reason == null ? "" : " (" + reason + ")";
  }
}
