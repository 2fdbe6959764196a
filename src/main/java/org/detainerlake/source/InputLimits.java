package org.detainerlake.source;

/**
 * What a release file may be at most, far above any real one: a longer line, a larger part or more
 * of them are damage, or made to fill memory or disk. A cell is never longer than its line.
 */
final class InputLimits {
  private InputLimits() {}

  /** Bytes between two line ends of a csv file, or between two tags of a workbook's part. */
  static final int LONGEST_TEXT = 1 << 20;

  /** Columns of a sheet, as spreadsheet programs have them; commas in a line of csv. */
  static final int MOST_COLUMNS = 1 << 14;

  /** Rows of a sheet, as spreadsheet programs have them. */
  static final int MOST_SHEET_ROWS = 1 << 20;

  /** Lines of a csv file. */
  static final int MOST_LINES = 200_000_000;

  /** Parts of a workbook: sheets, styles, pictures. */
  static final int MOST_PARTS = 10_000;

  /** Unpacked bytes of a part that is held in memory: shared texts, styles. */
  static final long PART_BYTES = 256L << 20;

  /** Unpacked bytes of a sheet, which is streamed: a million rows of 65 columns are 4 GB. */
  static final long SHEET_BYTES = 16L << 30;

  /** Unpacked bytes of a whole workbook. */
  static final long WORKBOOK_BYTES = 64L << 30;

  /** Unpacked bytes for one of the file: real sheets have 5 to 40. */
  static final int MOST_PACKED = 250;

  /** Unpacked bytes below which nobody asks how well they were packed. */
  static final long SMALL_BYTES = 16L << 20;

  static SourceFault broken(SourceFile file, String what, String advice) {
    return new SourceFault(
        SourceFault.Kind.FILE_BEYOND_LIMITS, file.name() + ": " + what, advice, null);
  }
}
