package org.detainerlake.context;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.detainerlake.catalog.Subject;
import org.junit.jupiter.api.Test;

class ListIssuesTest {

  @Test
  void a_row_that_cannot_be_split_has_its_fault_and_nothing_else() {
    assertThat(
            ListIssues.of(
                ListCases.rows(
                    Subject.AGREEMENTS,
                    """
                    row_position | row_fault          | agency_name_text
                    1            | row_ragged         |
                    2            | row_quote_unclosed | Erie Police
                    """)))
        .hasRows(
            """
            row_position | issues
            1            | row_ragged
            2            | row_quote_unclosed
            """);
  }

  @Test
  void dates_that_cannot_be_read_and_missing_names_are_told() {
    assertThat(
            ListIssues.of(
                ListCases.rows(
                    Subject.AGREEMENTS,
                    """
                    row_position | agency_name_text | signed_date_text | list_date_text
                    1            | Erie Police      | 2020-01-31       | 2021-01-13
                    2            | Erie Police      | soon             | 2021-01-13
                    3            | Erie Police      | soon             | 13 January
                    4            | NA               | 2020-01-31       |
                    5            |                  |                  |
                    """)))
        .hasRows(
            """
            row_position | issues
            1            | []
            2            | context_date_unreadable
            3            | context_date_unreadable
            4            | context_name_missing
            5            | context_name_missing
            """);
  }

  @Test
  void each_subject_has_its_own_name_and_dates() {
    assertThat(
            ListIssues.of(
                    ListCases.rows(
                        Subject.EDITIONS,
                        "edition_id_text | period_start_date_text\n2017-W1 | 2017-99-01"))
                .unionByName(
                    ListIssues.of(ListCases.rows(Subject.FACILITIES, "register_city_text\nErie"))))
        .hasRows(
            """
            subject    | issues
            editions   | context_date_unreadable
            facilities | context_name_missing
            """);
  }

  @Test
  void a_number_that_is_none_is_told_and_an_empty_one_is_not() {
    assertThat(
            ListIssues.of(
                ListCases.rows(
                    Subject.ISSUED_FIGURES,
                    """
                    row_position | edition_id_text | reported_count_text
                    1            | 2017-W1         | 51
                    2            | 2017-W1         | 51*
                    3            | 2017-W1         |
                    4            |                 | 3000000000
                    """)))
        .hasRows(
            """
            row_position | issues
            1            | []
            2            | context_number_unreadable
            3            | []
            4            | context_name_missing+context_number_unreadable
            """);
  }
}
