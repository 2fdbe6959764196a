package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.source.Landing.FOIA_HEADER;
import static org.detainerlake.source.Landing.assertFault;
import static org.detainerlake.source.Landing.file;
import static org.detainerlake.source.Landing.madeUp;
import static org.detainerlake.source.Landing.recognised;
import static org.detainerlake.testing.TestWorkbook.row;
import static org.detainerlake.testing.TestWorkbook.sheet;

import java.nio.file.Path;
import java.util.Arrays;
import org.detainerlake.testing.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where in a file its header is, and what is made of sheets and rows that have none. */
class HeaderPlaceTest {
  private static final String ADD_A_LAYOUT =
      "add a layout or an alias in conf/sources, whose README says how";

  @TempDir Path folder;

  @Test
  void a_sheet_with_a_part_of_the_header_sets_the_file_aside_and_is_named() {
    Path file =
        TestWorkbook.of(
            folder.resolve("x.xlsx"),
            sheet("Codes", row("State", "Name")),
            sheet("FY15", FOIA_HEADER, row("2015-01-03")));
    assertFault(
        () -> recognised(file),
        SourceFault.Kind.HEADER_UNKNOWN,
        "x.xlsx, sheet 'Codes': no layout fits its header; nearest is foia-gen1-xlsx, which lacks"
            + " prepare_date_text, facility_name_text, facility_city_text, lift_reason_text here;"
            + " not known to it: Name",
        ADD_A_LAYOUT);
  }

  @Test
  void a_sheet_of_notes_is_left_out_and_a_hidden_one_read_and_both_are_said() {
    Path file =
        TestWorkbook.of(
            folder.resolve("x.xlsx"),
            sheet("Notes", row("Read me")),
            sheet("FY15", FOIA_HEADER, row("2015-01-03")));
    TestWorkbook.rewrite(
        file, "xl/workbook.xml", "sheetId=\"2\"", "sheetId=\"2\" state=\"hidden\"");
    Recognition found = recognised(file);
    assertThat(found.sheets()).extracting(Recognition.Sheet::name).containsExactly("FY15");
    assertThat(found.notices())
        .containsExactly(
            "x.xlsx, sheet 'Notes' was left out: fewer than 30 rows, and no column name of"
                + " foia-gen1-xlsx in them",
            "x.xlsx, sheet 'FY15' is hidden in the workbook; it was read all the same");
  }

  @Test
  void thirty_rows_without_a_known_name_are_no_notes() {
    Object[][] rows = new Object[30][];
    Arrays.fill(rows, row("x"));
    Path file =
        TestWorkbook.of(folder.resolve("x.xlsx"), sheet("FY15", FOIA_HEADER), sheet("Long", rows));
    assertFault(
        () -> recognised(file),
        SourceFault.Kind.HEADER_UNKNOWN,
        "x.xlsx, sheet 'Long': no layout fits its header; nearest is foia-gen1-xlsx, but none of"
            + " its column names is in row 1",
        ADD_A_LAYOUT);
  }

  @Test
  void a_header_on_another_row_than_the_layout_says_is_found_for_the_message() {
    Path file =
        TestWorkbook.of(
            folder.resolve("x.xlsx"), sheet("FY15", row("Title"), row("As of"), FOIA_HEADER));
    assertFault(
        () -> recognised(file),
        SourceFault.Kind.HEADER_UNKNOWN,
        "x.xlsx, sheet 'FY15': the header is on row 3, where foia-gen1-xlsx looks on row 1",
        "take preamble_rows out of conf/sources/foia-gen1-xlsx.yaml; the header is then looked"
            + " for");
  }

  @Test
  void a_header_whose_row_is_not_stated_is_looked_for_in_both_formats() {
    Layouts layouts = madeUp(folder, "preamble_rows: 0\n", "");
    Path csv = file(folder, "x.csv", "Año\njail\nissued,jail\n2015-01-03,A\n");
    assertThat(Recognition.of(SourceFile.at(csv), layouts).sheets().get(0).dataStart())
        .isEqualTo(5 + 5 + 12);
    file(
        folder,
        "made-up.yaml",
        Landing.MADE_UP
            .replace("format: CSV\n", "format: WORKBOOK\n")
            .replace("preamble_rows: 0\n", ""));
    Path workbook =
        TestWorkbook.of(
            folder.resolve("x.xlsx"),
            sheet("A", row("Title"), row(), row("issued", "jail"), row("2015-01-03")));
    Recognition found = Recognition.of(SourceFile.at(workbook), Layouts.in(folder));
    assertThat(found.sheets().get(0).header().row()).isEqualTo(3);
    assertThat(found.sheets().get(0).dataStart()).isEqualTo(4);
  }

  @Test
  void a_header_that_is_nowhere_is_said_to_be_so() {
    Layouts layouts = madeUp(folder, "preamble_rows: 0\n", "");
    Path file = file(folder, "x.csv", "one\ntwo\n");
    assertFault(
        () -> Recognition.of(SourceFile.at(file), layouts),
        SourceFault.Kind.HEADER_UNKNOWN,
        "x.csv: no layout fits its header; nearest is made-up, but none of its column names is in"
            + " its first 30 rows",
        ADD_A_LAYOUT);
  }
}
