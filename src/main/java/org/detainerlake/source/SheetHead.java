package org.detainerlake.source;

import java.util.List;

/**
 * The first rows of a sheet, or of a csv file, before its layout is known.
 *
 * @param sheetName the sheet's name; null for a csv file
 * @param isHidden whether a spreadsheet program shows no tab for it
 * @param rows cells of the first rows, null where empty; the preamble is still in
 * @param rowStarts where each of the rows starts: its row number, or its byte offset
 * @param end where the row after the last of these starts, or the end of the file
 */
record SheetHead(
    String sheetName, boolean isHidden, List<List<String>> rows, List<Long> rowStarts, long end) {

  /** How many rows are looked at for a header. */
  static final int ROWS = 30;

  /** The cells of a row, counted from 1; none where the sheet is shorter. */
  List<String> cells(int row) {
    return row <= rows.size() ? rows.get(row - 1) : List.of();
  }

  /** Where the first row below that row starts. */
  long startBelow(int row) {
    return row < rowStarts.size() ? rowStarts.get(row) : end;
  }

  /** Whether more rows may follow than were looked at. */
  boolean isCut() {
    return rows.size() >= ROWS;
  }
}
