package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.detainerlake.testing.NastyZip;
import org.detainerlake.testing.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader of workbooks quotes the cell that it cannot read; Spark logs what a task throws. */
class WorkbookFaultsTest {
  @TempDir Path folder;

  @Test
  void a_number_that_is_none_far_below_the_header_is_told_without_the_cell() {
    Object[][] rows = new Object[SheetHead.ROWS + 1][];
    rows[0] =
        TestWorkbook.row(
            "Prepare Date", "Detainer Detention Facility", "State", "City", "Detainer Lift Reason");
    for (int i = 1; i < rows.length; i++) {
      rows[i] = TestWorkbook.row("2014-01-02", "ERIE COUNTY JAIL", "PENNSYLVANIA", "ERIE", "L");
    }
    Path sound = TestWorkbook.of(folder.resolve("x.xlsx"), TestWorkbook.sheet("A", rows));
    String cell = "<row r=\"90\"><c r=\"A90\"><v>SECRET</v></c></row></sheetData>";
    Path broken =
        NastyZip.edit(sound, "xl/worksheets/sheet1.xml", xml -> xml.replace("</sheetData>", cell));
    Throwable thrown = catchThrowable(() -> Landing.rows(broken).count());
    assertThat(thrown)
        .hasStackTraceContaining("sheet 'A' breaks off: ExcelReaderException")
        .satisfies(e -> assertThat(said(e)).doesNotContain("SECRET"));
  }

  private static String said(Throwable thrown) {
    return org.apache.commons.lang3.exception.ExceptionUtils.getStackTrace(thrown);
  }
}
