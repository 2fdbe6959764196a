package org.detainerlake.reliability;

import java.time.LocalDate;

/**
 * A synthetic row of a made-up file.
 *
 * @param date of issue
 * @param state the state's name as published, may be empty or unknown
 * @param facility the jail's name
 * @param liftReason as published, may be empty or never seen before
 * @param person an id that links rows of one release, may be empty or blacked out
 * @param fault what is wrong with the row
 */
record MadeRow(
    LocalDate date, String state, String facility, String liftReason, String person, Fault fault) {

  /** What may be wrong with a row. */
  enum Fault {
    NONE,
    /** A day that no calendar has. */
    NO_SUCH_DAY,
    /** Cells are missing at its end; only a csv file can say that. */
    RAGGED
  }

  String dateText() {
    return fault == Fault.NO_SUCH_DAY ? "2014-02-31" : date.toString();
  }

  boolean isRagged() {
    return fault == Fault.RAGGED;
  }
}
