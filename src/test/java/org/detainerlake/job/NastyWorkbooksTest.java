package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.testing.TestWorkbook.row;
import static org.detainerlake.testing.TestWorkbook.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.testing.EncryptedWorkbook;
import org.detainerlake.testing.TestWorkbook;
import org.detainerlake.testing.TestWorkbook.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as people really send them: each is read, or set aside with a word what to do. */
class NastyWorkbooksTest {
  private static final LocalDate DAY = LocalDate.of(2015, 1, 3);
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final Object[] HEADER = {
    "Prepare Date", "Detainer Detention Facility", "State", "City", "Detainer Lift Reason"
  };
  private static final String CSV =
      """
      date,lift_reason,det_facility,city,state,detainer_type
      2014-01-03,Lifted,ERIE COUNTY JAIL,ERIE,PENNSYLVANIA,
      """;

  @TempDir Path folder;

  @Test
  void what_can_be_read_is_read_and_every_row_is_accounted_for() throws IOException {
    TestRefresh refresh = TestRefresh.of(folder.resolve("lake"), readable());
    assertThat(refresh.exit()).as(refresh.console()).isEqualTo(ExitCode.DONE);
    assertThat(refresh.reports().stream().map(NastyWorkbooksTest::fate))
        .containsExactlyInAnyOrder(
            "1904.xlsx 1 + 0, issued 2015-01-03 to 2015-01-03",
            "a csv file.xlsx 1 + 0, issued 2014-01-03 to 2014-01-03",
            "a workbook.csv 1 + 0, issued 2015-01-03 to 2015-01-03",
            "dates as text.xlsx 4 + 0, issued 2015-01-02 to 2015-01-05",
            "empty sheet.xlsx 1 + 0, issued 2015-01-03 to 2015-01-03",
            "extra column.xlsx 1 + 0, issued 2015-01-03 to 2015-01-03",
            "hidden.xlsx 2 + 0, issued 2015-01-03 to 2015-01-03",
            "notes.xlsx 1 + 0, issued 2015-01-03 to 2015-01-03",
            "title above.xlsx 1 + 0, issued 2018-01-03 to 2018-01-03",
            "totals.xlsx 2 + 2, issued 2015-01-03 to 2015-01-03");
    assertThat(refresh.console())
        .contains("NOTE hidden.xlsx, sheet 'Old' is hidden in the workbook; it was read all the")
        .contains("NOTE notes.xlsx, sheet 'Read me' was left out: fewer than 30 rows, and no");
    assertThat(refresh.mart(MartTables.DATA_QUALITY).where(TOTALS).count()).isEqualTo(1);
  }

  private static final String TOTALS =
      "file_name = 'totals.xlsx' and item_code = 'row_total' and item_count = 2";

  private Path[] readable() throws IOException {
    return Stream.of(withOddDatesAndNames(), withOddSheets())
        .flatMap(Arrays::stream)
        .toArray(Path[]::new);
  }

  private Path[] withOddDatesAndNames() throws IOException {
    return new Path[] {
      TestWorkbook.from1904(book("1904.xlsx", sheet("A", HEADER, jail(42007 - 1462)))),
      Files.writeString(folder.resolve("a csv file.xlsx"), CSV),
      book("a workbook.csv", sheet("A", HEADER, jail(DAY))),
      book(
          "dates as text.xlsx",
          sheet(
              "A",
              HEADER,
              jail("1/2/2015"),
              jail("2015-01-04 00:00:00"),
              jail(DAY),
              jail("2015-01-05")))
    };
  }

  private Path[] withOddSheets() {
    Path hidden =
        book("hidden.xlsx", sheet("FY15", HEADER, jail(DAY)), sheet("Old", HEADER, jail(DAY)));
    return new Path[] {
      book("empty sheet.xlsx", sheet("Sheet2"), sheet("A", HEADER, jail(DAY))),
      book("extra column.xlsx", sheet("A", with(HEADER, "Judge"), with(jail(DAY), "X"))),
      TestWorkbook.rewrite(
          hidden, "xl/workbook.xml", "sheetId=\"2\"", "sheetId=\"2\" state=\"hidden\""),
      book(
          "notes.xlsx",
          sheet("Read me", row("About"), row(), row("these")),
          sheet("A", HEADER, jail(DAY))),
      merged(
          book(
              "title above.xlsx",
              sheet(
                  "A",
                  row("All detainers"),
                  GENERATION_2,
                  row("2018-01-03", "J", "J1", "Lifted", null, "1"))),
          "A1:F1"),
      book(
          "totals.xlsx",
          sheet("A", HEADER, jail(DAY), jail(DAY), row("Total", null, null, null, 2)),
          sheet("B", HEADER, row(null, null, null, "GRAND TOTAL", 2)))
    };
  }

  private static final Object[] GENERATION_2 = {
    "Detainer_Prepare_Date",
    "Detainer_Detention_Facility",
    "Detainer_Detention_Facility_Code",
    "Detainer_Lift_Reason",
    "Detainer_Lift_Date",
    "Alien_Number_Unique_Identifier"
  };

