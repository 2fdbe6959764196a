package org.detainerlake.report;

import java.time.LocalDate;

/**
 * One edition of the weekly report: a week as one publication tells of it.
 *
 * @param week the first day of its week
 * @param publication the publication's id
 * @param program the version that made the publication
 * @param synthetic whether its records were made by the sample generator
 */
public record Edition(LocalDate week, String publication, String program, boolean synthetic) {

  /** What its folder is called; in the order of weeks, then of publications. */
  public String name() {
    return week + "_" + publication;
  }
}
