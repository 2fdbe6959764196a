package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.jurisdictions;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.TimingMarts;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class TimeToDeclineTest {
  private static final String HEAD =
      "jurisdiction_id | fiscal_year | timing_code | outcome_group | last_week_count | detainer_count | is_synthetic\n";

  @Test
  void every_record_issued_has_one_part() {
    assertThat(
            declines(
                """
                county:17031 | 2015 | observed | declined | 0  | 1   | false
                county:17031 | 2015 | observed | honored  | 0  | 2   | false
                county:17031 | 2015 | observed | other    | 7  | 4   | true
                county:17031 | 2015 | later    | declined | 52 | 8   | false
                county:17031 | 2015 | later    | honored  | 9  | 16  | false
                county:17031 | 2015 | censored |          | 9  | 32  | false
                county:17031 | 2015 | undated  | declined |    | 64  | false
                county:17031 | 2015 | young    | declined |    | 128 | false
                """))
        .hasRows(
            """
            jurisdiction_name | fiscal_year | issued_count | dated_count | censored_count | undated_count | young_count | later_count | dated_declined_count | later_declined_count | is_synthetic
            Cook County, IL   | 2015        | 255          | 31          | 32             | 64            | 128         | 24          | 9                    | 8                    | true
            """);
  }

  /** 40 at issue: 4 in week 0, 2 each in weeks 3, 7 and 12, 1 in week 25 and 3 in week 51. */
  @Test
  void rates_by_week_count_the_days_before_it_and_half_of_them_is_a_week() {
    assertThat(
            declines(
                """
                all:US | 2015 | observed | declined | 0  | 4  | false
                all:US | 2015 | observed | declined | 3  | 2  | false
                all:US | 2015 | observed | declined | 7  | 2  | false
                all:US | 2015 | observed | declined | 12 | 2  | false
                all:US | 2015 | observed | declined | 25 | 1  | false
                all:US | 2015 | observed | declined | 51 | 3  | false
                all:US | 2015 | observed | declined | 52 | 2  | false
                all:US | 2015 | later    | honored  | 52 | 24 | false
                """))
        .hasRows(
            """
            jurisdiction_name | jurisdiction_type | declined_by_1_week_rate | declined_by_4_weeks_rate | declined_by_8_weeks_rate | declined_by_13_weeks_rate | declined_by_26_weeks_rate | declined_by_52_weeks_rate | half_weeks_count | is_unstable
            United States     | nation            | 0.1                     | 0.15                     | 0.2                      | 0.25                      | 0.275                     | 0.35                      | 8                | false
            """);
  }

  @Test
  void what_is_not_observed_so_long_is_null_and_one_at_risk_is_enough_to_be_told() {
    assertThat(
            declines(
                """
                county:17031 | 2015 | observed | declined | 0 | 1  | false
                county:17031 | 2015 | censored |          | 3 | 19 | false
                county:48201 | 2015 | observed | declined | 0 | 1  | false
                county:48201 | 2015 | censored |          | 6 | 50 | false
                county:48201 | 2015 | censored |          | 7 | 20 | false
                """))
        .hasRows(
            """
            jurisdiction_id | declined_by_1_week_rate | declined_by_4_weeks_rate | declined_by_8_weeks_rate | declined_by_13_weeks_rate | declined_by_52_weeks_rate | declined_by_52_weeks_low | half_weeks_count | is_unstable
            county:17031    | 0.05                    | 0.05                     |                          |                           |                           |                          |                  | true
            county:48201    | 0.014085                | 0.014085                 | 0.014085                 |                           |                           |                          |                  | true
            """);
  }

  @Test
  void where_all_had_an_outcome_nothing_can_follow() {
    assertThat(
            declines(
                """
                county:17031 | 2015 | observed | declined | 0 | 20 | false
                county:17031 | 2015 | observed | honored  | 1 | 80 | false
                """))
        .hasRows(
            """
            declined_by_1_week_rate | declined_by_8_weeks_rate | declined_by_8_weeks_low | declined_by_8_weeks_high | declined_by_52_weeks_rate | declined_by_52_weeks_low | declined_by_52_weeks_high | half_weeks_count | is_unstable
            0.2                     | 0.2                      | 0.128312                | 0.28322                  | 0.2                       | 0.128312                 | 0.28322                   | 1                | false
            """);
  }

  @Test
  void without_a_decline_rates_are_0_and_there_is_no_half_and_without_time_there_are_none() {
    assertThat(
            declines(
                """
                county:17031 | 2015 | censored |          | 52 | 21 | false
                county:48201 | 2015 | undated  | declined |    | 21 | false
                """))
        .hasRows(
            """
            jurisdiction_id | issued_count | dated_count | declined_by_1_week_rate | declined_by_52_weeks_rate | declined_by_52_weeks_low | half_weeks_count | is_unstable
            county:17031    | 21           | 0           | 0.0                     | 0.0                       |                          |                  | false
            county:48201    | 21           | 0           |                         |                           |                          |                  | true
            """);
  }

  private static Dataset<Row> declines(String rows) {
    return TimeToDecline.of(
        ObservedWeeks.of(TextTable.of(TimingMarts.TIMED_OUTCOMES, HEAD + rows)), jurisdictions());
  }
}
