package org.detainerlake.bronze;

import static org.detainerlake.testing.TableAssert.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Subject;
import org.detainerlake.catalog.TextConventions;
import org.detainerlake.context.ListCases;
import org.detainerlake.source.Layouts;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class ContextRowsTest {

  @Test
  void every_row_carries_its_release_file_and_subject() {
    assertThat(
            rows(
                Subject.FACILITIES,
                """
                sheet_name | row_position | row_fault  | register_name_text
                one        | 1            |            | Jail
                           | 40           | row_ragged | Jail
                           |              |            |
                """))
        .hasRows(
            """
            release_id   | file_sha256 | subject    | sheet_name | row_position | row_fault
            2017-12-31_f | f           | facilities | one        | 1            |
            2017-12-31_f | f           | facilities |            | 40           | row_ragged
            2017-12-31_f | f           | facilities |            |              |
            """);
  }

  @Test
  void cells_stand_as_published_and_what_stands_for_nothing_is_left_out() {
    assertThat(
            rows(
                    Subject.FACILITIES,
                    """
                    row_position | register_name_text | register_city_text | register_fips_text
                    1            | County  Jail       | Erie               | 42049
                    2            | -999               | NOT AVAILABLE      | 999
                    3            | ''                 | -999 x             | -999
                    4            |                    |                    |
                    """)
                .selectExpr(
                    "row_position",
                    "map_keys(cells) AS names",
                    "cells['register_name_text'] AS name"))
        .hasRows(
            """
            row_position | names                                                    | name
            1            | register_name_text+register_city_text+register_fips_text | County  Jail
            2            | register_fips_text                                       |
            3            | register_city_text                                       |
            4            | []                                                       |
            """);
  }

  @Test
  void a_date_the_layout_reads_stands_beside_its_text_as_precisely_as_it_is_told() {
    assertDates(
        ListCases.CONVENTIONS,
        """
        told       | date
        2014-04-15 | 2014-04-15
        Apr-14     | 2014-04
        2017-02    | 2017-02
        2013       | 2013
        Apr-2014   |
        14-Apr     |
        2014-02-30 |
        1492-10-12 |
        2030-01-01 |
        """);
  }

  /** Patterns are tried in order: a layout that knows better leaves plain dates out. */
  @Test
  void a_month_that_a_spreadsheet_took_for_a_day_of_2015_is_a_month_where_the_layout_says_so() {
    assertDates(
        Layouts.in(Path.of("conf/sources")).all().stream()
            .filter(layout -> layout.name().equals("policies-map-2017"))
            .findFirst()
            .orElseThrow()
            .conventions(Set.of()),
        """
        told       | date
        Apr-14     | 2014-04
        2015-05-14 | 2014-05
        2015-08-14 | 2014-08
        2014-08-14 |
        2015-13-14 |
        """);
    assertDates(ListCases.CONVENTIONS, "told | date\n2015-05-14 | 2015-05-14");
  }

  private static void assertDates(TextConventions conventions, String expected) {
    String told =
        expected
            .lines()
            .map(line -> line.replaceAll("\\|.*", ""))
            .skip(1)
            .collect(Collectors.joining("\n"));
    assertThat(
            ContextRows.of(
                    TextTable.of(Subject.POLICIES.sourceRows(), "enacted_date_text\n" + told),
                    ListCases.file(Subject.POLICIES, "f"),
                    conventions)
                .selectExpr("cells['enacted_date_text'] AS told", "cells['enacted_date'] AS date"))
        .hasRows(expected);
  }

  @Test
  void an_empty_date_is_neither_told_nor_read() {
    assertThat(
            rows(Subject.POLICIES, "policy_location_text | enacted_date_text\nErie | NA\n | ")
                .selectExpr("map_keys(cells) AS names"))
        .hasRows(
            """
            names
            policy_location_text
            []
            """);
  }

  private static Dataset<Row> rows(Subject subject, String sourceRows) {
    return ContextRows.of(
        TextTable.of(subject.sourceRows(), sourceRows),
        ListCases.file(subject, "f"),
        ListCases.CONVENTIONS);
  }
}
