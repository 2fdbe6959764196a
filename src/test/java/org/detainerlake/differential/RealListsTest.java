package org.detainerlake.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.job.TestRefresh;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real lists, all of them in one refresh. Skipped, with a message, where the folder of real
 * files is absent.
 */
class RealListsTest {
  @TempDir static Path folder;

  @BeforeAll
  static void refresh() throws IOException {
    Assumptions.assumeTrue(
        RawFile.dataFolder().isPresent(),
        "no real files: put them in ../shared/data or name their folder in DETAINER_DATA");
    Path data = RawFile.dataFolder().orElseThrow();
    TestRefresh refresh =
        TestRefresh.of(
            folder.resolve("lake"),
            data.resolve("287g"),
            data.resolve("sanctuary-policies"),
            data.resolve("ddor"),
            data.resolve("reference-facilities"));
    assertThat(refresh.isDone()).as(refresh.console()).isTrue();
  }

  @Test
  void every_list_is_recognised_and_no_row_is_lost() {
    assertThat(table(BronzeTables.FILES))
        .hasRows(
            """
            layout_name             | subject         | rows_in_count | rows_accepted_count | rows_set_aside_count
            agreements-curated-2018 | agreements      | 201           | 201                 | 0
            agreements-curated-2019 | agreements      | 201           | 201                 | 0
            agreements-ice-2021     | agreements      | 150           | 150                 | 0
            agreements-ice-2025     | agreements      | 1843          | 1843                | 0
            agreements-watch-csv    | agreements      | 11257         | 11257               | 0
            ddor-corrections        | corrections     | 14            | 14                  | 0
            ddor-decline-rows       | decline_rows    | 3             | 3                   | 0
            ddor-declines           | decline_figures | 13            | 13                  | 0
            ddor-editions           | editions        | 4             | 4                   | 0
            ddor-issued             | issued_figures  | 13            | 13                  | 0
            ddor-policies           | policies        | 7             | 7                   | 0
            policies-map-2017       | policies        | 166           | 166                 | 0
            register-hifld          | facilities      | 6468          | 6468                | 0
            register-hifld          | facilities      | 23486         | 23486               | 0
            register-ice-list       | facilities      | 1685          | 1685                | 0
            """);
  }

  private static Dataset<Row> table(Table table) {
    return new DeltaTables(TestSpark.session(), new Lake(folder.resolve("lake"))).read(table);
  }
}
