package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.source.Landing.FOIA_HEADER;
import static org.detainerlake.source.Landing.rows;
import static org.detainerlake.testing.TestWorkbook.STYLED;
import static org.detainerlake.testing.TestWorkbook.row;
import static org.detainerlake.testing.TestWorkbook.sheet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.testing.TableAssert;
import org.detainerlake.testing.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookRowsTest {
  private static final LocalDate DAY = LocalDate.of(2015, 1, 3);

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path folder;

  @Test
  void cells_come_under_their_canonical_names_with_sheet_and_row() {
    assertRows(
        data(row(DAY, "I-247", "Mercer Jail", "PA", "Mercer", "Case Closed")),
        """
        sheet_name | row_position | row_fault | prepare_date_text | detainer_type_text | facility_name_text | facility_code_text | facility_state_text | facility_city_text | lift_reason_text | person_id_text
        FY15       | 2            |           | 2015-01-03        | I-247              | Mercer Jail        |                    | PA                  | Mercer             | Case Closed      |
        """);
    assertThat(rows(folder.resolve("x.xlsx")).schema())
        .isEqualTo(BronzeTables.SOURCE_ROWS.schema());
  }

  @Test
  void a_date_cell_is_iso_text_and_text_in_its_column_stays_as_it_is() {
    assertRows(
        data(
            row(DAY, "a"),
            row("1/28/17", "b"),
            row("20150103", "c"),
            row(42007, "d"),
            row(LocalDate.of(2016, 2, 29), "e"),
            row("b(6),b(7)c", "f"),
            row(true, "g")),
        """
        prepare_date_text | detainer_type_text
        2015-01-03        | a
        1/28/17           | b
        20150103          | c
        2015-01-03        | d
        2016-02-29        | e
        b(6),b(7)c        | f
        true              | g
        """);
  }

  @Test
  void a_date_cell_with_a_time_keeps_its_time() {
    assertRows(
        data(row(LocalDateTime.of(2015, 1, 3, 8, 30))),
        """
        prepare_date_text
        2015-01-03 08:30:00
        """);
  }

  @Test
  void a_number_that_is_no_day_stays_a_number() {
    assertRows(
        data(row(-5, "a"), row(1e12, "b")),
        """
        prepare_date_text | detainer_type_text
        -5                | a
        1000000000000     | b
        """);
  }

  @Test
  void days_are_counted_from_1904_where_the_workbook_says_so() {
    Path file = write(data(row(42007 - 1462, "a"), row("2015-01-03", "b")));
    TestWorkbook.from1904(file);
    TableAssert.assertThat(rows(file))
        .hasRows(
            """
            prepare_date_text | detainer_type_text
            2015-01-03        | a
            2015-01-03        | b
            """);
  }

  @Test
  void numbers_in_other_columns_are_text() {
    assertRows(
        data(row(DAY, 247, 1.5, true, 1234567890123L, 0.1)),
        """
        detainer_type_text | facility_name_text | facility_state_text | facility_city_text | lift_reason_text
        247                | 1.5                | true                | 1234567890123      | 0.1
        """);
  }

  @Test
  void a_code_stored_as_a_number_has_no_decimals_and_a_code_stored_as_text_keeps_its_zeros() {
    Path file = write(data(row(DAY, 999, 7777, 8888, "0999", "13AB")));
    TestWorkbook.rewrite(file, SHEET, "<v>7777</v>", "<v>999.0</v>");
    TestWorkbook.rewrite(file, SHEET, "<v>8888</v>", "<v>9.99E2</v>");
    TableAssert.assertThat(rows(file))
        .hasRows(
            """
            detainer_type_text | facility_name_text | facility_state_text | facility_city_text | lift_reason_text
            999                | 999                | 999                 | 0999               | 13AB
            """);
  }

  @Test
  void a_cell_that_no_column_takes_is_kept_as_it_is_stored() {
    Path file = write(data(row(DAY, "t", "A", "PA", "C", "L", 8888)));
    TestWorkbook.rewrite(file, SHEET, "<v>8888</v>", "<v>999.0</v>");
    assertThat(rescued(file)).containsExactly("{beyond_header_7=999.0}");
  }

  @Test
  void a_row_that_begins_with_a_total_and_names_no_facility_is_one_of_totals() {
    assertRows(
        data(
            row("Total", null, null, null, null, 2),
            row(null, " GRAND TOTAL: ", null, null, null, null, null, "beyond"),
            row("Total", null, " "),
            row(DAY, "t", "TOTAL CARE JAIL"),
            row("Total", null, "A"),
            row("Subtotal"),
            row(DAY, "Total"),
            row((Object) null, "x", null, "Total")),
        """
        row_position | row_fault
        2            | row_total
        3            | row_total
        4            | row_total
        5            |
        6            |
        7            |
        8            |
        9            |
        """);
  }

  @Test
  void short_rows_and_empty_cells_are_nothing() {
    assertRows(
        data(
            row(DAY, null, "A"),
            row(DAY, "", "B", " ", null, null),
            row(null, null, null, null, null, "L"),
            row(DAY, "t", "C", "PA", "X", "L", null, STYLED, "  ")),
        """
        row_position | row_fault | prepare_date_text | detainer_type_text | facility_name_text | facility_state_text | lift_reason_text
        2            |           | 2015-01-03        |                    | A                  |                     |
        3            |           | 2015-01-03        |                    | B                  |                     |
        4            |           |                   |                    |                    |                     | L
        5            |           | 2015-01-03        | t                  | C                  | PA                  | L
        """);
  }

  @Test
  void a_value_beyond_the_header_makes_the_row_ragged_and_is_kept() {
    Path file =
        write(
            data(
                row(DAY, "t", "A", "PA", "C", "L", null, "more"),
                row(DAY, "t", "A", "PA", "C", "L")));
    TableAssert.assertThat(rows(file))
        .hasRows(
            """
            row_position | row_fault  | lift_reason_text
            2            | row_ragged | L
            3            |            | L
            """);
    assertThat(rescued(file)).containsExactly("{beyond_header_8=more}", "{}");
  }

  @Test
  void blank_rows_are_no_rows_and_do_not_move_the_others() {
    assertRows(
        data(
            row(),
            row(DAY, "a"),
            row(STYLED, STYLED, null, "", "  "),
            row(),
            row(DAY, "b"),
            row(STYLED)),
        """
        row_position | detainer_type_text
        3            | a
        6            | b
        """);
  }

  @Test
  void a_header_alone_gives_no_rows() {
    TableAssert.assertThat(rows(write())).isEmpty();
  }

  @Test
  void a_date_that_a_formula_gives_is_a_date() {
    Path file = write(row(42007, "a"));
    TestWorkbook.rewrite(
        file, "xl/worksheets/sheet1.xml", "<v>42007</v>", "<f>DATE(2015,1,3)</f><v>42007</v>");
    TableAssert.assertThat(rows(file))
        .hasRows(
            """
            prepare_date_text | detainer_type_text
            2015-01-03        | a
            """);
  }

  private void assertRows(Object[][] rows, String expected) {
    TableAssert.assertThat(rows(write(rows))).hasRows(expected);
  }

  private static Object[][] data(Object[]... rows) {
    return rows;
  }

  private Path write(Object[]... rows) {
    Object[][] all = new Object[rows.length + 1][];
    all[0] = FOIA_HEADER;
    System.arraycopy(rows, 0, all, 1, rows.length);
    return TestWorkbook.of(folder.resolve("x.xlsx"), sheet("FY15", all));
  }

  private static List<String> rescued(Path file) {
    return rows(file).sort("sheet_name", "row_position").collectAsList().stream()
        .map(row -> row.getJavaMap(row.fieldIndex("rescued")).toString())
        .toList();
  }
}
