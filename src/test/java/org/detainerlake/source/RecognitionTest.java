package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.source.Landing.CSV_HEADER;
import static org.detainerlake.source.Landing.FOIA_HEADER;
import static org.detainerlake.source.Landing.LAYOUTS;
import static org.detainerlake.source.Landing.assertFault;
import static org.detainerlake.source.Landing.file;
import static org.detainerlake.source.Landing.madeUp;
import static org.detainerlake.source.Landing.recognised;
import static org.detainerlake.testing.TestWorkbook.row;
import static org.detainerlake.testing.TestWorkbook.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.detainerlake.testing.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTest {
  private static final String ADD_A_LAYOUT =
      "add a layout or an alias in conf/sources, whose README says how";
  private static final String FETCH_WORKBOOK = "fetch the file again";

  @TempDir Path folder;

  @Test
  void a_csv_file_called_xlsx_is_a_csv_file() {
    Recognition found = recognised(file(folder, "FOIA.xlsx", CSV_HEADER + "\n"));
    assertThat(found.layout().name()).isEqualTo("foia-gen1-csv");
    assertThat(found.sheets()).extracting(Recognition.Sheet::name).containsExactly((String) null);
  }

  @Test
  void a_workbook_called_csv_is_a_workbook() {
    Path file = TestWorkbook.of(folder.resolve("detainers.csv"), sheet("FY15", FOIA_HEADER));
    Recognition found = recognised(file);
    assertThat(found.layout().name()).isEqualTo("foia-gen1-xlsx");
    assertThat(found.sheets()).extracting(Recognition.Sheet::name).containsExactly("FY15");
    assertThat(found.sheets().get(0).dataStart()).isEqualTo(2);
  }

  @Test
  void an_encrypted_or_old_workbook_is_told_from_its_first_bytes() {
    byte[] ole2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 26, -31};
    Path file = file(folder, "FOIA.xlsx", Arrays.copyOf(ole2, 4096));
    assertFault(
        () -> recognised(file),
        SourceFault.Kind.FILE_UNREADABLE,
        "FOIA.xlsx is an encrypted or pre-2007 workbook",
        "open it in a spreadsheet program and save it as .xlsx without a password");
  }

  @Test
  void a_workbook_cut_short_is_unreadable_wherever_it_was_cut() throws IOException {
    Path whole =
        TestWorkbook.of(
            folder.resolve("whole.xlsx"), sheet("FY15", FOIA_HEADER, row("2015-01-03")));
    byte[] bytes = Files.readAllBytes(whole);
    for (int kept : new int[] {8, 30, 500, bytes.length / 2, bytes.length - 1}) {
      Path cut = file(folder, "cut.xlsx", Arrays.copyOf(bytes, kept));
      assertFault(
          () -> recognised(cut),
          SourceFault.Kind.FILE_UNREADABLE,
          "cut.xlsx is not a whole workbook: damaged or cut short",
          FETCH_WORKBOOK);
    }
  }

  @Test
  void a_zip_that_is_no_workbook_is_unreadable() throws IOException {
    Path workbook = TestWorkbook.of(folder.resolve("x.xlsx"), sheet("FY15", FOIA_HEADER));
    TestWorkbook.rewrite(workbook, "xl/workbook.xml", "<workbookPr", "<<<");
    assertFault(
        () -> recognised(workbook),
        SourceFault.Kind.FILE_UNREADABLE,
        "x.xlsx is not a whole workbook: damaged or cut short",
        FETCH_WORKBOOK);
  }

  @Test
  void a_workbook_without_rows_is_empty() {
    Path file = TestWorkbook.of(folder.resolve("x.xlsx"), sheet("FY15"), sheet("FY16"));
    assertFault(
        () -> recognised(file),
        SourceFault.Kind.FILE_EMPTY,
        "x.xlsx has no sheet with rows",
        "fetch the file again");
  }

  @Test
  void an_unknown_header_names_the_nearest_layout_and_what_it_does_not_know() {
    Path file = file(folder, "x.csv", "date,Bail,det_facility,state,Judge\n2015-01-03,1,A,PA,X\n");
    assertFault(
        () -> recognised(file),
        SourceFault.Kind.HEADER_UNKNOWN,
        "x.csv: no layout fits its header; nearest is foia-gen1-csv, which lacks"
            + " facility_city_text, lift_reason_text here; not known to it: Bail, Judge",
        ADD_A_LAYOUT);
  }

  @Test
  void a_long_unknown_header_is_shortened() {
    Path file = file(folder, "x.csv", "date,a,b,c,d,e,f,g,h,i,j\n");
    assertFault(
        () -> recognised(file),
        SourceFault.Kind.HEADER_UNKNOWN,
        "x.csv: no layout fits its header; nearest is foia-gen1-csv, which lacks"
            + " facility_name_text, facility_state_text, facility_city_text, lift_reason_text here;"
            + " not known to it: a, b, c, d, e, f, g, h and 2 more",
        ADD_A_LAYOUT);
  }

  @Test
  void a_header_that_only_lacks_columns_says_so() {
    Path file = file(folder, "x.csv", "date,det_facility,state,city\n");
    assertFault(
        () -> recognised(file),
        SourceFault.Kind.HEADER_UNKNOWN,
        "x.csv: no layout fits its header; nearest is foia-gen1-csv, which lacks lift_reason_text"
            + " here; not known to it: (nothing)",
        ADD_A_LAYOUT);
  }

  @Test
  void a_row_of_data_where_the_header_should_be_is_not_shown() {
    Path file = file(folder, "pa_detainers.csv", "2015-01-03,Jane Doe,A,PA,C,L\n");
    assertFault(
        () -> recognised(file),
        SourceFault.Kind.HEADER_UNKNOWN,
        "pa_detainers.csv: no layout fits its header; nearest is foia-gen1-csv, but none of its"
            + " column names is in row 1",
        ADD_A_LAYOUT);
  }

  @Test
  void one_column_under_two_names_is_not_guessed_between() {
    Path file = file(folder, "x.csv", CSV_HEADER + ",Prepare Date\n");
    assertFault(
        () -> recognised(file),
        SourceFault.Kind.HEADER_DUPLICATE,
        "x.csv: the header names one column twice: Prepare Date",
        "remove or rename one of them; which is meant cannot be guessed");
  }

  @Test
  void two_sheets_may_order_their_columns_differently() {
    Object[] turned = {
      "State", "City", "Detainer Lift Reason", "Prepare Date", "Detainer Detention Facility"
    };
    Path file =
        TestWorkbook.of(
            folder.resolve("x.xlsx"), sheet("FY14", FOIA_HEADER), sheet("FY15", turned));
    assertThat(recognised(file).sheets())
        .extracting(sheet -> sheet.header().canonicalIndex().get("prepare_date_text"))
        .containsExactly(0, 3);
  }

  @Test
  void sheets_the_layout_does_not_ask_for_are_left_out() {
    Layouts layouts = madeUp(folder, "format: CSV\n", "format: WORKBOOK\n");
    file(folder, "made-up.yaml", workbookLayout().replace("sheets: '.*'", "sheets: 'FY.*'"));
    Path file =
        TestWorkbook.of(
            folder.resolve("x.xlsx"),
            sheet("Notes", row("hi")),
            sheet("FY15", row("issued", "jail")));
    assertThat(Recognition.of(SourceFile.at(file), Layouts.in(folder)).sheets())
        .extracting(Recognition.Sheet::name)
        .containsExactly("FY15");
    assertThat(layouts.all()).hasSize(1);
  }

  @Test
  void a_workbook_without_any_sheet_the_layout_asks_for_is_said_to_be_so() {
    file(folder, "made-up.yaml", workbookLayout().replace("sheets: '.*'", "sheets: 'FY.*'"));
    Path file = TestWorkbook.of(folder.resolve("x.xlsx"), sheet("Sheet1", row("issued", "jail")));
    assertFault(
        () -> Recognition.of(SourceFile.at(file), Layouts.in(folder)),
        SourceFault.Kind.HEADER_UNKNOWN,
        "x.xlsx: none of its sheets (Sheet1) is one that made-up reads: FY.*",
        ADD_A_LAYOUT);
  }

  @Test
  void rows_above_the_header_are_skipped_in_a_workbook_by_row_number() {
    file(folder, "made-up.yaml", workbookLayout().replace("preamble_rows: 0", "preamble_rows: 3"));
    Path file =
        TestWorkbook.of(
            folder.resolve("x.xlsx"),
            sheet(
                "A", row("Title"), row(), row("As of"), row("issued", "jail"), row("2015-01-03")));
    assertThat(Recognition.of(SourceFile.at(file), Layouts.in(folder)).sheets().get(0).dataStart())
        .isEqualTo(5);
  }

  @Test
  void rows_above_the_header_are_skipped_in_a_csv_file_by_byte() {
    Layouts layouts = madeUp(folder, "preamble_rows: 0", "preamble_rows: 2");
    Path file = file(folder, "x.csv", "Año\n\nissued,jail\n2015-01-03,A\n");
    assertThat(Recognition.of(SourceFile.at(file), layouts).sheets().get(0).dataStart())
        .isEqualTo(5 + 1 + 12);
  }

  @Test
  void a_layout_of_some_records_only_is_taken_by_the_files_name() {
    assertThat(recognised(file(folder, "Americans.csv", CSV_HEADER)).layout().name())
        .isEqualTo("npr-outcome-subset");
    assertThat(recognised(file(folder, "all.csv", CSV_HEADER)).layout().name())
        .isEqualTo("foia-gen1-csv");
    assertThat(LAYOUTS.all()).hasSizeGreaterThan(1);
  }

  private static String workbookLayout() {
    return Landing.MADE_UP.replace("format: CSV\n", "format: WORKBOOK\n");
  }
}
