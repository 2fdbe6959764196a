package org.detainerlake.mart;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class CoveredDaysTest {

  @Test
  void a_day_of_the_nation_is_covered_where_it_is_for_every_state_in_it() {
    assertThat(
            covered(
                """
                IL,TX | 2015-01-01 | 2015-01-02
                TX    | 2015-01-02 | 2015-01-03
                none  | 2015-01-02 | 2015-01-02
                """))
        .hasRows(
            """
            covered_place | covered_date
            IL            | 2015-01-01
            IL            | 2015-01-02
            TX            | 2015-01-01
            TX            | 2015-01-02
            TX            | 2015-01-03
            none          | 2015-01-02
            local:US      | 2015-01-01
            local:US      | 2015-01-02
            all:US        | 2015-01-02
            """);
  }

  @Test
  void a_national_file_covers_rows_without_a_state_and_one_without_records_covers_nothing() {
    assertThat(covered("* | 2015-01-01 | 2015-01-01\n | |\nTX | |"))
        .hasRows(
            """
            covered_place | covered_date
            IL            | 2015-01-01
            TX            | 2015-01-01
            none          | 2015-01-01
            local:US      | 2015-01-01
            all:US        | 2015-01-01
            """);
  }

  @Test
  void extracts_and_lists_cover_no_day() {
    Dataset<Row> files =
        TextTable.of(
            BronzeTables.FILES,
            """
            coverage_states | coverage_from_date | coverage_to_date | release_kind | subject
            *               | 2015-01-01         | 2015-01-01       | partial      | detainers
            *               | 2015-01-01         | 2015-01-01       | list         | agreements
            """);
    assertThat(CoveredDays.of(files, PeriodCases.jurisdictions())).isEmpty();
  }

  /** Saturdays are 2015-01-03, 10 and 17; the second release starts on Wednesday. */
  @Test
  void a_week_with_a_day_that_no_release_covers_is_partial_in_the_states_that_lack_it() {
    String placed =
        """
        release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
        r          | 2015-01-03   | county:17031    | honored       | 1
        r          | 2015-01-03   | county:48201    | honored       | 1
        r          | 2015-01-03   | unresolved:none | honored       | 1
        r          | 2015-01-10   | county:17031    | honored       | 1
        r          | 2015-01-10   | county:48201    | honored       | 1
        r          | 2015-01-17   | county:48201    | honored       | 1
        """;
    String covered =
        """
        IL,TX | 2015-01-03 | 2015-01-12
        IL    | 2015-01-14 | 2015-12-31
        TX    | 2015-01-13 | 2015-01-16
        """;
    assertThat(WeeklyDeclineRates.of(PeriodCases.cohorts(placed, covered), MartCases.noBulkDays()))
        .hasRows(
            """
            jurisdiction_id | week_start_date | is_partial_week
            county:17031    | 2015-01-03      | false
            county:17031    | 2015-01-10      | true
            county:48201    | 2015-01-03      | false
            county:48201    | 2015-01-10      | false
            county:48201    | 2015-01-17      | true
            unresolved:none | 2015-01-03      | true
            """);
  }

  private static Dataset<Row> covered(String files) {
    return CoveredDays.of(PeriodCases.files(files), PeriodCases.jurisdictions());
  }
}
