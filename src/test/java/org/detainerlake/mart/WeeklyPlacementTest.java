package org.detainerlake.mart;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** How surely a week's records belong to their jurisdiction, and what is contested of them. */
class WeeklyPlacementTest {
  @Test
  void a_row_says_how_its_records_were_placed() {
    assertThat(
            weekly(
                """
                release_id | prepare_date | jurisdiction_id | match_method | outcome_class  | detainer_count
                r          | 2015-01-03   | county:17031    | county_name  | declined       | 5
                r          | 2015-01-03   | county:17031    | city         | administrative | 1
                r          | 2015-01-03   | county:17031    | city_share   | unknown        | 1
                r          | 2015-01-03   | county:17031    | crosswalk    | unknown        | 1
                r          | 2015-01-10   | county:17031    |              | unknown        | 1
                """))
        .hasRows(
            """
            week_start_date | name_matched_share | city_matched_share
            2015-01-03      | 0.625              | 0.25
            2015-01-10      | 0.0                | 0.0
            """);
  }

  @Test
  void contested_records_can_be_left_out() {
    assertThat(
            weekly(
                """
                release_id | prepare_date | jurisdiction_id | dispute_status   | outcome_class  | detainer_count
                r          | 2015-01-03   | county:17031    | disputed         | declined       | 3
                r          | 2015-01-04   | county:17031    | never_in_custody | honored        | 1
                r          | 2015-01-04   | county:17031    | never_in_custody | unknown        | 2
                r          | 2015-01-04   | county:17031    | never_in_custody | administrative | 9
                r          | 2015-01-05   | county:17031    |                  | declined       | 1
                r          | 2015-01-05   | county:17031    |                  | honored        | 3
                r          | 2015-01-10   | county:17031    | disputed         | declined       | 1
                r          | 2015-01-17   | county:17031    |                  | declined       | 1
                """))
        .hasRows(
            """
            week_start_date | issued_count | declined_count | dispute_status   | disputed_issued_count | disputed_declined_count | disputed_honored_count | undisputed_rate_of_decided
            2015-01-03      | 10           | 4              | never_in_custody | 6                     | 3                       | 1                      | 0.25
            2015-01-10      | 1            | 1              | disputed         | 1                     | 1                       | 0                      |
            2015-01-17      | 1            | 1              |                  | 0                     | 0                       | 0                      | 1.0
            """);
  }

  private static Dataset<Row> weekly(String placed) {
    return WeeklyDeclineRates.of(
        new Cohorts(
            MartCases.placed(placed),
            MartCases.jurisdictions(),
            MartCases.releases(),
            MartCases.everyDay(),
            WeekRule.SATURDAY,
            8),
        MartCases.noBulkDays());
  }
}
