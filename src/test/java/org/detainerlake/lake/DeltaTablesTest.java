package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detainerlake.catalog.GoldTables.FILE_REASONS;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.testing.TableAssert;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeltaTablesTest {
  private static final FileKey A = new FileKey("2015-07-26_us", "a");
  private static final FileKey B = new FileKey("2015-07-26_us", "b");
  private static final FileKey A_LATER = new FileKey("2016-07-26_us", "a");

  private static final String HEADER = "release_id | file_sha256 | item_code | item_count\n";
  private static final String ROWS_OF_A =
      HEADER
          + """
          2015-07-26_us | a | state_missing | 1
          2015-07-26_us | a | state_unknown | 2
          """;
  private static final String ROW_OF_B = "2015-07-26_us | b | state_missing | 3\n";
  private static final String ROW_OF_A_LATER = "2016-07-26_us | a | state_missing | 4\n";

  @TempDir Path folder;
  private DeltaTables tables;

  @BeforeEach
  void openLake() {
    tables = new DeltaTables(TestSpark.session(), new Lake(folder));
  }

  @Test
  void a_table_never_written_has_no_rows_and_its_columns() {
    Dataset<Row> rows = tables.read(BronzeTables.ROWS);
    TableAssert.assertThat(rows).isEmpty();
    assertThat(rows.schema()).isEqualTo(BronzeTables.ROWS.schema());
    TableAssert.assertThat(tables.read(BronzeTables.ROWS, List.of(A))).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void rows_written_are_read_back() {
    tables.replaceFiles(FILE_REASONS, rows(ROWS_OF_A + ROW_OF_B), List.of(A, B));
    TableAssert.assertThat(tables.read(FILE_REASONS)).hasRows(ROWS_OF_A + ROW_OF_B);
    assertThat(tables.read(FILE_REASONS).schema()).isEqualTo(FILE_REASONS.schema());
    TableAssert.assertThat(tables.read(FILE_REASONS, List.of(B))).hasRows(HEADER + ROW_OF_B);
    TableAssert.assertThat(tables.read(FILE_REASONS, List.of())).isEmpty();
  }

  @Test
  void a_file_written_twice_is_there_once_and_other_files_are_untouched() {
    tables.replaceFiles(
        FILE_REASONS, rows(ROWS_OF_A + ROW_OF_B + ROW_OF_A_LATER), List.of(A, B, A_LATER));
    tables.replaceFiles(FILE_REASONS, rows(ROWS_OF_A), List.of(A));
    TableAssert.assertThat(tables.read(FILE_REASONS))
        .hasRows(ROWS_OF_A + ROW_OF_B + ROW_OF_A_LATER);
  }

  @Test
  void a_file_written_again_with_fewer_rows_has_fewer_rows() {
    tables.replaceFiles(FILE_REASONS, rows(ROWS_OF_A + ROW_OF_B), List.of(A, B));
    String fewer = HEADER + "2015-07-26_us | a | state_missing | 9\n";
    tables.replaceFiles(FILE_REASONS, rows(fewer), List.of(A));
    TableAssert.assertThat(tables.read(FILE_REASONS)).hasRows(fewer + ROW_OF_B);
    tables.replaceFiles(FILE_REASONS, rows(HEADER), List.of(A));
    TableAssert.assertThat(tables.read(FILE_REASONS)).hasRows(HEADER + ROW_OF_B);
  }

  @Test
  void a_file_half_known_is_replaced_together_with_a_new_one() {
    tables.replaceFiles(FILE_REASONS, rows(ROWS_OF_A), List.of(A));
    tables.replaceFiles(FILE_REASONS, rows(ROWS_OF_A + ROW_OF_B), List.of(A, B));
    TableAssert.assertThat(tables.read(FILE_REASONS)).hasRows(ROWS_OF_A + ROW_OF_B);
  }

  @Test
  void rows_that_come_from_the_table_itself_may_replace_it() {
    tables.replaceFiles(FILE_REASONS, rows(ROWS_OF_A + ROW_OF_B), List.of(A, B));
    tables.replaceFiles(FILE_REASONS, tables.read(FILE_REASONS, List.of(A)), List.of(A));
    TableAssert.assertThat(tables.read(FILE_REASONS)).hasRows(ROWS_OF_A + ROW_OF_B);
  }

  @Test
  void each_write_is_one_version_of_its_own_table_only() {
    assertThat(tables.versions())
        .containsOnlyKeys(
            "bronze_files",
            "bronze_rows",
            "bronze_context",
            "silver_detainers",
            "silver_quarantine",
            "silver_facilities",
            "gold_daily_outcomes",
            "gold_file_reasons",
            "gold_series_files")
        .containsEntry("gold_file_reasons", -1L);
    tables.replaceFiles(FILE_REASONS, rows(ROWS_OF_A + ROW_OF_B), List.of(A, B));
    assertThat(tables.versions()).containsEntry("gold_file_reasons", 0L);
    tables.replaceFiles(FILE_REASONS, rows(ROWS_OF_A), List.of(A));
    assertThat(tables.versions())
        .containsEntry("gold_file_reasons", 1L)
        .containsEntry("bronze_files", -1L);
  }

  @Test
  void a_failed_write_leaves_the_table_as_it_was() {
    tables.replaceFiles(FILE_REASONS, rows(ROWS_OF_A), List.of(A));
    Dataset<Row> failing = rows(ROWS_OF_A).where("raise_error('disk full') is null");
    assertThatThrownBy(() -> tables.replaceFiles(FILE_REASONS, failing, List.of(A)))
        .hasStackTraceContaining("disk full");
    assertThat(tables.versions()).containsEntry("gold_file_reasons", 0L);
    TableAssert.assertThat(tables.read(FILE_REASONS)).hasRows(ROWS_OF_A);
  }

  @Test
  void a_column_of_another_type_is_refused_before_anything_is_written() {
    Dataset<Row> wrong = rows(ROWS_OF_A).selectExpr("*", "'1' as n").drop("item_count");
    assertThatThrownBy(
            () ->
                tables.replaceFiles(
                    FILE_REASONS, wrong.withColumnRenamed("n", "item_count"), List.of(A)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("gold_file_reasons.item_count must be INT but is STRING");
    assertThat(tables.versions()).containsEntry("gold_file_reasons", -1L);
  }

  @Test
  void a_lake_may_lie_in_a_folder_of_any_name() {
    Lake odd = new Lake(folder.resolve("a [b], {c,d}* %20 é"));
    DeltaTables there = new DeltaTables(TestSpark.session(), odd);
    there.replaceFiles(FILE_REASONS, rows(ROWS_OF_A), List.of(A));
    there.replaceFiles(FILE_REASONS, rows(ROWS_OF_A), List.of(A));
    TableAssert.assertThat(there.read(FILE_REASONS)).hasRows(ROWS_OF_A);
    assertThat(odd.table(FILE_REASONS).resolve("_delta_log")).isDirectory();
  }

  private static Dataset<Row> rows(String text) {
    return TextTable.of(FILE_REASONS, text);
  }
}
