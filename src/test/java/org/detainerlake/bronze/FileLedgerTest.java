package org.detainerlake.bronze;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class FileLedgerTest {
  private static final String ROWS =
      """
      release_id | file_sha256 | prepare_date | state_code | lift_reason | is_set_aside | issues
      r          | mixed       | 2015-01-05   | TX         |             | false
      r          | mixed       | 2014-12-31   | PA         | Died        | false
      r          | mixed       | 2015-01-05   | PA         | Died        | false
      r          | mixed       | 2015-01-04   |            | Lifted      | false
      r          | mixed       | 1999-01-01   | AZ         | Transferred | true
      r          | mixed       |              | WA         |             | true         | row_total
      r          | unusable    |              | PA         | Died        | true
      r          | unusable    | 2055-01-01   |            |             | true
      s          | mixed       | 2001-01-01   | NY         | Died        | false
      """;

  @Test
  void rows_are_counted_by_their_fate_and_only_accepted_ones_tell_reasons() {
    assertThat(
            ledger(
                """
                release_id | file_sha256 | file_name
                r          | mixed       | a.csv
                r          | unusable    | b.csv
                r          | rowless     | c.csv
                """))
        .hasRows(
            """
            file_name | rows_in_count | rows_accepted_count | rows_set_aside_count | total_rows_count | without_reason_count | reason_kind_count
            a.csv     | 6             | 4                   | 2                    | 1                | 1                    | 2
            b.csv     | 2             | 0                   | 2                    | 0                | 0                    | 0
            c.csv     | 0             | 0                   | 0                    | 0                | 0                    | 0
            """);
  }

  @Test
  void what_is_not_stated_the_accepted_rows_tell() {
    assertThat(
            ledger(
                """
                release_id | file_sha256 | file_name
                r          | mixed       | a.csv
                s          | mixed       | d.csv
                """))
        .hasRows(
            """
            file_name | coverage_from_date | coverage_to_date | coverage_states | coverage_basis
            a.csv     | 2014-12-31         | 2015-01-05       | PA,TX,none      | data
            d.csv     | 2001-01-01         | 2001-01-01       | NY              | data
            """);
  }

  @Test
  void what_is_stated_stands_and_a_gap_in_it_is_filled_from_the_rows() {
    assertThat(
            ledger(
                """
                release_id | file_sha256 | file_name | stated_from_date   | stated_to_date   | stated_states
                r          | mixed       | all       | 2010-01-01         | 2020-12-31       | *
                r          | mixed       | no states | 2010-01-01         | 2020-12-31       |
                r          | mixed       | no end    | 2010-01-01         |                  | PA
                r          | mixed       | no start  |                    | 2020-12-31       | PA
                r          | rowless     | no row    | 2010-01-01         | 2020-12-31       | *
                """))
        .hasRows(
            """
            file_name | coverage_from_date | coverage_to_date | coverage_states | coverage_basis
            all       | 2010-01-01         | 2020-12-31       | *               | stated
            no states | 2010-01-01         | 2020-12-31       | PA,TX,none      | data
            no end    | 2010-01-01         | 2015-01-05       | PA              | data
            no start  | 2014-12-31         | 2020-12-31       | PA              | data
            no row    | 2010-01-01         | 2020-12-31       | *               | stated
            """);
  }

  @Test
  void a_file_without_a_usable_row_covers_nothing() {
    Dataset<Row> ledger =
        ledger(
            """
            release_id | file_sha256 | file_name
            r          | unusable    | b.csv
            r          | rowless     | c.csv
            """);
    assertThat(ledger.selectExpr("*", "nullif(coverage_states, '') AS states"))
        .hasRows(
            """
            file_name | coverage_from_date | coverage_to_date | states
            b.csv     |                    |                  |
            c.csv     |                    |                  |
            """);
  }

  @Test
  void who_the_file_is_stands_as_it_landed() {
    assertThat(
            ledger(
                """
                release_id | release_date | release_kind | file_sha256 | file_bytes | is_synthetic
                r          | 2015-07-26   | partial      | mixed       | 99         | true
                r          |              |              | rowless     | 0          |
                """))
        .hasRows(
            """
            release_id | release_date | release_kind | file_sha256 | file_bytes | is_synthetic
            r          | 2015-07-26   | partial      | mixed       | 99         | true
            r          |              |              | rowless     | 0          |
            """);
  }

  @Test
  void a_withdrawal_is_accepted_and_speaks_for_no_day_and_repeats_and_conflicts_are_counted() {
    assertThat(
            FileLedger.of(
                TextTable.of(
                    BronzeTables.LANDED_FILES,
                    "release_id | file_sha256 | series_name\nr | update | s"),
                classified(
                    """
                    release_id | file_sha256 | prepare_date | state_code | lift_reason | is_deletion | is_set_aside | issues
                    r          | update      | 2015-01-05   | PA         | Died        | false       | false        |
                    r          | update      | 2015-02-05   | TX         |             | true        | false        | record_withdrawn
                    r          | update      |              |            |             | true        | false        | record_withdrawn
                    r          | update      | 2015-01-05   | PA         |             | false       | true         | record_repeated
                    r          | update      | 2015-01-05   | PA         |             | false       | true         | record_conflict
                    r          | update      | 2015-01-05   | PA         |             | false       | true         | record_conflict+state_missing
                    """)))
        .hasRows(
            """
            series_name | rows_in_count | rows_accepted_count | rows_set_aside_count | repeated_rows_count | conflict_rows_count | without_reason_count | reason_kind_count | coverage_from_date | coverage_to_date | coverage_states
            s           | 6             | 3                   | 3                    | 1                   | 2                   | 0                    | 1                 | 2015-01-05         | 2015-01-05       | PA
            """);
  }

  private static Dataset<Row> ledger(String landedFiles) {
    return FileLedger.of(TextTable.of(BronzeTables.LANDED_FILES, landedFiles), classified(ROWS));
  }

  /** Rows that do not say otherwise withdraw nothing. */
  private static Dataset<Row> classified(String rows) {
    return TextTable.of(SilverTables.CLASSIFIED_ROWS, rows)
        .na()
        .fill(false, new String[] {"is_deletion"});
  }
}
