package org.detainerlake.mart;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.VintageTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class WeeklyRecordedDeclinesTest {

  /** Saturdays are 2015-01-03, 10, 17. Thursday to Monday week: 2, 7 and 3 of 12 days. */
  @Test
  void a_decline_is_spread_over_the_days_of_its_interval() {
    assertThat(
            weekly(
                """
                county:17031 | interval | 2015-01-08 | 2015-01-19 | r | 6
                county:17031 | interval | 2015-01-10 | 2015-01-16 | r | 2
                """))
        .hasRows(
            """
            jurisdiction_id | jurisdiction_name | week_start_date | recorded_basis | recorded_low_count | recorded_high_count | recorded_estimate | is_interval_dated | ambiguous_share | is_synthetic
            county:17031    | Cook County, IL   | 2015-01-03      | interval       | 0                  | 6                   | 1.0               | true              | 0.0             | false
            county:17031    | Cook County, IL   | 2015-01-10      | interval       | 2                  | 8                   | 5.5               | true              | 0.0             | false
            county:17031    | Cook County, IL   | 2015-01-17      | interval       | 0                  | 6                   | 1.5               | true              | 0.0             | false
            """);
  }

  @Test
  void what_no_week_can_be_told_for_stands_in_a_row_without_one() {
    assertThat(
            weekly(
                """
                county:17031    | undated   |            |            | r | 3
                county:17031    | ambiguous |            |            | r | 3
                county:17031    | ambiguous |            |            | s | -2
                county:17031    | interval  | 2015-01-08 | 2015-01-08 | s | 4
                unresolved:none | undated   |            |            | r | 1
                """))
        .hasRows(
            """
            jurisdiction_id | week_start_date | recorded_basis | recorded_low_count | recorded_high_count | recorded_estimate | is_interval_dated | ambiguous_share | is_synthetic
            county:17031    |                 | undated        | 3                  | 3                   | 3.0               | false             | 0.2             | false
            county:17031    |                 | ambiguous      | 1                  | 1                   | 1.0               | false             | 0.2             | true
            county:17031    | 2015-01-03      | interval       | 4                  | 4                   | 4.0               | true              | 0.2             | true
            unresolved:none |                 | undated        | 1                  | 1                   | 1.0               | false             |                 | false
            """);
  }

  @Test
  void a_day_that_is_told_lies_in_one_week_and_a_list_beside_it() {
    assertThat(
            weekly(
                """
                county:17031 | lift_date | 2015-01-09 | 2015-01-09 | r | 1
                county:17031 | lift_date | 2015-01-10 | 2015-01-10 | r | 2
                county:17031 | lift_date | 2015-01-16 | 2015-01-16 | r | 4
                county:17031 | listed    | 2015-01-16 | 2015-01-16 | r | 5
                """))
        .hasRows(
            """
            week_start_date | recorded_basis | recorded_low_count | recorded_high_count | recorded_estimate | ambiguous_share
            2015-01-03      | lift_date      | 1                  | 1                   | 1.0               |
            2015-01-10      | lift_date      | 6                  | 6                   | 6.0               |
            2015-01-10      | listed         | 5                  | 5                   | 5.0               |
            """);
  }

  private static Dataset<Row> weekly(String recorded) {
    String header =
        """
        jurisdiction_id | recorded_basis | recorded_from_date | recorded_to_date | release_id | declined_count
        """;
    return WeeklyRecordedDeclines.of(
        TextTable.of(VintageTables.RECORDED_DECLINES, header + recorded),
        MartCases.noBulkDays(),
        new Cohorts(
            null,
            MartCases.jurisdictions(),
            MartCases.releases(),
            MartCases.everyDay(),
            WeekRule.SATURDAY,
            8));
  }
}
