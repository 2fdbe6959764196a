package org.detainerlake.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.MartContract;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The queries that go with the marts, and their contracts, on published marts. */
class MartQueriesTest {
  private static final Path QUERIES = Path.of("src/main/resources/sql/marts");
  private static final SparkSession SPARK = TestSpark.session().newSession();
  private static MartsInDuckDb duckdb;

  @BeforeAll
  static void openMarts() throws SQLException {
    Path folder = SampleMarts.current();
    duckdb = MartsInDuckDb.in(folder);
    for (Table mart : MartTables.ALL) {
      String file = folder.resolve(mart.name() + ".parquet").toString();
      SPARK.read().parquet(file).createOrReplaceTempView(mart.name());
    }
  }

  @AfterAll
  static void close() throws SQLException {
    duckdb.close();
  }

  @Test
  void every_query_gives_equal_rows_in_spark_and_duckdb() throws IOException, SQLException {
    List<Path> queries = queries();
    assertThat(queries).hasSize(5);
    for (Path query : queries) {
      String sql = Files.readString(query);
      List<List<Object>> rows = duckdb.rows(sql);
      assertThat(rows).as(query + " in DuckDB").isNotEmpty();
      assertThat(inSpark(sql)).as(query + " in Spark, DuckDB's rows expected").isEqualTo(rows);
    }
  }

  @Test
  void the_three_rates_of_a_week_are_those_of_the_nation_in_the_marts() throws Exception {
    String weekly = Files.readString(QUERIES.resolve("weekly_rates.sql"));
    assertThat(
            duckdb.rows(
                """
                SELECT sum(issued), sum(declined), sum(declined / decline_rate_of_resolved)::INT,
                  sum(declined / decline_rate_of_decided)::INT FROM (%s) WHERE declined > 0
                """
                    .formatted(weekly)))
        .isEqualTo(
            duckdb.rows(
                """
                SELECT sum(issued_count), sum(declined_count), sum(resolved_count),
                  sum(declined_count + honored_count)
                FROM weekly_decline_rates WHERE week_start_date IN (
                  SELECT week_start_date FROM weekly_decline_rates WHERE declined_count > 0)
                """));
  }

  /** What a contract says is never null, is not; a share lies between 0 and 1. */
  @Test
  void published_marts_keep_their_contracts() throws SQLException {
    List<String> broken = new ArrayList<>();
    int rules = 0;
    for (Table mart : MartTables.ALL) {
      for (Field field : mart.fields()) {
        String rule = rule(mart, field);
        rules += rule.isEmpty() ? 0 : 1;
        if (!rule.isEmpty()
            && !duckdb
                .rows("SELECT 1 FROM %s WHERE NOT (%s) LIMIT 1".formatted(mart.name(), rule))
                .isEmpty()) {
          broken.add(mart.name() + ": " + rule);
        }
      }
    }
    assertThat(rules).isGreaterThan(100);
    assertThat(broken).isEmpty();
  }

  private static String rule(Table mart, Field field) {
    if (MartContract.isRequired(mart, field)) {
      return field.name() + " IS NOT NULL";
    }
    return field.type() == FieldType.RATE
        ? "%1$s IS NULL OR %1$s BETWEEN 0 AND 1".formatted(field.name())
        : "";
  }

  private static List<Path> queries() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  private static List<List<Object>> inSpark(String sql) {
    List<List<Object>> rows = new ArrayList<>();
    for (Row row : SPARK.sql(sql).collectAsList()) {
      List<Object> cells = new ArrayList<>();
      for (int i = 0; i < row.length(); i++) {
        cells.add(Cells.plain(row.get(i)));
      }
      rows.add(cells);
    }
    return rows;
  }
}
