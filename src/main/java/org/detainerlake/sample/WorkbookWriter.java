package org.detainerlake.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A release as a workbook: true date cells, no empty cells, from 2025 on six rows of preamble. */
final class WorkbookWriter implements RowWriter {
  private static final String DATE_FORMAT = "mm-dd-yy";

  /** Rows that the writer holds before they go to the file. */
  private static final int FLUSH_EVERY = 1_000;

  private static final List<String> PREAMBLE =
      List.of(
          "U.S. Immigration and Customs Enforcement (SYNTHETIC: nothing here is a fact)",
          "ERO LESA Statistical Tracking Unit",
          "Detainers",
          "Made by a seeded generator, about no person and no jail");

  private static final int PREAMBLE_ROWS = 6;

  private final Path file;
  private final Path draft;
  private final SampleRelease release;
  private final List<SampleColumn> columns;
  private final long rowsOfSheet;
  private final OutputStream out;
  private final Workbook workbook;
  private Worksheet sheet;
  private int nextRow;
  private long rows;

  /**
   * Opens a workbook.
   *
   * @param estimate about how many rows it will have, to share them out among its sheets
   */
  WorkbookWriter(Path file, SampleRelease release, long estimate) throws IOException {
    this.file = file;
    this.release = release;
    columns = release.columns();
    rowsOfSheet = release.sheets() == 0 ? 0 : estimate / release.sheets() + 1;
    draft = Files.createTempFile(file.toAbsolutePath().getParent(), "sample", ".draft");
    out = new BufferedOutputStream(Files.newOutputStream(draft));
    workbook = new Workbook(out, "detainer-lake sample", "1.0");
    workbook.setCompressionLevel(Deflater.BEST_SPEED);
  }

  @Override
  public void write(ToldRow row, Object[] cells) throws IOException {
    String name = sheetName(row);
    if (sheet == null || !sheet.getName().equals(name)) {
      startSheet(name);
    }
    for (int column = 0; column < cells.length; column++) {
      cell(column, cells[column]);
    }
    rows++;
    nextRow++;
    if (nextRow % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (sheet == null) {
        startSheet("Detainers 1");
      }
      if (release.planted().containsKey(Dirt.TOTAL_ROW)) {
        sheet.value(nextRow, 0, "Total");
        sheet.value(nextRow, 1, rows);
      }
      sheet.finish();
      workbook.close();
      out.close();
      PinnedWorkbook.write(draft, file, release.knownOn());
    } finally {
      Files.delete(draft);
    }
  }

  private String sheetName(ToldRow row) {
    if (rowsOfSheet == 0) {
      return "FY" + ToldRow.fiscalYear(row.detainer().prepareDate());
    }
    return "Detainers " + (1 + Math.min(rows / rowsOfSheet, release.sheets() - 1));
  }

  private void startSheet(String name) throws IOException {
    if (sheet != null) {
      sheet.finish();
    }
    sheet = workbook.newWorksheet(name);
    nextRow = 0;
    if (!release.layout().startsWith("foia-")) {
      for (String line : PREAMBLE) {
        sheet.value(nextRow++, 0, line);
      }
      nextRow = PREAMBLE_ROWS;
    }
    for (int column = 0; column < columns.size(); column++) {
      sheet.value(nextRow, column, columns.get(column).header());
    }
    nextRow++;
  }

  private void cell(int column, Object cell) {
    if (cell instanceof LocalDate date) {
      sheet.value(nextRow, column, date);
      sheet.style(nextRow, column).format(DATE_FORMAT).set();
    } else if (cell instanceof Number number) {
      sheet.value(nextRow, column, number);
    } else if (cell instanceof String text) {
      text(column, text);
    }
  }

  /** Identifiers stand in their cells: a table of texts would hold all of them in memory. */
  private void text(int column, String text) {
    if (columns.get(column).content() == Content.PERSON_ID) {
      sheet.inlineString(nextRow, column, text);
    } else {
      sheet.value(nextRow, column, text);
    }
  }
}
