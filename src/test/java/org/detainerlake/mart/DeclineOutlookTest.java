package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.placed;
import static org.detainerlake.mart.MartCases.releases;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.MaturityMarts;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

/**
 * The release was made on Thursday 2015-03-05 with records to 2015-02-27. Saturdays: 3, 10, 17...
 */
class DeclineOutlookTest {

  /** 100 × 0.2 and 60 × 0.1 = 26; spread 20 × 0.5 + 6 × 0 = 10; √(26 + 100) × 1.96 = 22.000541. */
  @Test
  void pending_records_of_each_age_are_expected_to_end_as_their_age_does() {
    assertThat(
            outlook(
                """
                r | 2015-01-10 | county:17031 | unknown        | 100
                r | 2015-01-16 | county:48201 | unknown        | 60
                r | 2015-01-16 | county:48201 | declined       | 7
                r | 2015-01-16 | county:48201 | administrative | 9
                """))
        .hasRows(
            """
            week_start_date | issued_count | declined_count | unknown_count | further_declined_estimate | further_low_estimate | further_high_estimate | final_declined_estimate | is_synthetic
            2015-01-10      | 167          | 7              | 160           | 26.0                      | 3.999459             | 48.000541             | 33.0                    | false
            """);
  }

  @Test
  void an_interval_stays_within_none_and_all_that_is_pending() {
    assertThat(
            outlook(
                """
                r | 2015-01-10 | x | unknown  | 1
                r | 2015-01-17 | x | declined | 3
                """))
        .hasRows(
            """
            week_start_date | unknown_count | further_declined_estimate | further_low_estimate | further_high_estimate | final_declined_estimate
            2015-01-10      | 1             | 0.2                       | 0.0                  | 1.0                   | 0.2
            2015-01-17      | 0             | 0.0                       | 0.0                  | 0.0                   | 3.0
            """);
  }

  /**
   * The week of 21 February ends with the release's last day; that of 2013-03-02 is over 104 weeks
   * old.
   */
  @Test
  void an_age_that_no_pair_tells_says_nothing_and_weeks_not_over_or_too_old_are_left_out() {
    assertThat(
            outlook(
                """
                r | 2015-02-21 | x | unknown | 1
                r | 2015-02-28 | x | unknown | 1
                r | 2013-03-02 | x | unknown | 1
                r | 2013-03-09 | x | unknown | 1
                """))
        .hasRows(
            """
            week_start_date | unknown_count | further_declined_estimate | further_low_estimate | further_high_estimate | final_declined_estimate
            2015-02-21      | 1             |                           |                      |                       |
            2013-03-09      | 1             |                           |                      |                       |
            """);
  }

  private static Dataset<Row> outlook(String placed) {
    Cohorts cohorts =
        new Cohorts(
            placed(
                "release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count\n"
                    + placed),
            null,
            releases(
                """
                release_id | release_date | coverage_to_date | is_synthetic
                r          | 2015-03-05   | 2015-02-27       | false
                """),
            null,
            WeekRule.SATURDAY,
            8);
    return DeclineOutlook.of(
        cohorts,
        TextTable.of(
            MaturityMarts.DECLINE_MATURITY,
            """
            weeks_at_release_count  | still_declined_rate | relative_spread_estimate
            7                       | 0.2                 | 0.5
            6                       | 0.1                 | 0.0
            """));
  }
}
