package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.everyDay;
import static org.detainerlake.mart.MartCases.jurisdictions;
import static org.detainerlake.mart.MartCases.offenses;
import static org.detainerlake.mart.MartCases.placed;
import static org.detainerlake.mart.MartCases.releases;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class OffenseBreakdownTest {

  @Test
  void charge_and_conviction_of_one_category_are_two_rows_with_its_words() {
    assertThat(
            breakdown(
                """
                release_id | prepare_date | jurisdiction_id | offense_basis | offense_id | outcome_class  | detainer_count
                r          | 2015-01-03   | county:17031    | conviction    | drug-35    | declined       | 1
                r          | 2015-01-09   | county:17031    | conviction    | drug-35    | honored        | 3
                r          | 2015-01-03   | county:17031    | charge        | drug-35    | notice_failure | 5
                r          | 2015-01-03   | county:17031    | charge        | drug-35    | transferred    | 7
                r          | 2015-01-03   | county:17031    | charge        | drug-35    | unknown        | 11
                r          | 2015-01-03   | county:17031    | charge        | drug-35    | administrative | 13
                r          | 2015-01-10   | county:17031    | conviction    | drug-35    | declined       | 17
                """))
        .hasRows(
            """
            jurisdiction_name | week_start_date | offense_basis | offense_id | offense_group | offense_category_code | offense_category | issued_count | declined_count | honored_count | notice_failure_count | other_outcome_count | unknown_count | administrative_count | unknown_share | decline_rate_of_decided
            Cook County, IL   | 2015-01-03      | conviction    | drug-35    | Drugs         | 35                    | Dangerous drugs  | 4            | 1              | 3             | 0                    | 0                   | 0             | 0                    | 0.0           | 0.25
            Cook County, IL   | 2015-01-03      | charge        | drug-35    | Drugs         | 35                    | Dangerous drugs  | 23           | 0              | 0             | 5                    | 7                   | 11            | 13                   | 0.478261      |
            Cook County, IL   | 2015-01-10      | conviction    | drug-35    | Drugs         | 35                    | Dangerous drugs  | 17           | 17             | 0             | 0                    | 0                   | 0             | 0                    | 0.0           | 1.0
            """);
  }

  /** Of ten issued to Cook County in the week; Harris County's week is another whole. */
  @Test
  void a_share_is_of_all_issued_to_the_place_in_the_week() {
    assertThat(
            breakdown(
                """
                release_id | prepare_date | jurisdiction_id | offense_basis | offense_id | outcome_class  | detainer_count
                r          | 2015-01-03   | county:17031    | conviction    | drug-35    | honored        | 1
                r          | 2015-01-03   | county:17031    | conviction    | violent-13 | unknown        | 4
                r          | 2015-01-04   | county:17031    | no_record     | no_record  | declined       | 5
                r          | 2015-01-03   | county:17031    | charge        | violent-13 | administrative | 9
                r          | 2015-01-10   | county:17031    | conviction    | drug-35    | honored        | 2
                r          | 2015-01-03   | county:48201    | conviction    | drug-35    | administrative | 1
                """))
        .hasRows(
            """
            jurisdiction_id | week_start_date | offense_basis | offense_id | issued_count | share_of_issued
            county:17031    | 2015-01-03      | conviction    | drug-35    | 1            | 0.1
            county:17031    | 2015-01-03      | conviction    | violent-13 | 4            | 0.4
            county:17031    | 2015-01-03      | no_record     | no_record  | 5            | 0.5
            county:17031    | 2015-01-03      | charge        | violent-13 | 0            | 0.0
            county:17031    | 2015-01-10      | conviction    | drug-35    | 2            | 1.0
            county:48201    | 2015-01-03      | conviction    | drug-35    | 0            |
            """);
  }

  @Test
  void a_rate_over_twenty_or_fewer_is_unstable_and_so_is_none() {
    assertThat(
            breakdown(
                """
                release_id | prepare_date | jurisdiction_id | offense_basis | offense_id | outcome_class | detainer_count
                r          | 2015-01-03   | county:17031    | conviction    | drug-35    | declined      | 1
                r          | 2015-01-03   | county:17031    | conviction    | drug-35    | honored       | 19
                r          | 2015-01-03   | county:17031    | conviction    | violent-13 | declined      | 1
                r          | 2015-01-03   | county:17031    | conviction    | violent-13 | honored       | 20
                r          | 2015-01-03   | county:17031    | no_record     | no_record  | unknown       | 99
                """))
        .hasRows(
            """
            offense_id | decline_rate_of_decided | is_unstable
            drug-35    | 0.05                    | true
            violent-13 | 0.047619                | false
            no_record  |                         | true
            """);
  }

  /** The checks stop it; until then its records must not be lost. */
  @Test
  void an_offense_that_the_dimension_lacks_keeps_its_row_without_words() {
    assertThat(
            breakdown(
                """
                release_id | prepare_date | jurisdiction_id | offense_basis | offense_id | outcome_class | detainer_count
                s          | 2015-12-05   | county:17031    | conviction    | new-99     | honored       | 1
                r          | 2015-12-05   | unresolved:none |               |            | honored       | 1
                """))
        .hasRows(
            """
            jurisdiction_id | offense_basis | offense_id | offense_group | offense_category | issued_count | is_preliminary | is_synthetic
            county:17031    | conviction    | new-99     |               |                  | 1            | true           | true
            unresolved:none |               |            |               |                  | 1            | true           | false
            """);
  }

  private static Dataset<Row> breakdown(String placed) {
    return OffenseBreakdown.of(
        new Cohorts(placed(placed), jurisdictions(), releases(), everyDay(), WeekRule.SATURDAY, 8),
        offenses());
  }
}
