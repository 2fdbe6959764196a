package org.detainerlake.mart;

import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.year;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.PeriodKind;

/** The calendar from the first to the last issue date, weeks without a detainer included. */
public final class WeekDimension {
  private WeekDimension() {}

  /**
   * Each week once.
   *
   * @param outcomes rows with a prepare date; no row gives no week
   * @param rule which day starts a week
   */
  public static Dataset<Row> of(Dataset<Row> outcomes, WeekRule rule) {
    Column first = rule.startOf(min(PREPARE_DATE.col()));
    Column last = rule.startOf(max(PREPARE_DATE.col()));
    Column start = WEEK_START_DATE.col();
    return MartTables.DIM_WEEK.select(
        outcomes
            .agg(sequence(first, last, expr("interval 7 days")).as(WEEKS))
            .select(explode(org.apache.spark.sql.functions.col(WEEKS)).as(WEEK_START_DATE.name()))
            .withColumn(WEEK_END_DATE.name(), date_add(start, WeekRule.DAYS - 1))
            .withColumn(WEEK_RULE.name(), WEEK_RULE.value(rule.code()))
            .withColumn(CALENDAR_YEAR.name(), CALENDAR_YEAR.from(year(start)))
            .withColumn(
                FISCAL_YEAR.name(), FISCAL_YEAR.from(PeriodKind.FISCAL_YEAR.yearOf(start))));
  }

  private static final String WEEKS = "weeks";
}
