package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.daily;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class DataQualityTest {

  @Test
  void every_file_tells_where_its_rows_went() {
    assertThat(
            quality(
                "release_id | file_sha256 | item_code | item_count",
                """
                release_id | file_sha256 | detainer_count
                r          | f           | 2
                r          | f           | 4
                s          | f           | 1
                """))
        .hasRows(
            """
            release_id | file_name | file_sha256 | item_kind | item_code            | item_count | is_synthetic
            r          | a.csv     | f           | rows      | rows_in_count        | 10         | false
            r          | a.csv     | f           | rows      | rows_current_count   | 6          | false
            r          | a.csv     | f           | rows      | rows_repeat_count    | 3          | false
            r          | a.csv     | f           | rows      | rows_set_aside_count | 1          | false
            s          | b.csv     | f           | rows      | rows_in_count        | 1          | true
            s          | b.csv     | f           | rows      | rows_current_count   | 1          | true
            s          | b.csv     | f           | rows      | rows_repeat_count    | 0          | true
            s          | b.csv     | f           | rows      | rows_set_aside_count | 0          | true
            l          | l.csv     | f           | rows      | rows_in_count        | 5          | false
            l          | l.csv     | f           | rows      | rows_current_count   | 3          | false
            l          | l.csv     | f           | rows      | rows_repeat_count    | 0          | false
            l          | l.csv     | f           | rows      | rows_set_aside_count | 2          | false
            """);
  }

  @Test
  void a_file_without_a_current_row_has_a_zero_and_not_a_gap() {
    assertThat(
            quality(
                    "release_id | file_sha256 | item_code | item_count",
                    "release_id | detainer_count")
                .where("item_code IN ('rows_current_count', 'rows_repeat_count')"))
        .hasRows(
            """
            file_name | item_code          | item_count
            a.csv     | rows_current_count | 0
            a.csv     | rows_repeat_count  | 9
            b.csv     | rows_current_count | 0
            b.csv     | rows_repeat_count  | 1
            l.csv     | rows_current_count | 3
            l.csv     | rows_repeat_count  | 0
            """);
  }

  @Test
  void reason_codes_stand_beside_for_the_files_that_have_them() {
    assertThat(
            quality(
                    """
                    release_id | file_sha256 | item_code     | item_count
                    r          | f           | state_missing | 3
                    r          | f           | row_ragged    | 1
                    dead       | f           | row_ragged    | 9
                    """,
                    "release_id | detainer_count")
                .where("item_kind = 'reason'"))
        .hasRows(
            """
            release_id | file_name | item_code     | item_count | is_synthetic
            r          | a.csv     | state_missing | 3          | false
            r          | a.csv     | row_ragged    | 1          | false
            """);
  }

  private static Dataset<Row> quality(String reasons, String currentOutcomes) {
    return DataQuality.of(
        TextTable.of(
            BronzeTables.FILES,
            """
            subject   | release_id | file_sha256 | file_name | rows_in_count | rows_accepted_count | rows_set_aside_count | is_synthetic
            detainers | r          | f           | a.csv     | 10            | 9                   | 1                    | false
            detainers | s          | f           | b.csv     | 1             | 1                   | 0                    | true
            policies  | l          | f           | l.csv     | 5             | 3                   | 2                    | false
            """),
        TextTable.of(GoldTables.FILE_REASONS, reasons),
        daily(currentOutcomes));
  }
}
