package org.detainerlake.report;

import static org.detainerlake.catalog.MeasureFields.WEEK_START_DATE;

import java.time.LocalDate;
import org.apache.spark.sql.Row;

/**
 * The week that a report tells of.
 *
 * @param start its first day, the week's key
 * @param rule which day starts a week, as {@code saturday}; null where the lake has no week with
 *     records
 */
public record Week(LocalDate start, String rule) {
  private static final int DAYS = 7;

  /** Its last day. */
  public LocalDate end() {
    return start.plusDays(DAYS - 1L);
  }

  /** So many weeks before it. */
  LocalDate before(int weeks) {
    return start.minusWeeks(weeks);
  }

  /** Whether a row of a mart is of this week. */
  boolean isOf(Row row) {
    return Values.is(row, WEEK_START_DATE, start);
  }
}
