package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.everyDay;
import static org.detainerlake.mart.MartCases.jurisdictions;
import static org.detainerlake.mart.MartCases.placed;
import static org.detainerlake.mart.MartCases.releases;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.junit.jupiter.api.Test;

class OffenseSeverityTest {

  @Test
  void threat_level_and_criminality_cut_a_week_up_whatever_the_offense() {
    assertThat(
            OffenseSeverity.of(
                new Cohorts(
                    placed(
                        """
                    release_id | prepare_date | jurisdiction_id | offense_id | threat_level_code | criminality_class | outcome_class | detainer_count
                    r          | 2015-01-05   | county:17031    | drug-35    | 1                 | convicted         | declined      | 1
                    r          | 2015-01-11   | county:17031    | violent-13 | 1                 | convicted         | honored       | 3
                    r          | 2015-01-05   | county:17031    | no_record  | not_stated        | immigration_only  | unknown       | 4
                    r          | 2015-01-05   | county:17031    |            |                   |                   | unknown       | 2
                    r          | 2015-01-12   | county:17031    | drug-35    | 1                 | convicted         | honored       | 5
                    """),
                    jurisdictions(),
                    releases(),
                    everyDay(),
                    WeekRule.ISO,
                    8)))
        .hasRows(
            """
            jurisdiction_name | week_start_date | threat_level_code | criminality_class | issued_count | declined_count | honored_count | unknown_count | share_of_issued | decline_rate_of_decided | is_unstable | is_preliminary
            Cook County, IL   | 2015-01-05      | 1                 | convicted         | 4            | 1              | 3             | 0             | 0.4             | 0.25                    | true        | false
            Cook County, IL   | 2015-01-05      | not_stated        | immigration_only  | 4            | 0              | 0             | 4             | 0.4             |                         | true        | false
            Cook County, IL   | 2015-01-05      |                   |                   | 2            | 0              | 0             | 2             | 0.2             |                         | true        | false
            Cook County, IL   | 2015-01-12      | 1                 | convicted         | 5            | 0              | 5             | 0             | 1.0             | 0.0                     | true        | false
            """);
  }
}
