package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detainerlake.catalog.GoldTables.FILE_REASONS;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.testing.TableAssert;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables are read by their log without Spark: what Delta itself reads there is the measure. */
class LiveFilesTest {
  private static final SparkSession SPARK = TestSpark.session();
  private static final FileKey FILE = new FileKey("2015-07-26_a:b [c]", "a");
  private static final String ROW =
      """
      release_id | file_sha256 | item_code | item_count
      2015-07-26_a:b [c] | a | state_missing | %d
      """;

  /** Delta writes a checkpoint each ten commits. */
  private static final int PAST_A_CHECKPOINT = 12;

  @TempDir Path folder;
  private DeltaTables tables;

  @BeforeEach
  void openLake() {
    tables = new DeltaTables(SPARK, new Lake(folder));
  }

  @Test
  void after_a_checkpoint_the_rows_are_those_that_delta_reads() {
    for (int i = 0; i < PAST_A_CHECKPOINT; i++) {
      tables.replaceFiles(FILE_REASONS, rows(i), List.of(FILE));
    }
    assertThat(table().resolve("_delta_log/00000000000000000010.checkpoint.parquet")).exists();
    TableAssert.assertThat(tables.read(FILE_REASONS)).hasRows(ROW.formatted(PAST_A_CHECKPOINT - 1));
    assertThat(tables.read(FILE_REASONS).collectAsList())
        .isEqualTo(FILE_REASONS.select(delta()).collectAsList());
  }

  @Test
  void a_table_without_a_column_of_today_is_refused_not_read_as_nulls() {
    rows(1).drop("item_code").write().format("delta").save(table().toString());
    assertThatThrownBy(() -> tables.read(FILE_REASONS))
        .isInstanceOf(LakeFault.class)
        .hasMessage(
            "gold_file_reasons has no column item_code of type STRING:"
                + " another version of the program made the lake");
  }

  @Test
  void a_column_of_another_type_is_refused() {
    Dataset<Row> texts = rows(1).selectExpr("release_id", "file_sha256", "item_code", "'1' n");
    texts.withColumnRenamed("n", "item_count").write().format("delta").save(table().toString());
    assertThatThrownBy(() -> tables.read(FILE_REASONS))
        .isInstanceOf(LakeFault.class)
        .hasMessageContaining("has no column item_count of type INT");
  }

  @Test
  void rows_that_another_program_marked_as_deleted_do_not_come_back() {
    rows(1)
        .union(rows(2))
        .coalesce(1)
        .write()
        .format("delta")
        .option("delta.enableDeletionVectors", "true")
        .save(table().toString());
    SPARK.sql("DELETE FROM delta.`%s` WHERE item_count = 1".formatted(table()));
    assertThatThrownBy(() -> tables.read(FILE_REASONS))
        .isInstanceOf(LakeFault.class)
        .hasMessageContaining("are marked as deleted");
  }

  private Dataset<Row> delta() {
    return SPARK.read().format("delta").load(table().toString());
  }

  private Path table() {
    return new Lake(folder).table(FILE_REASONS);
  }

  private static Dataset<Row> rows(int count) {
    return TextTable.of(FILE_REASONS, ROW.formatted(count));
  }
}
