package org.detainerlake.bronze;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class ListLedgerTest {
  private static final String ROWS =
      """
      release_id | file_sha256 | row_position | row_fault
      r          | f           | 1            |
      r          | f           | 2            | row_ragged
      r          | f           |              |
      r          | g           | 1            | row_encoding_bad
      s          | f           | 1            |
      """;

  @Test
  void rows_are_accepted_unless_they_could_not_be_split() {
    assertThat(
            ledger(
                """
                release_id | file_sha256 | file_name | subject
                r          | f           | a.csv     | policies
                r          | g           | b.csv     | policies
                r          | rowless     | c.csv     |
                """))
        .hasRows(
            """
            file_name | subject  | rows_in_count | rows_accepted_count | rows_set_aside_count | without_reason_count | reason_kind_count
            a.csv     | policies | 3             | 2                   | 1                    | 0                    | 0
            b.csv     | policies | 1             | 0                   | 1                    | 0                    | 0
            c.csv     |          | 0             | 0                   | 0                    | 0                    | 0
            """);
  }

  @Test
  void a_list_covers_no_issue_dates_and_no_states_whatever_is_stated() {
    assertThat(
            ledger(
                """
                release_id | file_sha256 | release_kind | stated_from_date   | stated_to_date   | stated_states
                r          | f           | list         | 2014-01-01         | 2014-12-31       | *
                """))
        .hasRows(
            """
            release_kind | coverage_from_date | coverage_to_date | coverage_states | coverage_basis
            list         |                    |                  |                 |
            """);
  }

  private static Dataset<Row> ledger(String landedFiles) {
    return ListLedger.of(
        TextTable.of(BronzeTables.LANDED_FILES, landedFiles),
        TextTable.of(BronzeTables.CONTEXT, ROWS));
  }
}
