package org.detainerlake.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Table;

/**
 * A reader that looks up CURRENT once, opens all marts there in DuckDB, and begins anew: every cell
 * must say the number of the publication that CURRENT named.
 */
final class MartReader implements Callable<Void> {
  private static final int SEQUENCE_DIGITS = 5;

  private final Path marts;
  private final AtomicBoolean ended;
  private final Reads reads;

  /**
   * A reader.
   *
   * @param marts the lake's folder of marts
   * @param ended when to stop
   * @param reads told of each mart
   */
  MartReader(Path marts, AtomicBoolean ended, Reads reads) {
    this.marts = marts;
    this.ended = ended;
    this.reads = reads;
  }

  @Override
  public Void call() throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      set(duckdb, "threads = 1");
      set(duckdb, "enable_external_file_cache = false");
      while (!ended.get()) {
        readAll(duckdb);
      }
    }
    return null;
  }

  private static void set(Connection duckdb, String setting) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute("SET " + setting);
    }
  }

  private void readAll(Connection duckdb) {
    try (Statement statement = duckdb.createStatement()) {
      String id = Files.readString(marts.resolve("CURRENT")).strip();
      int number = Integer.parseInt(id.substring(0, SEQUENCE_DIGITS));
      for (Table mart : MartTables.ALL) {
        read(statement, mart, marts.resolve("snapshots").resolve(id), number);
      }
    } catch (IOException | SQLException | RuntimeException e) {
      reads.isWrong("it could not be read: " + e.getMessage());
    }
  }

  private void read(Statement statement, Table mart, Path snapshot, int number)
      throws SQLException {
    Path file = snapshot.resolve(mart.name() + ".parquet");
    int rows = 0;
    try (ResultSet row = statement.executeQuery("FROM '" + file + "'")) {
      while (row.next()) {
        rows++;
        for (int i = 0; i < mart.fields().size(); i++) {
          String cell = row.getString(i + 1);
          if (!StampedMarts.cell(mart.fields().get(i).type(), number).equals(cell)) {
            reads.isWrong("%d, %s: a cell says %s".formatted(number, mart.name(), cell));
          }
        }
      }
    }
    if (rows != StampedMarts.rows(number)) {
      reads.isWrong("%d, %s has %d rows".formatted(number, mart.name(), rows));
    }
    reads.read();
  }
}
