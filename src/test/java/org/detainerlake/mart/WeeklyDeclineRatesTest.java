package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.everyDay;
import static org.detainerlake.mart.MartCases.jurisdictions;
import static org.detainerlake.mart.MartCases.placed;
import static org.detainerlake.mart.MartCases.releases;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class WeeklyDeclineRatesTest {

  @Test
  void every_outcome_class_is_counted_once_and_administrative_ones_apart() {
    assertThat(
            weekly(
                """
                release_id | prepare_date | jurisdiction_id | outcome_class          | detainer_count
                r          | 2015-01-03   | county:17031    | declined               | 1
                r          | 2015-01-04   | county:17031    | honored                | 3
                r          | 2015-01-09   | county:17031    | notice_failure         | 5
                r          | 2015-01-03   | county:17031    | released_before_pickup | 7
                r          | 2015-01-03   | county:17031    | other                  | 11
                r          | 2015-01-03   | county:17031    | unknown                | 13
                r          | 2015-01-03   | county:17031    | administrative         | 17
                """))
        .hasRows(
            """
            issued_count | declined_count | honored_count | notice_failure_count | other_outcome_count | resolved_count | unknown_count | administrative_count
            40           | 1              | 3             | 5                    | 18                  | 27             | 13            | 17
            """);
  }

  @Test
  void late_notice_is_resolved_but_neither_declined_nor_decided() {
    assertThat(
            weekly(
                """
                release_id | prepare_date | jurisdiction_id | outcome_class  | detainer_count
                r          | 2015-01-03   | county:17031    | declined       | 1
                r          | 2015-01-03   | county:17031    | honored        | 3
                r          | 2015-01-03   | county:17031    | notice_failure | 4
                r          | 2015-01-03   | county:17031    | unknown        | 2
                """))
        .hasRows(
            """
            decline_rate_of_issued | decline_rate_of_resolved | decline_rate_of_decided | decided_rate_low | decided_rate_high | unknown_share
            0.1                    | 0.125                    | 0.25                    | 0.045587         | 0.699358          | 0.2
            """);
  }

  @Test
  void a_rate_over_nothing_is_null() {
    assertThat(
            weekly(
                """
                release_id | prepare_date | jurisdiction_id | outcome_class  | detainer_count
                r          | 2015-01-03   | county:17031    | unknown        | 2
                r          | 2015-01-03   | county:48201    | administrative | 2
                r          | 2015-01-03   | unresolved:none | transferred    | 2
                """))
        .hasRows(
            """
            jurisdiction_id | issued_count | decline_rate_of_issued | decline_rate_of_resolved | decline_rate_of_decided | decided_rate_low | decided_rate_high | unknown_share
            county:17031    | 2            | 0.0                    |                          |                         |                  |                   | 1.0
            county:48201    | 0            |                        |                          |                         |                  |                   |
            unresolved:none | 2            | 0.0                    | 0.0                      |                         |                  |                   | 0.0
            """);
  }

  @Test
  void one_record_has_a_rate_and_a_wide_interval() {
    assertThat(
            weekly(
                """
                release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
                r          | 2015-01-03   | county:17031    | declined      | 1
                r          | 2015-01-03   | county:48201    | honored       | 1
                """))
        .hasRows(
            """
            jurisdiction_id | issued_count | decline_rate_of_decided | decided_rate_low | decided_rate_high
            county:17031    | 1            | 1.0                     | 0.206549         | 1.0
            county:48201    | 1            | 0.0                     | 0.0              | 0.793451
            """);
  }

  @Test
  void a_row_is_one_jurisdiction_and_week_with_its_names() {
    assertThat(
            weekly(
                """
                release_id | prepare_date | jurisdiction_id | facility_id | outcome_class | detainer_count
                r          | 2015-01-02   | county:17031    | a           | honored       | 1
                r          | 2015-01-03   | county:17031    | a           | honored       | 2
                r          | 2015-01-09   | county:17031    | b           | honored       | 4
                r          | 2015-01-10   | unresolved:none |             | honored       | 8
                """))
        .hasRows(
            """
            jurisdiction_id | jurisdiction_name    | jurisdiction_type   | county_fips | state_code | week_start_date | issued_count
            county:17031    | Cook County, IL      | county              | 17031       | IL         | 2014-12-27      | 1
            county:17031    | Cook County, IL      | county              | 17031       | IL         | 2015-01-03      | 6
            unresolved:none | Unresolved, no state | unresolved_no_state |             |            | 2015-01-10      | 8
            """);
  }

  /** The week ends on 9 January 2015; eight weeks later it is 6 March. */
  @Test
  void a_week_is_preliminary_until_eight_weeks_after_its_last_day() {
    assertThat(
            WeeklyDeclineRates.of(
                new Cohorts(
                    placed(
                        """
                    release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
                    young      | 2015-01-03   | county:17031    | honored       | 1
                    mature     | 2015-01-03   | county:48201    | honored       | 1
                    young      | 2015-01-02   | county:48201    | honored       | 1
                    """),
                    jurisdictions(),
                    releases(
                        """
                    release_id | coverage_to_date | is_synthetic
                    young      | 2015-03-05       | false
                    mature     | 2015-03-06       | false
                    """),
                    everyDay(),
                    WeekRule.SATURDAY,
                    8),
                MartCases.noBulkDays()))
        .hasRows(
            """
            jurisdiction_id | week_start_date | is_preliminary
            county:17031    | 2015-01-03      | true
            county:48201    | 2015-01-03      | false
            county:48201    | 2014-12-27      | false
            """);
  }

  @Test
  void with_no_weeks_to_wait_a_week_is_preliminary_until_its_last_day() {
    assertThat(
            WeeklyDeclineRates.of(
                new Cohorts(
                    placed(
                        """
                    release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
                    before     | 2015-01-03   | county:17031    | honored       | 1
                    at last    | 2015-01-03   | county:48201    | honored       | 1
                    """),
                    jurisdictions(),
                    releases(
                        """
                    release_id | coverage_to_date | is_synthetic
                    before     | 2015-01-08       | false
                    at last    | 2015-01-09       | false
                    """),
                    everyDay(),
                    WeekRule.SATURDAY,
                    0),
                MartCases.noBulkDays()))
        .hasRows(
            """
            jurisdiction_id | is_preliminary
            county:17031    | true
            county:48201    | false
            """);
  }

  @Test
  void where_two_releases_share_a_week_the_earlier_cut_off_counts_and_one_made_up_row_marks_it() {
    assertThat(
            WeeklyDeclineRates.of(
                new Cohorts(
                    placed(
                        """
                    release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
                    old        | 2015-01-03   | county:17031    | declined      | 1
                    new        | 2015-01-05   | county:17031    | honored       | 1
                    new        | 2015-01-05   | county:48201    | honored       | 1
                    """),
                    jurisdictions(),
                    releases(
                        """
                    release_id | coverage_to_date | is_synthetic
                    old        | 2015-01-31       | true
                    new        | 2015-12-31       | false
                    """),
                    everyDay(),
                    WeekRule.SATURDAY,
                    8),
                MartCases.noBulkDays()))
        .hasRows(
            """
            jurisdiction_id | issued_count | decline_rate_of_decided | is_preliminary | is_synthetic
            county:17031    | 2            | 0.5                     | true           | true
            county:48201    | 1            | 0.0                     | false          | false
            """);
  }

  /** No record is without a class; if one were, the sums would not meet and publication stop. */
  @Test
  void a_record_without_a_class_is_not_guessed_at() {
    assertThat(
            weekly(
                """
                release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
                r          | 2015-01-03   | county:17031    |               | 2
                """))
        .hasRows(
            """
            issued_count | resolved_count | unknown_count | administrative_count | unknown_share
            0            | 0              | 0             | 0                    |
            """);
  }

  @Test
  void the_week_follows_the_rule() {
    Dataset<Row> sunday =
        placed(
            """
            release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
            r          | 2016-01-03   | county:17031    | honored       | 1
            """);
    assertThat(
            WeeklyDeclineRates.of(
                new Cohorts(sunday, jurisdictions(), releases(), everyDay(), WeekRule.ISO, 8),
                MartCases.noBulkDays()))
        .hasRows("week_start_date\n2015-12-28");
  }

  private static Dataset<Row> weekly(String placed) {
    return WeeklyDeclineRates.of(
        new Cohorts(placed(placed), jurisdictions(), releases(), everyDay(), WeekRule.SATURDAY, 8),
        MartCases.noBulkDays());
  }
}
