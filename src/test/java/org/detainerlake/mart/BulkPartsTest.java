package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.jurisdictions;
import static org.detainerlake.mart.MartCases.placed;
import static org.detainerlake.mart.MartCases.releases;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BulkMarts;
import org.detainerlake.catalog.VintageTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

/** Weekly figures with and without the days that stand out. */
class BulkPartsTest {
  private static final String BULK =
      """
      jurisdiction_id | event_date | measure_code      | recorded_basis
      county:17031    | 2015-01-09 | issued            |
      county:17031    | 2015-01-09 | declined          |
      county:17031    | 2015-01-10 | declined          |
      county:17031    | 2015-01-19 | declines_recorded | lift_date
      county:48201    | 2015-01-03 | declines_recorded | listed
      """;

  /** Friday the 9th ends the week of the 3rd; the 19th is a bulk day of another measure. */
  @Test
  void the_part_of_bulk_days_is_told_and_a_rate_without_it() {
    assertThat(
            weekly(
                """
                release_id | prepare_date | jurisdiction_id | outcome_class  | detainer_count
                r          | 2015-01-08   | county:17031    | declined       | 1
                r          | 2015-01-08   | county:17031    | honored        | 3
                r          | 2015-01-09   | county:17031    | declined       | 20
                r          | 2015-01-09   | county:17031    | honored        | 2
                r          | 2015-01-09   | county:17031    | unknown        | 5
                r          | 2015-01-09   | county:17031    |                | 7
                r          | 2015-01-09   | county:17031    | administrative | 9
                r          | 2015-01-10   | county:17031    | declined       | 30
                r          | 2015-01-19   | county:17031    | declined       | 1
                r          | 2015-01-09   | county:48201    | declined       | 4
                """))
        .hasRows(
            """
            jurisdiction_id | week_start_date | issued_count | bulk_issued_count | bulk_declined_count | bulk_honored_count | decline_rate_of_decided | typical_rate_of_decided | has_bulk_day
            county:17031    | 2015-01-03      | 31           | 27                | 20                  | 2                  | 0.807692                | 0.25                    | true
            county:17031    | 2015-01-10      | 30           | 30                | 30                  | 0                  | 1.0                     |                         | true
            county:17031    | 2015-01-17      | 1            | 0                 | 0                   | 0                  | 1.0                     | 1.0                     | false
            county:48201    | 2015-01-03      | 4            | 0                 | 0                   | 0                  | 1.0                     | 1.0                     | false
            """);
  }

  @Test
  void declines_recorded_on_bulk_days_are_told_of_their_own_basis_alone() {
    assertThat(
            recorded(
                """
                jurisdiction_id | recorded_basis | recorded_from_date | recorded_to_date | release_id | declined_count
                county:17031    | lift_date      | 2015-01-18         | 2015-01-18       | r          | 1
                county:17031    | lift_date      | 2015-01-19         | 2015-01-19       | r          | 20
                county:17031    | listed         | 2015-01-19         | 2015-01-19       | r          | 2
                county:17031    | interval       | 2015-01-19         | 2015-01-19       | r          | 3
                county:17031    | undated        |                    |                  | r          | 4
                county:48201    | lift_date      | 2015-01-03         | 2015-01-03       | r          | 5
                county:48201    | listed         | 2015-01-03         | 2015-01-03       | r          | 6
                """))
        .hasRows(
            """
            jurisdiction_id | week_start_date | recorded_basis | recorded_estimate | bulk_estimate
            county:17031    | 2015-01-17      | lift_date      | 21.0              | 20.0
            county:17031    | 2015-01-17      | listed         | 2.0               | 0.0
            county:17031    | 2015-01-17      | interval       | 3.0               | 0.0
            county:17031    |                 | undated        | 4.0               | 0.0
            county:48201    | 2015-01-03      | lift_date      | 5.0               | 0.0
            county:48201    | 2015-01-03      | listed         | 6.0               | 6.0
            """);
  }

  private static Dataset<Row> weekly(String placed) {
    return WeeklyDeclineRates.of(cohorts(placed(placed)), bulk());
  }

  private static Dataset<Row> recorded(String recorded) {
    return WeeklyRecordedDeclines.of(
        TextTable.of(VintageTables.RECORDED_DECLINES, recorded), bulk(), cohorts(null));
  }

  private static Dataset<Row> bulk() {
    return TextTable.of(BulkMarts.BULK_DAYS, BULK);
  }

  private static Cohorts cohorts(Dataset<Row> placed) {
    return new Cohorts(
        placed, jurisdictions(), releases(), MartCases.everyDay(), WeekRule.SATURDAY, 8);
  }
}
