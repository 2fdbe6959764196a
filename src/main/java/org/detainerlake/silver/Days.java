package org.detainerlake.silver;

import java.time.LocalDate;

/** Dates as Spark holds them, days since 1970: its rows of objects know dates only with a zone. */
final class Days {
  private Days() {}

  /** Null of null. */
  static Integer of(LocalDate date) {
    return date == null ? null : Integer.valueOf(Math.toIntExact(date.toEpochDay()));
  }
}
