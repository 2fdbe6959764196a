package org.detainerlake.context;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ContextTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class AgreementSpellsTest {

  @Test
  void a_spell_ends_by_the_first_later_list_that_does_not_name_it() {
    assertThat(
            spells(
                """
                list_date  | state_code | agency_name | model_code | signed_date
                2021-01-13 | OH         | A           | task_force | 2020-02-27
                2025-05-16 | OH         | A           | task_force |
                2025-05-16 | OH         | B           | task_force | 2025-03-01
                2025-07-03 | OH         | B           | task_force | 2025-03-02
                2025-07-03 | OH         | C           | task_force |
                """))
        .hasRows(
            """
            agency_key | signed_date | first_listed_date | last_listed_date | ended_by_date
            a          | 2020-02-27  | 2021-01-13        | 2025-05-16       | 2025-07-03
            b          | 2025-03-01  | 2025-05-16        | 2025-07-03       |
            c          |             | 2025-07-03        | 2025-07-03       |
            """);
  }

  @Test
  void an_agency_that_is_missing_and_comes_back_has_two_spells() {
    assertThat(
            spells(
                """
                list_date  | state_code | agency_name | model_code | signed_date
                2021-01-01 | OH         | A           | task_force | 2020-02-27
                2022-01-01 | OH         | B           | task_force |
                2023-01-01 | OH         | B           | task_force |
                2024-01-01 | OH         | A           | task_force | 2023-12-01
                2025-01-01 | OH         | A           | task_force | 2023-12-01
                """))
        .hasRows(
            """
            agency_key | signed_date | first_listed_date | last_listed_date | ended_by_date
            a          | 2020-02-27  | 2021-01-01        | 2021-01-01       | 2022-01-01
            b          |             | 2022-01-01        | 2023-01-01       | 2024-01-01
            a          | 2023-12-01  | 2024-01-01        | 2025-01-01       |
            """);
  }

  @Test
  void each_model_has_its_own_spell_and_lists_of_one_day_are_one_list() {
    assertThat(
            spells(
                """
                list_date  | state_code | agency_name | model_code
                2025-05-19 | OH         | A           | task_force
                2025-05-19 | OH         | A           | task_force
                2025-05-19 | OH         | A           | warrant_service
                2025-05-23 | OH         | A           | task_force
                2025-05-23 | OH         | A           | other
                """))
        .hasRows(
            """
            agency_key | model_code      | first_listed_date | last_listed_date | ended_by_date
            a          | task_force      | 2025-05-19        | 2025-05-23       |
            a          | warrant_service | 2025-05-19        | 2025-05-19       | 2025-05-23
            a          | other           | 2025-05-23        | 2025-05-23       |
            """);
  }

  @Test
  void lists_that_state_no_model_are_compared_among_themselves_only() {
    assertThat(
            spells(
                """
                list_date  | state_code | agency_name | model_code
                2018-12-31 | OH         | A           | not_stated
                2018-12-31 | OH         | B           | not_stated
                2019-12-31 | OH         | B           | not_stated
                2019-06-30 | OH         | A           | task_force
                2021-01-13 | OH         | A           | task_force
                """))
        .hasRows(
            """
            agency_key | model_code | first_listed_date | last_listed_date | ended_by_date
            a          | not_stated | 2018-12-31        | 2018-12-31       | 2019-12-31
            b          | not_stated | 2018-12-31        | 2019-12-31       |
            a          | task_force | 2019-06-30        | 2021-01-13       |
            """);
  }

  @Test
  void a_spell_is_named_as_its_newest_list_names_it_and_knows_what_any_list_tells() {
    assertThat(
            spells(
                """
                list_date  | state_code | agency_name               | agency_county | agency_fips | model_code
                2021-01-13 | OH         | Erie Co. Sherrifs Office  | Erie          | 39043       | task_force
                2025-05-16 | OH         | erie co sheriff           | Erie County   |             | task_force
                2026-05-18 | OH         | Erie Co. Sheriff’s Office |               |             | task_force
                2026-05-18 | PA         | Erie Co. Sheriff's Office |               |             | task_force
                2026-05-18 |            | Erie Co. Sheriff's Office |               |             | task_force
                           | OH         | Nowhere                   |               |             | task_force
                """))
        .hasRows(
            """
            state_code | agency_key      | agency_name               | agency_county | agency_fips | first_listed_date
            OH         | erie co sheriff | Erie Co. Sheriff’s Office | Erie County   | 39043       | 2021-01-13
            PA         | erie co sheriff | Erie Co. Sheriff's Office |               |             | 2026-05-18
                       | erie co sheriff | Erie Co. Sheriff's Office |               |             | 2026-05-18
            """);
  }

  private static Dataset<Row> spells(String agreements) {
    return AgreementSpells.of(TextTable.of(ContextTables.AGREEMENTS, agreements));
  }
}
