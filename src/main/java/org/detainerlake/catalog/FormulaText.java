package org.detainerlake.catalog;

/** Texts that a spreadsheet would run as a formula: in a csv an apostrophe stands before them. */
public final class FormulaText {
  private FormulaText() {}

  /** How one begins, as a regular expression; some take the wide signs of Asia for one. */
  public static final String BEGINNING =
      "^[\\s\\p{Z}\\x{FEFF}]*[=+\\-@\\t\\r\\n\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}]";

  /** What stands before such a text. */
  public static final String MARK = "'";
}
