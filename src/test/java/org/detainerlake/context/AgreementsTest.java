package org.detainerlake.context;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Subject;
import org.junit.jupiter.api.Test;

class AgreementsTest {
  private static final String FILES =
      """
      subject    | release_id   | file_sha256 | release_date
      agreements | 2017-12-31_f | f           | 2021-01-13
      agreements | 2017-12-31_g | g           | 2018-12-31
      """;

  @Test
  void a_line_is_typed_and_its_texts_stay_as_published() {
    assertThat(
            agreements(
                """
                agency_name_text   | agency_state_text | agency_county_text | agency_fips_text | model_text             | signed_date_text
                A  County Sheriff  | OHIO              | A County           | 39001            | Jail Enforcement Model | 2020-02-27
                B Police           | Louisiana         | NA                 | 1055             | JAIL ENFORCEMENT       | 2013
                C Police           | TX                |                    | 105              | Task  Force Model      | soon
                D Police           | Atlantis          |                    | 36CITY           | Something new          |
                E Police           |                   |                    | 015              |                        |
                """))
        .hasRows(
            """
            list_date  | state_code | agency_name      | agency_county | agency_fips | model_code       | signed_date
            2021-01-13 | OH         | A County Sheriff | A County      | 39001       | jail_enforcement | 2020-02-27
            2021-01-13 | LA         | B Police         |               | 01055       | jail_enforcement | 2013-01-01
            2021-01-13 | TX         | C Police         |               |             | task_force       |
            2021-01-13 |            | D Police         |               |             | other            |
            2021-01-13 |            | E Police         |               |             | not_stated       |
            """);
  }

  @Test
  void a_rows_own_list_date_comes_before_that_of_the_release() {
    assertThat(
            agreements(
                """
                agency_name_text | list_date_text
                A                | 2025-05-16
                B                |
                C                | some day
                """))
        .hasRows(
            """
            agency_name | list_date
            A           | 2025-05-16
            B           | 2021-01-13
            C           |
            """);
  }

  @Test
  void where_a_file_marks_who_is_listed_the_others_are_not() {
    Dataset<Row> unmarked =
        ListCases.rows(Subject.AGREEMENTS, "f", "agency_name_text | listed_mark_text\nA |\nB |");
    Dataset<Row> marked =
        ListCases.rows(
            Subject.AGREEMENTS,
            "g",
            """
            agency_name_text | listed_mark_text
            C                | X
            D                |
            E                | NA
                             | X
            """);
    assertThat(agreements(unmarked.union(marked)))
        .hasRows(
            """
            agency_name | list_date
            A           | 2021-01-13
            B           | 2021-01-13
            C           | 2018-12-31
            """);
  }

  @Test
  void rows_that_name_nobody_or_could_not_be_split_and_other_lists_are_no_agreements() {
    assertThat(
            agreements(
                ListCases.rows(
                        Subject.AGREEMENTS,
                        """
                        row_fault  | agency_name_text | model_text
                                   |                  | Task Force Model
                        row_ragged | A                |
                                   |                  |
                        """)
                    .union(ListCases.rows(Subject.POLICIES, "f", "policy_location_text\nErie"))))
        .isEmpty();
  }

  @Test
  void a_list_that_the_ledger_does_not_know_does_not_count() {
    assertThat(agreements(ListCases.rows(Subject.AGREEMENTS, "dead", "agency_name_text\nA")))
        .isEmpty();
  }

  private static Dataset<Row> agreements(String rows) {
    return agreements(ListCases.rows(Subject.AGREEMENTS, rows));
  }

  private static Dataset<Row> agreements(Dataset<Row> rows) {
    return Agreements.of(rows, ListCases.files(FILES), ListCases.states(), ListCases.models());
  }
}
