package org.detainerlake.chart;

import java.time.LocalDate;

/**
 * A value of a day or of the period that begins on it.
 *
 * @param value null makes a gap
 * @param low lower end of its interval; null without one
 * @param high upper end of it
 * @param isPreliminary true while it may still change
 */
public record Point(LocalDate at, Double value, Double low, Double high, boolean isPreliminary) {
  boolean hasBand() {
    return value != null && low != null && high != null;
  }

  /** The largest of value and interval; 0 without a value. */
  double top() {
    if (value == null) {
      return 0;
    }
    return high == null ? value : Math.max(value, high);
  }
}
