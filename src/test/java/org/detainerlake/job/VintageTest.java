package org.detainerlake.job;

import static org.detainerlake.catalog.GoldTables.FILE_REASONS;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VintageTest {
  @TempDir Path folder;
  private DeltaTables tables;

  @BeforeEach
  void write() throws IOException {
    Lake lake = new Lake(folder);
    lake.create();
    tables = new DeltaTables(TestSpark.session(), lake);
    write(
        BronzeTables.FILES,
        """
        release_id   | file_sha256 | file_state
        2015-07-17_a | one         | counted
        2016-01-01_b | two         | counted
        2016-01-01_b | four        | retracted
        2016-01-01_b | five        | set_aside
        2016-01-01_b | six         | landed
        2016-01-01_b | seven       |
        """);
    write(
        FILE_REASONS,
        """
        release_id   | file_sha256 | item_code
        2015-07-17_a | one         | no_date
        2016-01-01_b | two         | no_state
        2016-01-01_b | three       | no_date
        2016-01-01_b | four        | no_date
        2016-01-01_b | five        | no_date
        2016-01-01_b | six         | no_date
        2016-01-01_b | seven       | no_date
        """);
  }

  /** A list over its error budget lies in bronze and counts for nothing. */
  @Test
  void a_file_that_is_not_counted_tells_nothing() {
    assertThat(newest(FILE_REASONS))
        .hasRows(
            """
            release_id   | file_sha256 | item_code
            2015-07-17_a | one         | no_date
            2016-01-01_b | two         | no_state
            """);
    assertThat(newest(BronzeTables.FILES)).hasRows("file_sha256\none\ntwo");
  }

  @Test
  void nor_does_a_release_made_after_the_day() {
    Vintage asOf = new Vintage(new Ledger(tables), Optional.of(LocalDate.of(2015, 12, 31)));
    assertThat(asOf.read(FILE_REASONS)).hasRows("file_sha256\none");
    assertThat(asOf.read(BronzeTables.FILES)).hasRows("file_sha256\none");
  }

  private Dataset<Row> newest(Table table) {
    return Vintage.newest(new Ledger(tables)).read(table);
  }

  private void write(Table table, String rows) {
    Dataset<Row> dataset = TextTable.of(table, rows);
    tables.replaceFiles(table, dataset, dataset.collectAsList().stream().map(FileKey::of).toList());
  }
}
