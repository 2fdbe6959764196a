package org.detainerlake.mart;

import static org.detainerlake.mart.CooperationCases.*;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.junit.jupiter.api.Test;

/** Which agreements and policies stand beside a quarter. */
class QuarterListsTest {
  @Test
  void an_agreement_stands_from_the_quarter_it_was_signed_in_until_it_had_ended() {
    assertThat(
            context(
                COOK,
                """
                jurisdiction_id | agency_key   | model_code      | signed_date | first_listed_date | last_listed_date | ended_by_date
                county:17031    | last day     | task_force      | 2015-03-31  | 2015-08-01        | 2015-08-01       |
                county:17031    | next day     | warrant_service | 2015-04-01  | 2015-08-01        | 2015-08-01       |
                county:17031    | ended first  | other           | 2014-01-01  | 2014-02-01        | 2015-03-31       | 2015-04-01
                county:17031    | ended second | other           | 2014-02-02  | 2014-02-02        | 2015-03-31       | 2015-04-02
                county:48201    | elsewhere    | other           | 2014-02-02  | 2014-02-01        | 2015-08-01       |
                """,
                NO_POLICIES))
        .hasRows(
            """
            quarter_start_date | has_agreement | agreement_count | agreement_models                 | first_signed_date
            2015-01-01         | true          | 3               | other,task_force                 | 2014-01-01
            2015-04-01         | true          | 3               | other,task_force,warrant_service | 2014-02-02
            2015-07-01         | true          | 2               | task_force,warrant_service       | 2015-03-31
            """);
  }

  @Test
  void an_agreement_is_an_agency_and_a_model_and_stands_as_listed_where_no_signing_is_told() {
    assertThat(
            context(
                COOK,
                """
                jurisdiction_id | agency_key | model_code      | signed_date | first_listed_date | last_listed_date | ended_by_date
                county:17031    | a          | task_force      |             | 2015-06-30        | 2015-07-02       | 2015-07-03
                county:17031    | a          | task_force      |             | 2015-07-04        | 2015-07-04       |
                county:17031    | a          | warrant_service |             | 2015-07-04        | 2015-07-04       |
                county:17031    | b          | task_force      |             | 2015-10-01        | 2015-10-01       |
                                | c          | task_force      |             | 2015-01-01        | 2015-10-01       |
                """,
                NO_POLICIES))
        .hasRows(
            """
            quarter_start_date | has_agreement | agreement_count | agreement_models           | first_signed_date
            2015-01-01         | false         | 0               |                            |
            2015-04-01         | true          | 1               | task_force                 |
            2015-07-01         | true          | 2               | task_force,warrant_service |
            """);
  }

  @Test
  void what_lists_without_models_tell_stands_until_the_next_list_with_models() {
    assertThat(
            context(
                COOK,
                """
                jurisdiction_id | agency_key | model_code      | first_listed_date | last_listed_date | ended_by_date
                county:17031    | a          | not_stated      | 2014-12-31        | 2014-12-31       |
                county:17031    | b          | not_stated      | 2013-12-31        | 2013-12-31       | 2014-12-31
                county:48201    | c          | task_force      | 2014-06-30        | 2015-05-01       |
                county:48201    | d          | task_force      | 2015-05-01        | 2015-05-01       |
                county:48201    | e          | task_force      | 2015-08-01        | 2015-08-01       |
                """,
                NO_POLICIES))
        .hasRows(
            """
            quarter_start_date | has_agreement | agreement_models
            2015-01-01         | true          | not_stated
            2015-04-01         | true          | not_stated
            2015-07-01         | false         |
            """);
  }

  @Test
  void agreements_are_known_from_the_first_list_to_the_newest() {
    String lists =
        """
        jurisdiction_id | agency_key | model_code | first_listed_date | last_listed_date
        county:48201    | c          | task_force | 2015-04-01        | 2015-06-30
        """;
    assertThat(context(COOK, lists, NO_POLICIES))
        .hasRows(
            """
            quarter_start_date | is_agreement_known | has_agreement
            2015-01-01         | false              | false
            2015-04-01         | true               | false
            2015-07-01         | false              | false
            """);
    assertThat(context(COOK, lists.replace("2015-06-30", "2015-07-01"), NO_POLICIES))
        .hasRows("is_agreement_known\nfalse\ntrue\ntrue");
    assertThat(context(COOK, lists.replace("2015-04-01", "2015-04-02"), NO_POLICIES))
        .hasRows("is_agreement_known\nfalse\nfalse\nfalse");
  }

  @Test
  void a_policy_counts_from_the_quarter_it_was_enacted_in() {
    assertThat(
            context(
                COOK,
                NO_AGREEMENTS,
                """
                jurisdiction_id | state_code | is_statewide | enacted_date | enacted_precision
                county:17031    | IL         | false        | 2015-04-01   | month
                county:17031    | IL         | false        | 2015-06-30   | day
                county:17031    | IL         | false        |              |
                unresolved:IL   | IL         | false        | 2014-01-01   | day
                county:48201    | TX         | false        | 2014-01-01   | day
                """))
        .hasRows(
            """
            quarter_start_date | has_policy | policy_count | first_enacted_date
            2015-01-01         | false      | 0            |
            2015-04-01         | true       | 2            | 2015-04-01
            2015-07-01         | true       | 2            | 2015-04-01
            """);
  }

  @Test
  void a_policy_of_a_state_reaches_all_its_jurisdictions_and_no_other_states() {
    assertThat(
            context(
                """
                release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
                r          | 2015-01-01   | county:48201    | honored       | 1
                r          | 2015-01-01   | state:TX        | honored       | 1
                r          | 2015-01-01   | county:17031    | honored       | 1
                """,
                NO_AGREEMENTS,
                """
                jurisdiction_id | state_code | is_statewide | enacted_date
                statewide:TX    | TX         | true         | 2014-04-01
                county:48201    | TX         | false        | 2014-07-01
                """))
        .hasRows(
            """
            jurisdiction_id | has_policy | policy_count | first_enacted_date
            county:48201    | true       | 2            | 2014-04-01
            state:TX        | true       | 1            | 2014-04-01
            county:17031    | false      | 0            |
            """);
  }
}
