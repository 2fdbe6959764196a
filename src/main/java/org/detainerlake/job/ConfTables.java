package org.detainerlake.job;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Table;

/** The tables that people keep by hand in the folder of configuration: {@code <table>.csv}. */
final class ConfTables {
  private ConfTables() {}

  /**
   * The table's lines.
   *
   * @throws Failure where the file is missing or a line cannot be used
   */
  static List<Row> rows(Path conf, Table table) {
    Path file = file(conf, table);
    try (Reader csv = Files.newBufferedReader(file)) {
      return CsvTable.rows(csv, table);
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (IllegalArgumentException e) {
      throw unusable(conf, table, e);
    }
  }

  /** A line that says what cannot be. */
  static Failure unusable(Path conf, Table table, IllegalArgumentException cause) {
    return new Failure(
        ExitCode.USAGE, file(conf, table) + ": " + cause.getMessage(), "mend that line", cause);
  }

  /** Of the file's bytes: a changed line makes a new publication. */
  static String sha256(Path conf, Table table) {
    Path file = file(conf, table);
    try {
      return DigestUtils.sha256Hex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static Failure unreadable(Path file, IOException cause) {
    return new Failure(ExitCode.USAGE, file + " cannot be read", "check its permissions", cause);
  }

  private static Path file(Path conf, Table table) {
    return ConfFiles.at(conf, table.name() + ".csv");
  }
}