  private static final String MESSAGES =
      """
      ERROR double.xlsx, sheet 'A': the header names one column twice: PREPARE DATE
            remove or rename one of them; which is meant cannot be guessed
      ERROR encrypted.xlsx is an encrypted or pre-2007 workbook
            open it in a spreadsheet program and save it as .xlsx without a password
      ERROR half a sheet.xlsx, sheet 'Codes': no layout fits its header; nearest is foia-gen1-xlsx, which lacks prepare_date_text, facility_name_text, facility_city_text, lift_reason_text here; not known to it: Name
            add a layout or an alias in conf/sources, whose README says how
      ERROR merged.xlsx, sheet 'A': no layout fits its header; nearest is foia-gen1-xlsx, which lacks facility_name_text here; not known to it: column_2
            add a layout or an alias in conf/sources, whose README says how
      ERROR missing.xlsx, sheet 'A': no layout fits its header; nearest is foia-gen1-xlsx, which lacks lift_reason_text here; not known to it: (nothing)
            add a layout or an alias in conf/sources, whose README says how
      ERROR FOIA 15-00001_07262015_no date.xlsx: share of rows that cannot be used: 1, limit 0.001: prepare_date_unreadable 1; the first at sheet 'A' row 2
            mend the file, or accept the loss with --error-budget
      ERROR other.xlsx, sheet 'A': no layout fits its header; nearest is dpr-2026-xlsx, but none of its column names is in row 7
            add a layout or an alias in conf/sources, whose README says how
      ERROR title.xlsx, sheet 'A': the header is on row 2, where foia-gen1-xlsx looks on row 1
            take preamble_rows out of conf/sources/foia-gen1-xlsx.yaml; the header is then looked for
      ERROR FOIA 15-00001_07262015_totals alone.xlsx: it has a header and no row: row_total 1; the first at sheet 'A' row 2
            fetch the file again
      """;

  @Test
  void what_cannot_be_read_is_set_aside_with_what_where_and_what_to_do() throws IOException {
    TestRefresh refresh = TestRefresh.of(folder.resolve("lake"), unreadable());
    assertThat(refresh.exit()).isEqualTo(ExitCode.SOURCE_UNUSABLE);
    assertThat(refresh.reports()).allMatch(FileReport::isHoldingBack);
    assertThat(blocks(refresh.console())).containsExactlyInAnyOrderElementsOf(blocks(MESSAGES));
  }

  private static final String DATED = "FOIA 15-00001_07262015_";

  private Path[] unreadable() throws IOException {
    return new Path[] {
      book("double.xlsx", sheet("A", with(HEADER, "PREPARE DATE"), jail(DAY))),
      EncryptedWorkbook.of(folder.resolve("encrypted.xlsx")),
      book(
          "half a sheet.xlsx", sheet("Codes", row("State", "Name")), sheet("A", HEADER, jail(DAY))),
      merged(
          book(
              "merged.xlsx",
              sheet(
                  "A",
                  row("Prepare Date", null, "State", "City", "Detainer Lift Reason"),
                  jail(DAY))),
          "A1:B1"),
      book("missing.xlsx", sheet("A", Arrays.copyOf(HEADER, 4), jail(DAY))),
      book(DATED + "no date.xlsx", sheet("A", HEADER, jail("soon"))),
      book("other.xlsx", sheet("A", row("Amount", "Payee"), row(1, "JANE DOE"))),
      merged(book("title.xlsx", sheet("A", row("Detainers"), HEADER, jail(DAY))), "A1:B1"),
      book(DATED + "totals alone.xlsx", sheet("A", HEADER, row("Total")))
    };
  }

  /** What is said of each file. */
  private static List<String> blocks(String console) {
    String errors = console.replaceAll("(?s)^.*?(?=ERROR)|      nothing was.*", "");
    return Arrays.asList(errors.split("(?m)(?=^ERROR)"));
  }

  private static String fate(FileReport report) {
    return "%s %d + %d, %s"
        .formatted(
            report.file(),
            report.accepted(),
            report.setAside(),
            report.coverage().replaceAll(".*(?=issued)", ""));
  }

  private Path book(String name, Sheet... sheets) {
    return TestWorkbook.of(folder.resolve(name), sheets);
  }

  private static Path merged(Path workbook, String range) {
    return TestWorkbook.rewrite(
        workbook,
        SHEET,
        "</sheetData>",
        "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"%s\"/></mergeCells>"
            .formatted(range));
  }

  private static Object[] jail(Object date) {
    return row(date, "ERIE COUNTY JAIL", "PENNSYLVANIA", "ERIE", "Lifted");
  }

  private static Object[] with(Object[] cells, Object more) {
    Object[] longer = Arrays.copyOf(cells, cells.length + 1);
    longer[cells.length] = more;
    return longer;
  }
}
