package org.detainerlake.source;

import java.util.List;

/**
 * The first rows of a sheet, or of a csv file, before its layout is known.
 *
 * @param sheetName the sheet's name; null for a csv file
 * @param rows cells of the first rows, null where empty; the preamble is still in
 * @param rowStarts where each of the rows starts: its row number, or its byte offset
 * @param end where the row after the last of these starts, or the end of the file
 */
record SheetHead(String sheetName, List<List<String>> rows, List<Long> rowStarts, long end) {

  /** How many rows are looked at for a header. */
  static final int ROWS = 30;

  /** The header under so many preamble rows; empty where the sheet is shorter. */
  List<String> header(int preambleRows) {
    return preambleRows < rows.size() ? rows.get(preambleRows) : List.of();
  }

  /** Where the first row below that header starts. */
  long dataStart(int preambleRows) {
    int first = preambleRows + 1;
    return first < rowStarts.size() ? rowStarts.get(first) : end;
  }
}
