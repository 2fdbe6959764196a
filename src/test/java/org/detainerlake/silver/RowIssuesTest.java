package org.detainerlake.silver;

import static org.detainerlake.silver.SilverCases.classified;
import static org.detainerlake.silver.SilverCases.release;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.detainerlake.catalog.Release;
import org.junit.jupiter.api.Test;

class RowIssuesTest {

  @Test
  void a_row_of_nulls_is_set_aside_with_its_codes_sorted() {
    assertThat(
            classified(
                """
                prepare_date_text | facility_state_text
                                  |
                """))
        .hasRows(
            """
            prepare_date | state_code | issues                                              | is_set_aside
                         |            | facility_missing+prepare_date_missing+state_missing | true
            """);
  }

  @Test
  void the_day_is_read_by_the_first_pattern_that_reads_all_of_the_text() {
    assertThat(
            classified(
                """
                sheet_name      | prepare_date_text    | facility_name_text | facility_state_text
                day             | 2015-01-05           | JAIL               | PA
                last second     | 2015-01-05 23:59:59  | JAIL               | PA
                two spaces      | 2015-01-05  00:00:00 | JAIL               | PA
                leap day        | 2012-02-29           | JAIL               | PA
                """))
        .hasRows(
            """
            sheet_name  | prepare_date | issues | is_set_aside
            day         | 2015-01-05   | []     | false
            last second | 2015-01-05   | []     | false
            two spaces  | 2015-01-05   | []     | false
            leap day    | 2012-02-29   | []     | false
            """);
  }

  @Test
  void a_day_that_cannot_be_read_is_told_from_one_that_is_not_there() {
    assertThat(
            classified(
                """
                sheet_name  | prepare_date_text | facility_name_text | facility_state_text
                no leap day | 2013-02-29        | JAIL               | PA
                american    | 01/05/2015        | JAIL               | PA
                with more   | 2015-01-05 or so  | JAIL               | PA
                short year  | 15-01-05          | JAIL               | PA
                null mark   | NULL              | JAIL               | PA
                empty       | ''                | JAIL               | PA
                null        |                   | JAIL               | PA
                redacted    | B(6), b(7)C       | JAIL               | PA
                """))
        .hasRows(
            """
            sheet_name  | prepare_date | issues                  | is_set_aside
            no leap day |              | prepare_date_unreadable | true
            american    |              | prepare_date_unreadable | true
            with more   |              | prepare_date_unreadable | true
            short year  |              | prepare_date_unreadable | true
            null mark   |              | prepare_date_missing    | true
            empty       |              | prepare_date_missing    | true
            null        |              | prepare_date_missing    | true
            redacted    |              | prepare_date_redacted   | true
            """);
  }

  @Test
  void a_day_no_record_of_the_layout_can_have_is_set_aside() {
    assertThat(
            classified(
                """
                prepare_date_text | facility_name_text | facility_state_text
                2003-02-28        | JAIL               | PA
                2003-03-01        | JAIL               | PA
                2017-12-31        | JAIL               | PA
                2018-01-01        | JAIL               | PA
                """))
        .hasRows(
            """
            prepare_date | issues               | is_set_aside
            2003-02-28   | prepare_date_outside | true
            2003-03-01   | []                   | false
            2017-12-31   | []                   | false
            2018-01-01   | prepare_date_outside | true
            """);
  }

  @Test
  void a_day_after_the_release_is_set_aside() {
    Release made =
        new Release(
            "x", LocalDate.of(2015, 7, 26), "full", "data", null, null, Set.of(), false, null);
    assertThat(
            classified(
                """
                prepare_date_text | facility_name_text | facility_state_text
                2015-07-26        | JAIL               | PA
                2015-07-27        | JAIL               | PA
                """,
                made))
        .hasRows(
            """
            prepare_date | is_set_aside
            2015-07-26   | false
            2015-07-27   | true
            """);
  }

  @Test
  void a_day_outside_the_stated_dates_is_set_aside_at_either_end() {
    String days =
        """
        prepare_date_text | facility_name_text | facility_state_text
        2013-12-31        | JAIL               | PA
        2014-01-01        | JAIL               | PA
        2014-12-31        | JAIL               | PA
        2015-01-01        | JAIL               | PA
                          | JAIL               | PA
        """;
    assertThat(
            classified(days, release(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31)))
                .where("array_contains(issues, 'prepare_date_outside')"))
        .hasRows(
            """
            prepare_date
            2013-12-31
            2015-01-01
            """);
    assertThat(classified(days, release(LocalDate.of(2014, 1, 1), null)).where("is_set_aside"))
        .hasRows(
            """
            prepare_date | issues
            2013-12-31   | prepare_date_outside
                         | prepare_date_missing
            """);
  }

  @Test
  void a_state_outside_the_stated_ones_is_set_aside_and_none_is_outside_too() {
    String rows =
        """
        sheet_name | prepare_date_text | facility_name_text | facility_state_text
        stated     | 2015-01-05        | JAIL               | PA
        other      | 2015-01-05        | JAIL               | Texas
        unknown    | 2015-01-05        | JAIL               | Quebec
        none       | 2015-01-05        | JAIL               |
        """;
    assertThat(classified(rows, release(null, null, "PA", "DC")))
        .hasRows(
            """
            sheet_name | issues                      | is_set_aside
            stated     | []                          | false
            other      | state_outside               | true
            unknown    | state_outside+state_unknown | true
            none       | state_missing+state_outside | true
            """);
    assertThat(classified(rows, release(null, null, Release.ALL_STATES)))
        .hasRows(
            """
            sheet_name | issues        | is_set_aside
            stated     | []            | false
            other      | []            | false
            unknown    | state_unknown | false
            none       | state_missing | false
            """);
  }
}
