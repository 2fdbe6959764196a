package org.detainerlake.mart;

import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.dayofweek;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;

import java.util.Locale;
import org.apache.spark.sql.Column;

/** Which day starts a week. A week is known by the date of its first day, never by a number. */
public enum WeekRule {
  /** Saturday to Friday: the rule of the 2017 report, and the default. */
  SATURDAY(7),
  /** Monday to Sunday, ISO 8601. */
  ISO(2),
  /** Sunday to Saturday. */
  SUNDAY(1);

  /** Of every week, by whichever rule. */
  static final int DAYS = 7;

  /** As Spark's dayofweek counts: 1 is Sunday. */
  private final int firstDay;

  WeekRule(int firstDay) {
    this.firstDay = firstDay;
  }

  /** The rule as it stands in tables and on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** First day of the week that the date lies in. */
  public Column startOf(Column date) {
    return date_sub(date, pmod(dayofweek(date).minus(firstDay), lit(DAYS)));
  }
}
