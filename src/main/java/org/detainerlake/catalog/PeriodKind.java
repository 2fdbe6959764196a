package org.detainerlake.catalog;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.quarter;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.year;

import java.util.Locale;
import org.apache.spark.sql.Column;

/** Periods of the calendar; each is whole months, so that months add up to all of them. */
public enum PeriodKind {
  MONTH("month", 1, 0),
  QUARTER("quarter", 3, 0),
  CALENDAR_YEAR("year", 12, 0),
  /** The US federal one: starts 1 October, three months before the calendar year it is named by. */
  FISCAL_YEAR("year", 12, 3);

  private final String unit;
  private final int months;
  private final int ahead;

  /**
   * A kind of period.
   *
   * @param unit as Spark's trunc names it
   * @param months how long it is
   * @param ahead how many months it starts before the calendar unit of its name
   */
  PeriodKind(String unit, int months, int ahead) {
    this.unit = unit;
    this.months = months;
    this.ahead = ahead;
  }

  /** The kind as it stands in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** First day of the period that the date lies in. */
  public Column startOf(Column date) {
    return add_months(trunc(add_months(date, ahead), unit), -ahead);
  }

  /** Last day of the period that starts on this day. */
  public Column endOf(Column start) {
    return date_sub(add_months(start, months), 1);
  }

  /** What people call the period that starts on this day. */
  public Column nameOf(Column start) {
    return switch (this) {
      case MONTH -> date_format(start, "yyyy-MM");
      case QUARTER -> concat(date_format(start, "yyyy"), lit("-Q"), quarter(start));
      case CALENDAR_YEAR -> date_format(start, "yyyy");
      case FISCAL_YEAR -> concat(lit("FY"), yearOf(start));
    };
  }

  /** The year that the period of the date is named by. */
  public Column yearOf(Column date) {
    return year(add_months(date, ahead));
  }
}
