package org.detainerlake.tools;

/** Values of two engines, made alike where only their Java types differ. */
final class Cells {
  private Cells() {}

  /** Whole numbers become longs; null, fractions and flags stay; all else is its text. */
  static Object plain(Object value) {
    if (value == null || value instanceof Double || value instanceof Boolean) {
      return value;
    }
    return value instanceof Number number ? number.longValue() : value.toString();
  }
}
