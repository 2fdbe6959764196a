package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;
import static org.detainerlake.catalog.BulkFields.*;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.mart.DayCounts.SERIES;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;

/**
 * What is usual around a day: mean and dispersion of the other days of half a year before and
 * after. The largest other day is left out too, so that two large days do not hide each other.
 */
final class DayBaselines {
  private DayBaselines() {}

  /** Fewer records are no bulk, and their days are not worth a test. */
  static final int FEWEST = 10;

  private static final int DAYS_EACH_WAY = 182;

  /** What is left of a week; fewer days tell no dispersion. */
  private static final int FEWEST_DAYS = 5;

  private static final Field DAY_NUMBER = Field.working("day_number", FieldType.COUNT);
  private static final Field OTHER = Field.working("largest_other_count", FieldType.COUNT);
  private static final Field SUM = Field.working("baseline_sum", FieldType.POSITION);
  private static final Field SQUARES = Field.working("baseline_squares", FieldType.POSITION);

  /**
   * Days of at least {@link #FEWEST}, with their baseline beside them.
   *
   * @param days {@link DayCounts}
   * @param covered {@link CoveredSpans}
   */
  static Dataset<Row> beside(Dataset<Row> days, Dataset<Row> covered) {
    String[] place = {JURISDICTION_ID.name(), SERIES.name()};
    Dataset<Row> large =
        days.join(broadcast(covered), place)
            .where(CoveredSpans.within(EVENT_DATE.col(), EVENT_DATE.col()).gt(0))
            .withColumn(DAY_NUMBER.name(), unix_date(EVENT_DATE.col()))
            .withColumn(SUM.name(), around(count()))
            .withColumn(SQUARES.name(), around(count().multiply(count())))
            .where(DAY_COUNT.col().geq(FEWEST))
            .withColumn(
                OTHER.name(), greatest(largest(-DAYS_EACH_WAY, -1), largest(1, DAYS_EACH_WAY)));
    return described(large).where(BASELINE_DAY_COUNT.col().geq(FEWEST_DAYS));
  }

  private static Dataset<Row> described(Dataset<Row> large) {
    Column other = coalesce(OTHER.col(), lit(0)).cast("long");
    Column days =
        CoveredSpans.within(
            date_add(EVENT_DATE.col(), -DAYS_EACH_WAY), date_add(EVENT_DATE.col(), DAYS_EACH_WAY));
    return large
        .withColumn(
            BASELINE_DAY_COUNT.name(), days.minus(1).minus(OTHER.col().isNotNull().cast("int")))
        .withColumn(SUM.name(), SUM.col().minus(count()).minus(other))
        .withColumn(
            SQUARES.name(),
            SQUARES.col().minus(count().multiply(count())).minus(other.multiply(other)))
        .withColumn(
            BASELINE_ESTIMATE.name(), SUM.col().divide(nullif(BASELINE_DAY_COUNT.col(), lit(0))))
        .withColumn(DISPERSION_ESTIMATE.name(), dispersion());
  }

  /** Of a mean of 0 there is no quotient: 1. */
  private static Column dispersion() {
    Column n = nullif(BASELINE_DAY_COUNT.col(), lit(0));
    Column aboutMean = SQUARES.col().minus(SUM.col().multiply(SUM.col()).divide(n));
    Column variance = aboutMean.divide(nullif(n.minus(1), lit(0)));
    return greatest(lit(1.0), variance.divide(nullif(BASELINE_ESTIMATE.col(), lit(0.0))));
  }

  /** The difference of two running sums: one pass, however many days lie within. */
  private static Column around(Column value) {
    return upTo(value, DAYS_EACH_WAY).minus(upTo(value, -DAYS_EACH_WAY - 1));
  }

  private static Column upTo(Column value, int day) {
    return coalesce(
        sum(value).over(inOrder().rangeBetween(Window.unboundedPreceding(), day)), lit(0L));
  }

  private static Column largest(int from, int to) {
    return max(DAY_COUNT.col()).over(inOrder().rangeBetween(from, to));
  }

  private static WindowSpec inOrder() {
    return Window.partitionBy(JURISDICTION_ID.col(), SERIES.col()).orderBy(DAY_NUMBER.col());
  }

  private static Column count() {
    return DAY_COUNT.col().cast("long");
  }
}
