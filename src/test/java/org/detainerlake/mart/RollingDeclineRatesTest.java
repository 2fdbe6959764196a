package org.detainerlake.mart;

import static org.detainerlake.mart.PeriodCases.cohorts;
import static org.detainerlake.mart.PeriodCases.rolling;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Saturdays: 2014-01-04, 2015-01-03 52 weeks later, 10, 17, 24, 31. */
class RollingDeclineRatesTest {

  @Test
  void a_window_holds_the_weeks_up_to_its_own_and_weeks_without_a_record_count_nothing() {
    assertThat(
            local(
                """
                release_id | prepare_date | jurisdiction_id | outcome_class  | detainer_count
                r          | 2015-01-03   | county:17031    | declined       | 1
                r          | 2015-01-09   | county:17031    | administrative | 5
                r          | 2015-01-31   | county:17031    | honored        | 3
                r          | 2015-01-31   | county:17031    | unknown        | 4
                """,
                "window_weeks < 52"))
        .hasRows(
            """
            week_start_date | window_weeks | window_start_date | issued_count | declined_count | honored_count | unknown_count | administrative_count | decline_rate_of_decided | unknown_share | is_unstable
            2015-01-03      | 4            | 2014-12-13        | 1            | 1              | 0             | 0             | 5                    | 1.0                     | 0.0           | true
            2015-01-10      | 4            | 2014-12-20        | 1            | 1              | 0             | 0             | 5                    | 1.0                     | 0.0           | true
            2015-01-17      | 4            | 2014-12-27        | 1            | 1              | 0             | 0             | 5                    | 1.0                     | 0.0           | true
            2015-01-24      | 4            | 2015-01-03        | 1            | 1              | 0             | 0             | 5                    | 1.0                     | 0.0           | true
            2015-01-31      | 4            | 2015-01-10        | 7            | 0              | 3             | 4             | 0                    | 0.0                     | 0.571429      | true
            2015-01-03      | 13           | 2014-10-11        | 1            | 1              | 0             | 0             | 5                    | 1.0                     | 0.0           | true
            2015-01-10      | 13           | 2014-10-18        | 1            | 1              | 0             | 0             | 5                    | 1.0                     | 0.0           | true
            2015-01-17      | 13           | 2014-10-25        | 1            | 1              | 0             | 0             | 5                    | 1.0                     | 0.0           | true
            2015-01-24      | 13           | 2014-11-01        | 1            | 1              | 0             | 0             | 5                    | 1.0                     | 0.0           | true
            2015-01-31      | 13           | 2014-11-08        | 8            | 1              | 3             | 4             | 5                    | 0.25                    | 0.5           | true
            """);
  }

  @Test
  void a_window_without_a_record_has_no_row_and_one_of_administrative_ones_no_rate() {
    assertThat(
            local(
                """
                release_id | prepare_date | jurisdiction_id | outcome_class  | detainer_count
                r          | 2015-01-03   | county:17031    | administrative | 1
                r          | 2015-02-07   | county:17031    | unknown        | 2
                """,
                "window_weeks = 4"))
        .hasRows(
            """
            week_start_date | issued_count | decline_rate_of_issued | decline_rate_of_resolved | decline_rate_of_decided | unknown_share
            2015-01-03      | 0            |                        |                          |                         |
            2015-01-10      | 0            |                        |                          |                         |
            2015-01-17      | 0            |                        |                          |                         |
            2015-01-24      | 0            |                        |                          |                         |
            2015-02-07      | 2            | 0.0                    |                          |                         | 1.0
            """);
  }

  @Test
  void windows_are_of_jurisdictions_the_counties_of_a_state_and_the_nation() {
    assertThat(
            rolling(
                    """
                    release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
                    r          | 2015-01-03   | county:48201    | declined      | 1
                    r          | 2015-01-03   | state:TX        | honored       | 2
                    r          | 2015-01-10   | unresolved:none | unknown       | 4
                    """)
                .where("window_weeks = 52 and week_start_date = '2015-01-10'"))
        .hasRows(
            """
            area_level   | area_id         | state_code | issued_count | decline_rate_of_decided
            jurisdiction | county:48201    | TX         | 1            | 1.0
            jurisdiction | state:TX        | TX         | 2            | 0.0
            jurisdiction | unresolved:none |            | 4            |
            state_local  | local:TX        | TX         | 1            | 1.0
            nation       | all:US          |            | 7            | 0.333333
            nation_local | local:US        |            | 1            | 1.0
            """);
  }

