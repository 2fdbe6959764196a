package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.everyDay;
import static org.detainerlake.mart.MartCases.jurisdictions;
import static org.detainerlake.mart.MartCases.placed;
import static org.detainerlake.mart.MartCases.releases;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RepeatDetainersTest {

  @Test
  void each_way_to_count_has_its_own_counts_and_rate() {
    assertThat(
            repeats(
                """
                release_id | prepare_date | jurisdiction_id | outcome_class  | detainer_count | identified_count | episode_count | first_count
                r          | 2015-01-03   | county:17031    | declined       | 6              | 5                | 2             | 1
                r          | 2015-01-09   | county:17031    | honored        | 4              | 4                | 3             | 4
                r          | 2015-01-03   | county:17031    | unknown        | 8              | 3                | 7             | 2
                r          | 2015-01-03   | county:17031    | administrative | 2              | 0                | 2             | 0
                r          | 2015-01-10   | county:17031    | honored        | 1              | 1                | 1             | 1
                """))
        .hasRows(
            """
            jurisdiction_name | week_start_date | record_count | identified_count | person_share | episode_count | issued_count | declined_count | honored_count | decline_rate_of_decided | episode_issued_count | episode_declined_count | episode_honored_count | episode_rate_of_decided | first_issued_count | first_declined_count | first_honored_count | first_rate_of_decided
            Cook County, IL   | 2015-01-03      | 20           | 12               | 0.6          | 14            | 18           | 6              | 4             | 0.6                     | 12                   | 2                      | 3                     | 0.4                     | 7                  | 1                    | 4                   | 0.2
            Cook County, IL   | 2015-01-10      | 1            | 1                | 1.0          | 1             | 1            | 0              | 1             | 0.0                     | 1                    | 0                      | 1                     | 0.0                     | 1                  | 0                    | 1                   | 0.0
            """);
  }

  @Test
  void without_person_ids_episodes_are_the_records_and_nobody_is_first() {
    assertThat(
            repeats(
                """
                release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count | identified_count | episode_count | first_count
                s          | 2015-12-05   | unresolved:none | declined      | 3              | 0                | 3             | 0
                """))
        .hasRows(
            """
            jurisdiction_id | record_count | person_share | episode_count | episode_rate_of_decided | first_issued_count | first_rate_of_decided | is_preliminary | is_synthetic
            unresolved:none | 3            | 0.0          | 3             | 1.0                     | 0                  |                       | true           | true
            """);
  }

  private static Dataset<Row> repeats(String placed) {
    return RepeatDetainers.of(
        new Cohorts(placed(placed), jurisdictions(), releases(), everyDay(), WeekRule.SATURDAY, 8));
  }
}
