package org.detainerlake.mart;

import static org.detainerlake.mart.PeriodCases.calendar;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CalendarDeclineRatesTest {

  @Test
  void each_day_lies_in_a_month_a_quarter_and_two_years() {
    assertThat(
            of(
                "county:17031",
                """
                release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
                r          | 2014-09-30   | county:17031    | honored       | 1
                r          | 2014-10-01   | county:17031    | honored       | 2
                r          | 2014-12-31   | county:17031    | honored       | 4
                r          | 2015-01-01   | county:17031    | honored       | 8
                """))
        .hasRows(
            """
            period_kind   | period_start_date | period_end_date | period_name | issued_count
            month         | 2014-09-01        | 2014-09-30      | 2014-09     | 1
            month         | 2014-10-01        | 2014-10-31      | 2014-10     | 2
            month         | 2014-12-01        | 2014-12-31      | 2014-12     | 4
            month         | 2015-01-01        | 2015-01-31      | 2015-01     | 8
            quarter       | 2014-07-01        | 2014-09-30      | 2014-Q3     | 1
            quarter       | 2014-10-01        | 2014-12-31      | 2014-Q4     | 6
            quarter       | 2015-01-01        | 2015-03-31      | 2015-Q1     | 8
            calendar_year | 2014-01-01        | 2014-12-31      | 2014        | 7
            calendar_year | 2015-01-01        | 2015-12-31      | 2015        | 8
            fiscal_year   | 2013-10-01        | 2014-09-30      | FY2014      | 1
            fiscal_year   | 2014-10-01        | 2015-09-30      | FY2015      | 14
            """);
  }

  /** The ISO year 2015 has a week 53, from 28 December to 3 January: a year of days has not. */
  @Test
  void a_week_in_two_years_is_cut_at_the_year() {
    assertThat(
            of(
                    "county:17031",
                    """
                    release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
                    r          | 2015-12-28   | county:17031    | honored       | 1
                    r          | 2015-12-31   | county:17031    | honored       | 2
                    r          | 2016-01-01   | county:17031    | honored       | 4
                    r          | 2016-01-03   | county:17031    | honored       | 8
                    """)
                .where("period_kind = 'calendar_year'"))
        .hasRows(
            """
            period_name | issued_count
            2015        | 3
            2016        | 12
            """);
  }

  @Test
  void a_jurisdiction_adds_up_to_its_state_and_the_nation_and_a_county_to_the_local_ones_too() {
    assertThat(
            calendar(
                    """
                    release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
                    r          | 2015-01-03   | county:17031    | honored       | 1
                    r          | 2015-01-03   | county:48201    | declined      | 2
                    r          | 2015-01-03   | state:TX        | honored       | 4
                    r          | 2015-01-03   | unresolved:none | unknown       | 8
                    """)
                .where("period_kind = 'month'"))
        .hasRows(
            """
            area_level   | area_id         | area_name                        | state_code | issued_count | decline_rate_of_decided
            jurisdiction | county:17031    | Cook County, IL                  | IL         | 1            | 0.0
            jurisdiction | county:48201    | Harris County, TX                | TX         | 2            | 1.0
            jurisdiction | state:TX        | State facilities, TX             | TX         | 4            | 0.0
            jurisdiction | unresolved:none | Unresolved, no state             |            | 8            |
            state        | all:IL          | IL, all jurisdictions            | IL         | 1            | 0.0
            state        | all:TX          | TX, all jurisdictions            | TX         | 6            | 0.333333
            state_local  | local:IL        | IL, counties                     | IL         | 1            | 0.0
            state_local  | local:TX        | TX, counties                     | TX         | 2            | 1.0
            nation       | all:US          | United States, all jurisdictions |            | 15           | 0.285714
            nation_local | local:US        | United States, counties          |            | 3            | 0.666667
            """);
  }

  @Test
  void every_class_is_counted_once_and_a_rate_over_nothing_is_null() {
    assertThat(
            calendar(
                    """
                    release_id | prepare_date | jurisdiction_id | outcome_class  | detainer_count
                    r          | 2015-01-03   | county:17031    | declined       | 1
                    r          | 2015-01-04   | county:17031    | honored        | 20
                    r          | 2015-01-09   | county:17031    | notice_failure | 5
                    r          | 2015-01-31   | county:17031    | transferred    | 7
                    r          | 2015-01-31   | county:17031    | unknown        | 3
                    r          | 2015-01-31   | county:17031    | administrative | 17
                    r          | 2015-02-01   | county:17031    | unknown        | 2
                    r          | 2015-03-01   | county:17031    | administrative | 1
                    r          | 2015-04-01   | county:17031    | declined       | 1
                    r          | 2015-05-01   | county:17031    |                |
                    r          | 2015-06-30   | county:17031    | honored        | 20
                    """)
                .where("period_kind = 'month' and area_level = 'jurisdiction'"))
        .hasRows(
            """
            period_name | issued_count | declined_count | honored_count | notice_failure_count | other_outcome_count | resolved_count | unknown_count | administrative_count | decline_rate_of_issued | decline_rate_of_resolved | decline_rate_of_decided | decided_rate_low | decided_rate_high | unknown_share | is_unstable
            2015-01     | 36           | 1              | 20            | 5                    | 7                   | 33             | 3             | 17                   | 0.027778               | 0.030303                 | 0.047619                | 0.008456         | 0.226694          | 0.083333      | false
            2015-02     | 2            | 0              | 0             | 0                    | 0                   | 0              | 2             | 0                    | 0.0                    |                          |                         |                  |                   | 1.0           | true
            2015-03     | 0            | 0              | 0             | 0                    | 0                   | 0              | 0             | 1                    |                        |                          |                         |                  |                   |               | true
            2015-04     | 1            | 1              | 0             | 0                    | 0                   | 1              | 0             | 0                    | 1.0                    | 1.0                      | 1.0                     | 0.206549         | 1.0               | 0.0           | true
            2015-06     | 20           | 0              | 20            | 0                    | 0                   | 20             | 0             | 0                    | 0.0                    | 0.0                      | 0.0                     | 0.0              | 0.161125          | 0.0           | true
            2015-05     | 0            | 0              | 0             | 0                    | 0                   | 0              | 0             | 0                    |                        |                          |                         |                  |                   |               | true
            """);
  }

  /** The cut-off is 31 December 2015: eight weeks before is 5 November. */
  @Test
  void a_period_is_preliminary_until_eight_weeks_after_its_last_day_and_made_up_rows_mark_it() {
    assertThat(
            of(
                "county:48201",
                """
                release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
                r          | 2015-10-31   | county:48201    | honored       | 1
                s          | 2015-11-01   | county:48201    | honored       | 1
                """))
        .hasRows(
            """
            period_name | is_preliminary | is_synthetic
            2015-10     | false          | false
            2015-11     | true           | true
            2015-Q4     | true           | true
            2015        | true           | true
            FY2016      | true           | true
            """);
  }

  @Test
  void a_period_with_a_day_that_is_not_covered_is_partial_where_it_is_not() {
    String placed =
        """
        release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
        r          | 2015-02-01   | county:17031    | honored       | 1
        r          | 2015-02-01   | county:48201    | honored       | 1
        """;
    String covered = "*  | 2015-02-01 | 2015-03-31\nTX,none | 2015-01-01 | 2015-02-10";
    assertThat(
            CalendarDeclineRates.of(PeriodCases.cohorts(placed, covered))
                .where("period_kind in ('month', 'quarter') and area_level <> 'state_local'"))
        .hasRows(
            """
            area_id      | period_name | is_partial
            all:IL       | 2015-02     | false
            all:IL       | 2015-Q1     | true
            all:TX       | 2015-02     | false
            all:TX       | 2015-Q1     | false
            all:US       | 2015-02     | false
            all:US       | 2015-Q1     | true
            county:17031 | 2015-02     | false
            county:17031 | 2015-Q1     | true
            county:48201 | 2015-02     | false
            county:48201 | 2015-Q1     | false
            local:US     | 2015-02     | false
            local:US     | 2015-Q1     | true
            """);
  }

  private static Dataset<Row> of(String area, String placed) {
    return calendar(placed).where("area_id = '%s'".formatted(area));
  }
}
