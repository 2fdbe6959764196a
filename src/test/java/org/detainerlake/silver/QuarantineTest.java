package org.detainerlake.silver;

import static org.detainerlake.silver.SilverCases.bronze;
import static org.detainerlake.silver.SilverCases.classified;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class QuarantineTest {

  /** Two files of one release, of which one is a workbook: positions repeat. */
  private static final String ROWS =
      """
      release_id | file_sha256 | sheet_name | row_position | prepare_date_text | facility_name_text | row_fault
      r          | csv         |            | 1            | 2015-01-05        | JAIL A             |
      r          | csv         |            | 2            | never             | JAIL B             |
      r          | csv         |            | 3            |                   |                    | row_ragged
      r          | xlsx        | one        | 2            | 2015-01-05        | JAIL C             |
      r          | xlsx        | two        | 2            | never             | JAIL D             |
      r          | xlsx        |            | 2            | 2015-01-05        | JAIL E             |
      s          | csv         |            | 2            | 2015-01-05        | JAIL F             |
      """;

  @Test
  void rows_set_aside_are_found_by_release_file_sheet_and_position_also_without_a_sheet() {
    assertThat(Quarantine.of(bronze(ROWS), classified(ROWS)))
        .hasRows(
            """
            release_id | file_sha256 | sheet_name | row_position | prepare_date_text | facility_name_text | row_fault
            r          | csv         |            | 2            | never             | JAIL B             |
            r          | csv         |            | 3            |                   |                    | row_ragged
            r          | xlsx        | two        | 2            | never             | JAIL D             |
            """);
  }

  @Test
  void the_reasons_stand_beside_the_row() {
    Dataset<Row> classified =
        TextTable.of(
            SilverTables.CLASSIFIED_ROWS,
            """
            release_id | file_sha256 | row_position | issues                   | is_set_aside
            r          | csv         | 2            | row_ragged+state_missing | true
            r          | csv         | 3            | state_missing            | false
            """);
    assertThat(Quarantine.of(bronze(ROWS), classified))
        .hasRows(
            """
            row_position | prepare_date_text | issues
            2            | never             | row_ragged+state_missing
            """);
  }

  @Test
  void every_row_is_a_detainer_or_set_aside_and_never_both() {
    Dataset<Row> classified = classified(ROWS);
    long accepted = Detainers.of(classified).count();
    long setAside = Quarantine.of(bronze(ROWS), classified).count();
    Assertions.assertThat(accepted).isEqualTo(4);
    Assertions.assertThat(accepted + setAside).isEqualTo(bronze(ROWS).count());
  }
}
