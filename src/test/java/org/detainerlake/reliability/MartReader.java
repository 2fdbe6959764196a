package org.detainerlake.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Table;

/**
 * A reader that looks up CURRENT once, opens all marts there in DuckDB, and begins anew: every cell
 * must say the number of the publication that CURRENT named.
 */
final class MartReader implements Callable<MartReader.Count> {
  private static final int SEQUENCE_DIGITS = 5;

  private final Path marts;
  private final AtomicBoolean ended;
  private final Semaphore reads;
  private final List<String> wrong = new ArrayList<>();

  /**
   * A reader.
   *
   * @param marts the lake's folder of marts
   * @param ended when to stop
   * @param reads given one permit each read
   */
  MartReader(Path marts, AtomicBoolean ended, Semaphore reads) {
    this.marts = marts;
    this.ended = ended;
    this.reads = reads;
  }

  /**
   * What it read.
   *
   * @param reads publications read whole, all marts of each
   * @param slowest the longest read
   * @param wrong what was wrong, a sentence each
   */
  record Count(int reads, Duration slowest, List<String> wrong) {}

  @Override
  public Count call() throws SQLException {
    int count = 0;
    long slowest = 0;
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      set(duckdb, "threads = 1");
      set(duckdb, "enable_external_file_cache = false");
      while (!ended.get()) {
        long started = System.nanoTime();
        readAll(duckdb);
        slowest = Math.max(slowest, System.nanoTime() - started);
        count++;
        reads.release();
      }
    }
    return new Count(count, Duration.ofNanos(slowest), List.copyOf(wrong));
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
      wrong.add("it could not be read: " + e.getMessage());
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
            wrong.add("%d, %s: a cell says %s".formatted(number, mart.name(), cell));
          }
        }
      }
    }
    if (rows != StampedMarts.rows(number)) {
      wrong.add("%d, %s has %d rows".formatted(number, mart.name(), rows));
    }
  }
}
