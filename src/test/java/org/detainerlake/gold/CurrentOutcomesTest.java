package org.detainerlake.gold;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class CurrentOutcomesTest {

  /** A national release of July over a Pennsylvania one of June. */
  private static final String NATIONAL_OVER_STATE =
      """
      subject   | release_id     | file_sha256 | release_kind | coverage_from_date | coverage_to_date | coverage_states
      detainers | 2015-06-30_pa  | p           | full         | 2014-01-01         | 2015-06-30       | PA
      detainers | 2015-07-26_us  | u           | full         | 2014-10-01         | 2015-07-19       | *
      """;

  @Test
  void newest_release_that_covers_state_and_day_wins() {
    Dataset<Row> daily =
        daily(
            """
            release_id    | file_sha256 | prepare_date | state_code | detainer_count
            2015-06-30_pa | p           | 2014-09-30   | PA         | 1
            2015-06-30_pa | p           | 2014-10-01   | PA         | 2
            2015-07-26_us | u           | 2014-10-01   | PA         | 3
            2015-07-26_us | u           | 2015-07-19   | TX         | 4
            2015-07-26_us | u           | 2014-10-01   |            | 5
            """);
    assertThat(CurrentOutcomes.of(daily, files(NATIONAL_OVER_STATE)))
        .hasRows(
            """
            release_id    | prepare_date | state_code | detainer_count
            2015-06-30_pa | 2014-09-30   | PA         | 1
            2015-07-26_us | 2014-10-01   | PA         | 3
            2015-07-26_us | 2015-07-19   | TX         | 4
            2015-07-26_us | 2014-10-01   |            | 5
            """);
  }

  @Test
  void the_others_are_all_that_does_not_count() {
    Dataset<Row> daily =
        daily(
            """
            release_id    | file_sha256 | prepare_date | state_code | detainer_count
            2015-06-30_pa | p           | 2014-09-30   | PA         | 1
            2015-06-30_pa | p           | 2014-10-01   | PA         | 2
            2015-07-26_us | u           | 2014-10-01   |            | 3
            2015-07-26_us | p           | 2014-10-01   | PA         | 4
            """);
    assertThat(CurrentOutcomes.others(daily, files(NATIONAL_OVER_STATE)))
        .hasRows(
            """
            release_id    | file_sha256 | state_code | detainer_count
            2015-06-30_pa | p           | PA         | 2
            2015-07-26_us | p           | PA         | 4
            """);
  }

  @Test
  void a_newer_release_without_a_record_of_the_day_withdraws_it() {
    Dataset<Row> daily =
        daily(
            """
            release_id    | file_sha256 | prepare_date | state_code | detainer_count
            2015-06-30_pa | p           | 2015-01-05   | PA         | 7
            """);
    assertThat(CurrentOutcomes.of(daily, files(NATIONAL_OVER_STATE))).isEmpty();
  }

  @Test
  void a_state_release_covers_rows_without_a_state_only_where_it_has_some() {
    Dataset<Row> daily =
        daily(
            """
            release_id    | file_sha256 | prepare_date | state_code | detainer_count
            2014-01-01_us | u           | 2013-05-05   |            | 1
            2014-01-01_us | u           | 2013-05-05   | PA         | 2
            """);
    String older =
        """
        subject   | release_id    | file_sha256 | release_kind | coverage_from_date | coverage_to_date | coverage_states
        detainers | 2014-01-01_us | u           | full         | 2013-01-01         | 2013-12-31       | *
        detainers | 2015-01-01_pa | p           | full         | 2013-01-01         | 2014-12-31       | %s
        """;
    assertThat(CurrentOutcomes.of(daily, files(older.formatted("PA"))))
        .hasRows(
            """
            state_code | detainer_count
                       | 1
            """);
    assertThat(CurrentOutcomes.of(daily, files(older.formatted("none,PA")))).isEmpty();
  }

  @Test
  void a_partial_release_is_never_current_and_takes_nothing_away() {
    Dataset<Row> daily =
        daily(
            """
            release_id    | file_sha256 | prepare_date | state_code | detainer_count
            2014-01-01_us | u           | 2013-05-05   | PA         | 2
            2015-01-01_x  | x           | 2013-05-05   | PA         | 9
            """);
    assertThat(
            CurrentOutcomes.of(
                daily,
                files(
                    """
                    subject   | release_id    | file_sha256 | release_kind | coverage_from_date | coverage_to_date | coverage_states
                    detainers | 2014-01-01_us | u           | full         | 2013-01-01         | 2013-12-31       | *
                    detainers | 2015-01-01_x  | x           | partial      | 2013-01-01         | 2013-12-31       | PA
                    """)))
        .hasRows(
            """
            release_id    | detainer_count
            2014-01-01_us | 2
            """);
  }

  @Test
  void counts_of_a_file_the_ledger_does_not_know_do_not_count() {
    Dataset<Row> daily =
        daily(
            """
            release_id    | file_sha256 | prepare_date | state_code | detainer_count
            2014-01-01_us | u           | 2013-05-05   | PA         | 2
            2013-09-09_us | u           | 2013-05-05   | PA         | 2
            """);
    assertThat(
            CurrentOutcomes.of(
                daily,
                files(
                    """
                    subject   | release_id    | file_sha256 | release_kind | coverage_from_date | coverage_to_date | coverage_states
                    detainers | 2014-01-01_us | u           | full         | 2013-01-01         | 2013-12-31       | *
                    """)))
        .hasRows(
            """
            release_id    | detainer_count
            2014-01-01_us | 2
            """);
  }

  @Test
  void a_list_of_context_speaks_for_no_detainer() {
    Dataset<Row> daily =
        daily(
            """
            release_id    | file_sha256 | prepare_date | state_code | detainer_count
            2014-01-01_us | u           | 2013-05-05   | PA         | 2
            """);
    assertThat(
            CurrentOutcomes.of(
                daily,
                files(
                    """
                    subject   | release_id    | file_sha256 | release_kind | coverage_from_date | coverage_to_date | coverage_states
                    detainers | 2014-01-01_us | u           | full         | 2013-01-01         | 2013-12-31       | *
                    policies  | 2015-01-01_x  | x           | full         | 2013-01-01         | 2013-12-31       | *
                    policies  | 2015-01-01_y  | y           | list         |                    |                  |
                              |               |             |              |                    |                  |
                    """)))
        .hasRows(
            """
            release_id    | detainer_count
            2014-01-01_us | 2
            """);
  }

  private static Dataset<Row> daily(String text) {
    return TextTable.of(GoldTables.DAILY_OUTCOMES, text);
  }

  private static Dataset<Row> files(String text) {
    return TextTable.of(BronzeTables.FILES, text);
  }
}
