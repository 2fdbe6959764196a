package org.detainerlake.bronze;

import static org.detainerlake.testing.TableAssert.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.PublishedFile;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.Subject;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class BronzeRowsTest {
  private static final PublishedFile FILE =
      new PublishedFile(
          "abc",
          "a.csv",
          12,
          "foia",
          Subject.DETAINERS,
          Set.of(),
          new Release(
              "foia",
              LocalDate.of(2015, 7, 26),
              "full",
              "flag",
              null,
              null,
              Set.of(),
              false,
              null));

  @Test
  void every_row_carries_its_release_and_file_and_is_otherwise_untouched() {
    Dataset<Row> rows =
        TextTable.of(
            BronzeTables.SOURCE_ROWS,
            """
            sheet_name | row_position | row_fault  | prepare_date_text | facility_name_text
            one        | 1            |            | 2015-01-05        | jail  b(6)
            one        | 1            |            | 2015-01-05        | jail  b(6)
                       | 40           | row_ragged |                   |
                       |              |            |                   |
            """);
    assertThat(BronzeRows.of(rows, FILE))
        .hasRows(
            """
            release_id      | file_sha256 | sheet_name | row_position | row_fault  | prepare_date_text | facility_name_text
            2015-07-26_foia | abc         | one        | 1            |            | 2015-01-05        | jail  b(6)
            2015-07-26_foia | abc         | one        | 1            |            | 2015-01-05        | jail  b(6)
            2015-07-26_foia | abc         |            | 40           | row_ragged |                   |
            2015-07-26_foia | abc         |            |              |            |                   |
            """);
  }

  @Test
  void a_file_without_rows_gives_none_with_the_columns_of_bronze() {
    Dataset<Row> none = BronzeRows.of(TextTable.of(BronzeTables.SOURCE_ROWS, "row_position"), FILE);
    assertThat(none).isEmpty();
    Assertions.assertThat(none.columns()).isEqualTo(BronzeTables.ROWS.schema().fieldNames());
  }
}
