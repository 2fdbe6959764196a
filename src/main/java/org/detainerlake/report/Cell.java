package org.detainerlake.report;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One cell of a table that people read.
 *
 * @param text what it says
 * @param value what it is sorted by where that is another thing than its text; null where it is
 *     not, or where there is no value
 * @param figure the address of its figure, as {@code explain} takes it; null where it is none
 * @param href where it leads; null where nowhere
 * @param kind a class of looks, as {@code number}; never null
 */
public record Cell(String text, Double value, String figure, String href, String kind) {

  private static final MathContext SORTED = new MathContext(6);

  /** What is neither known nor 0. */
  static final String NONE = "–";

  private static final String TEXT = "text";
  private static final String NUMBER = "number";

  static Cell text(String text) {
    return new Cell(text == null ? NONE : text, null, null, null, TEXT);
  }

  static Cell link(String text, String href) {
    return new Cell(text, null, null, href, TEXT);
  }

  /** Explains nothing: a count of rows, or of no mart's column. */
  static Cell plain(String text, Double value) {
    return new Cell(text, value, null, null, NUMBER);
  }

  static Cell figure(String text, Double value, String figure) {
    return new Cell(text, value, figure, null, NUMBER);
  }

  /** What it is sorted by, short; null where by its text. */
  public String sortKey() {
    return value == null ? null : BigDecimal.valueOf(value).round(SORTED).toPlainString();
  }

  /** On which side it stands, without other looks. */
  String side() {
    return kind.startsWith(NUMBER) ? NUMBER : TEXT;
  }

  Cell as(String looks) {
    return new Cell(text, value, figure, href, kind + " " + looks);
  }
}
