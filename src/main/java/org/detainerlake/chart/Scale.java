package org.detainerlake.chart;

import java.time.LocalDate;

/**
 * Where a value lies along an axis. A range that goes down (y grows upwards) is fine.
 *
 * @param low value that lies at start
 * @param high value that lies at end; where it equals low, all lies in the middle
 */
record Scale(double low, double high, double start, double end) {
  static Scale ofDays(LocalDate from, LocalDate to, double start, double end) {
    return new Scale((double) from.toEpochDay(), (double) to.toEpochDay(), start, end);
  }

  double at(LocalDate day) {
    return at((double) day.toEpochDay());
  }

  double at(double value) {
    return high == low ? (start + end) / 2 : start + (value - low) / (high - low) * (end - start);
  }
}