  /** The first day covered is the first of the window that ends in the week of 10 January. */
  @Test
  void a_window_is_complete_from_the_first_day_covered_and_partial_around_a_gap() {
    String placed =
        """
        release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
        r          | 2015-01-03   | county:17031    | honored       | 1
        r          | 2015-01-31   | county:17031    | honored       | 1
        r          | 2015-02-14   | county:17031    | honored       | 1
        """;
    String covered = "* | 2014-12-20 | 2015-01-15\n* | 2015-01-17 | 2015-02-19";
    assertThat(
            rolling(cohorts(placed, covered))
                .where("window_weeks = 4 and area_level = 'jurisdiction'"))
        .hasRows(
            """
            week_start_date | is_complete_window | is_partial
            2015-01-03      | false              | true
            2015-01-10      | true               | true
            2015-01-17      | true               | true
            2015-01-24      | true               | true
            2015-01-31      | true               | true
            2015-02-07      | true               | false
            2015-02-14      | true               | true
            """);
  }

  /** The week of 31 October 2015 ends eight weeks less a day before the cut-off. */
  @Test
  void a_window_is_preliminary_and_made_up_where_one_of_its_weeks_is() {
    assertThat(
            local(
                """
                release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
                r          | 2015-10-24   | county:17031    | honored       | 1
                s          | 2015-10-31   | county:17031    | honored       | 1
                r          | 2015-12-05   | county:48201    | honored       | 1
                """,
                "window_weeks = 4"))
        .hasRows(
            """
            week_start_date | issued_count | is_preliminary | is_synthetic
            2015-10-24      | 1            | false          | false
            2015-10-31      | 2            | true           | true
            2015-11-07      | 2            | true           | true
            2015-11-14      | 2            | true           | true
            2015-11-21      | 1            | true           | true
            """);
  }

  /** From 14 December 2013 four weeks end in that of 4 January 2014; thirteen start earlier. */
  @Test
  void the_year_before_is_the_same_window_52_weeks_earlier_where_it_is_covered() {
    String placed =
        """
        release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
        r          | 2013-12-14   | county:17031    | declined      | 48
        r          | 2014-01-10   | county:17031    | honored       | 32
        r          | 2014-12-13   | county:17031    | declined      | 56
        r          | 2015-01-09   | county:17031    | honored       | 14
        r          | 2015-01-03   | county:48201    | honored       | 1
        """;
    assertThat(
            rolling(cohorts(placed, "* | 2013-12-14 | 2015-12-31"))
                .where("week_start_date = '2015-01-03' and area_level = 'jurisdiction'"))
        .hasRows(
            """
            area_id      | window_weeks | decline_rate_of_decided | previous_declined_count | previous_decided_count | previous_rate_of_decided | rate_change_estimate | rate_change_low_estimate | rate_change_high_estimate
            county:17031 | 4            | 0.8                     | 48                      | 80                     | 0.6                      | 0.2                  | 0.052431                 | 0.333873
            county:17031 | 13           | 0.8                     |                         |                        |                          |                      |                          |
            county:17031 | 52           | 0.8                     |                         |                        |                          |                      |                          |
            county:48201 | 4            | 0.0                     | 0                       | 0                      |                          |                      |                          |
            county:48201 | 13           | 0.0                     |                         |                        |                          |                      |                          |
            county:48201 | 52           | 0.0                     |                         |                        |                          |                      |                          |
            """);
  }

  /** The ISO year 2015 has 53 weeks: 52 of them leave the first one out. */
  @Test
  void a_year_of_weeks_is_52_also_where_the_iso_year_has_53() {
    String placed =
        """
        release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
        r          | 2014-12-29   | county:17031    | honored       | 1
        r          | 2015-01-05   | county:17031    | honored       | 2
        r          | 2016-01-03   | county:17031    | honored       | 4
        """;
    assertThat(
            rolling(cohorts(placed, "* | 2014-12-29 | 2016-01-03", WeekRule.ISO))
                .where("week_start_date >= '2015-12-21' and area_level = 'jurisdiction'")
                .where("window_weeks = 52"))
        .hasRows(
            """
            week_start_date | window_start_date | issued_count | is_complete_window | is_partial
            2015-12-21      | 2014-12-29        | 3            | true               | false
            2015-12-28      | 2015-01-05        | 6            | true               | false
            """);
  }

  private static Dataset<Row> local(String placed, String where) {
    return rolling(placed).where("area_id = 'county:17031'").where(where);
  }

  /** Nineteen issued in a county of Texas and one in Illinois: enough for the nation alone. */
  @Test
  void windows_on_a_small_base_are_of_the_nation_only() {
    Cohorts cohorts =
        PeriodCases.cohorts(
            """
            release_id | prepare_date | jurisdiction_id | outcome_class  | detainer_count
            r          | 2015-01-03   | county:48201    | honored        | 19
            r          | 2015-01-03   | county:17031    | honored        | 20
            r          | 2015-01-10   | county:48201    | administrative | 1
            """);
    assertThat(
            RollingDeclineRates.of(cohorts, PeriodCases.weeks(cohorts), 20)
                .where("window_weeks = 4 and week_start_date = '2015-01-10'"))
        .hasRows(
            """
            area_id      | issued_count
            county:17031 | 20
            local:IL     | 20
            all:US       | 39
            local:US     | 39
            """);
  }
}
