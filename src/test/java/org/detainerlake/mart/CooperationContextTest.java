package org.detainerlake.mart;

import static org.detainerlake.mart.CooperationCases.*;
import static org.detainerlake.mart.MartCases.releases;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CooperationContextTest {
  @Test
  void a_quarter_counts_from_its_first_day_to_its_last_and_rates_stand_beside_their_counts() {
    assertThat(
            context(
                """
                release_id | prepare_date | jurisdiction_id | outcome_class  | detainer_count | dispute_status
                r          | 2015-01-01   | county:17031    | declined       | 1              |
                r          | 2015-03-31   | county:17031    | declined       | 1              | disputed
                r          | 2015-02-01   | county:17031    | honored        | 2              |
                r          | 2015-02-01   | county:17031    | unknown        | 4              |
                r          | 2015-02-01   | county:17031    | administrative | 8              |
                r          | 2015-04-01   | county:17031    | declined       | 1              |
                """,
                NO_AGREEMENTS,
                NO_POLICIES))
        .hasRows(
            """
            quarter_start_date | issued_count | declined_count | honored_count | resolved_count | unknown_count | decline_rate_of_decided | honored_share_of_issued | unknown_share | disputed_declined_count | disputed_honored_count | undisputed_rate_of_decided
            2015-01-01         | 8            | 2              | 2             | 4              | 4             | 0.5                     | 0.25                    | 0.5           | 1                       | 0                      | 0.333333
            2015-04-01         | 1            | 1              | 0             | 1              | 0             | 1.0                     | 0.0                     | 0.0           | 0                       | 0                      | 1.0
            """);
  }

  @Test
  void every_jurisdiction_has_rows_where_it_has_records() {
    assertThat(
            context(
                """
                release_id | prepare_date | jurisdiction_id | outcome_class  | detainer_count
                r          | 2015-01-01   | county:48201    | honored        | 1
                s          | 2015-01-01   | state:TX        | administrative | 1
                r          | 2015-01-01   | unresolved:none | honored        | 1
                r          | 2015-01-01   | federal:TX      | honored        | 1
                r          | 2015-01-01   |                 | honored        | 1
                """,
                NO_AGREEMENTS,
                NO_POLICIES))
        .hasRows(
            """
            jurisdiction_id | jurisdiction_name      | jurisdiction_type   | county_fips | state_code | issued_count | decline_rate_of_decided | honored_share_of_issued | is_synthetic
            county:48201    | Harris County, TX      | county              | 48201       | TX         | 1            | 0.0                     | 1.0                     | false
            federal:TX      | Federal facilities, TX | federal             |             | TX         | 1            | 0.0                     | 1.0                     | false
            state:TX        | State facilities, TX   | state               |             | TX         | 0            |                         |                         | true
            unresolved:none | Unresolved, no state   | unresolved_no_state |             |            | 1            | 0.0                     | 1.0                     | false
            """);
  }

  @Test
  void where_no_list_is_in_the_lake_nothing_is_known() {
    assertThat(context(COOK, NO_AGREEMENTS, NO_POLICIES))
        .hasRows(
            """
            quarter_start_date | has_agreement | agreement_count | agreement_models | is_agreement_known | has_policy | policy_count | first_enacted_date
            2015-01-01         | false         | 0               |                  | false              | false      | 0            |
            2015-04-01         | false         | 0               |                  | false              | false      | 0            |
            2015-07-01         | false         | 0               |                  | false              | false      | 0            |
            """);
  }

  /** 2015-09-30 and thirteen weeks are 2015-12-30. */
  @Test
  void a_quarter_is_preliminary_until_the_weeks_of_maturity_are_over() {
    Dataset<Row> cutOffs =
        releases(
            """
            release_id | coverage_to_date | is_synthetic
            r          | 2015-12-30       | false
            s          | 2015-12-29       | false
            """);
    String placed =
        """
        release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
        r          | 2015-07-01   | county:17031    | honored       | 1
        s          | 2015-07-01   | county:48201    | honored       | 1
        """;
    assertThat(context(placed, cutOffs, NO_AGREEMENTS, NO_POLICIES, 13))
        .hasRows("jurisdiction_id | is_preliminary\ncounty:17031 | false\ncounty:48201 | true");
  }
}
