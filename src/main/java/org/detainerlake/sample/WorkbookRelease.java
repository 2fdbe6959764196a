package org.detainerlake.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A release as a workbook: a sheet for each fiscal year, true date cells, no empty cells. */
final class WorkbookRelease {
  private static final List<String> HEADER =
      List.of(
          "Prepare Date",
          "Detainer Type",
          "Detainer Detention Facility",
          "State",
          "City",
          "Detainer Lift Reason");

  /** Rows that the writer holds before they go to the file. */
  private static final int FLUSH_EVERY = 1_000;

  private final Workbook workbook;
  private Worksheet sheet;
  private String sheetName;
  private int nextRow;

  private WorkbookRelease(Workbook workbook) {
    this.workbook = workbook;
  }

  /**
   * Writes the workbook.
   *
   * @param made the day that the workbook says it was made on
   * @param rows in the order of their detainers' true prepare dates
   */
  static void write(Path file, LocalDate made, List<ToldRow> rows) throws IOException {
    Path draft = Files.createTempFile("sample", ".xlsx");
    try {
      draft(draft, rows);
      PinnedWorkbook.write(draft, file, made);
    } finally {
      Files.delete(draft);
    }
  }

  private static void draft(Path file, List<ToldRow> rows) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Workbook workbook = new Workbook(out, "detainer-lake sample", "1.0")) {
      WorkbookRelease release = new WorkbookRelease(workbook);
      for (ToldRow row : rows) {
        release.add(row);
      }
      release.finishSheet();
    }
  }

  private void add(ToldRow row) throws IOException {
    String name = "FY" + ToldRow.fiscalYear(row.detainer().prepareDate());
    if (!name.equals(sheetName)) {
      finishSheet();
      startSheet(name);
    }
    date(row.prepareDate());
    text(1, row.detainerType());
    text(2, row.facility());
    text(3, row.state());
    text(4, row.city());
    text(5, row.liftReason());
    nextRow++;
    if (nextRow % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  private void startSheet(String name) {
    sheetName = name;
    sheet = workbook.newWorksheet(name);
    for (int column = 0; column < HEADER.size(); column++) {
      sheet.value(0, column, HEADER.get(column));
    }
    nextRow = 1;
  }

  private void finishSheet() throws IOException {
    if (sheet != null) {
      sheet.finish();
    }
  }

  private void date(LocalDate date) {
    if (date == null) {
      sheet.value(nextRow, 0, "unknown");
    } else {
      sheet.value(nextRow, 0, date);
      sheet.style(nextRow, 0).format("mm-dd-yy").set();
    }
  }

  private void text(int column, String text) {
    if (text != null) {
      sheet.value(nextRow, column, text);
    }
  }
}
