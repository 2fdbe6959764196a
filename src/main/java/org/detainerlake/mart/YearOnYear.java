package org.detainerlake.mart;

import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PeriodFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The rate of a window less the rate of the same window a year before, with Newcombe's interval
 * (1998, Statistics in Medicine 17:873, method 10), made of the Wilson intervals of both.
 */
final class YearOnYear {
  private YearOnYear() {}

  /** The year before and the change beside rates of windows and what is covered of them. */
  static Dataset<Row> beside(Dataset<Row> windows) {
    Column had = CoveredWindows.HAS_YEAR_AGO.col();
    Column declined = RollingWindows.YEAR_AGO_DECLINED.col();
    Column decided = declined.plus(RollingWindows.YEAR_AGO_HONORED.col());
    Dataset<Row> previous =
        windows
            .withColumn(
                PREVIOUS_DECLINED_COUNT.name(), PREVIOUS_DECLINED_COUNT.from(when(had, declined)))
            .withColumn(
                PREVIOUS_DECIDED_COUNT.name(), PREVIOUS_DECIDED_COUNT.from(when(had, decided)));
    return change(previous);
  }

  /** Null where either rate is. */
  static Dataset<Row> change(Dataset<Row> windows) {
    Column declined = PREVIOUS_DECLINED_COUNT.col().cast("double");
    Column decided = PREVIOUS_DECIDED_COUNT.col();
    Column now = DECLINE_RATE_OF_DECIDED.col();
    Column then = DeclineRates.over(declined, decided);
    Column down =
        distance(
            now.minus(DECIDED_RATE_LOW.col()), DeclineRates.high(declined, decided).minus(then));
    Column up =
        distance(
            DECIDED_RATE_HIGH.col().minus(now), then.minus(DeclineRates.low(declined, decided)));
    return windows
        .withColumn(PREVIOUS_RATE_OF_DECIDED.name(), PREVIOUS_RATE_OF_DECIDED.from(then))
        .withColumn(RATE_CHANGE_ESTIMATE.name(), RATE_CHANGE_ESTIMATE.from(now.minus(then)))
        .withColumn(
            RATE_CHANGE_LOW_ESTIMATE.name(),
            RATE_CHANGE_LOW_ESTIMATE.from(now.minus(then).minus(down)))
        .withColumn(
            RATE_CHANGE_HIGH_ESTIMATE.name(),
            RATE_CHANGE_HIGH_ESTIMATE.from(now.minus(then).plus(up)));
  }

  private static Column distance(Column one, Column other) {
    return sqrt(one.multiply(one).plus(other.multiply(other)));
  }
}
