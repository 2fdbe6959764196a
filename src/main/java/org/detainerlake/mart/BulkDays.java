package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.BulkFields.*;
import static org.detainerlake.catalog.MeasureFields.WEEK_START_DATE;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.mart.DayCounts.SERIES;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.detainerlake.catalog.BulkMarts;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;

/**
 * Days on which a jurisdiction's issues or declines stand out from its own year around them: more
 * than chance gives, at least {@link DayBaselines#FEWEST}, and at least three times the usual.
 */
public final class BulkDays {
  private BulkDays() {}

  /** Of the days named, so many may be chance findings. */
  private static final double FALSE_SHARE = 0.01;

  /** A day that is not so many times its baseline is not worth a name, however sure it is. */
  private static final int TIMES = 3;

  private static final Field LOG_P = Field.working("log_p", FieldType.ESTIMATE);
  private static final Field TESTED = Field.working("tested_day_count", FieldType.POSITION);

  /**
   * The days that stand out, of each jurisdiction and measure.
   *
   * @param days {@link DayCounts}
   * @param recorded {@link org.detainerlake.catalog.VintageTables#RECORDED_DECLINES}
   * @param cohorts what the measures by day of issue are counted from
   */
  public static Dataset<Row> of(Dataset<Row> days, Dataset<Row> recorded, Cohorts cohorts) {
    Dataset<Row> covered = CoveredSpans.of(days, recorded, cohorts);
    Dataset<Row> tested =
        covered.groupBy(SERIES.col()).agg(sum(CoveredSpans.COVERED.col()).as(TESTED.name()));
    Dataset<Row> outlying =
        DayBaselines.beside(besideWeek(days, cohorts.rule()), covered)
            .where(isLarge())
            .withColumn(LOG_P.name(), halfDeviance().multiply(-1))
            .withColumn(Z_ESTIMATE.name(), sqrt(LOG_P.col().multiply(-2)))
            .join(broadcast(tested), SERIES.name());
    return BulkMarts.BULK_DAYS.select(
        FalseDiscovery.beside(outlying, LOG_P, TESTED, SERIES, List.of(JURISDICTION_ID, EVENT_DATE))
            .where(Q_VALUE_RATE.col().leq(FALSE_SHARE))
            .withColumn(EXCESS_ESTIMATE.name(), DAY_COUNT.col().minus(BASELINE_ESTIMATE.col()))
            .join(broadcast(cohorts.jurisdictions()), JURISDICTION_ID.name()));
  }

  private static Dataset<Row> besideWeek(Dataset<Row> days, WeekRule rule) {
    Column inWeek =
        sum(DAY_COUNT.col())
            .over(Window.partitionBy(JURISDICTION_ID.col(), SERIES.col(), WEEK_START_DATE.col()));
    return days.withColumn(WEEK_START_DATE.name(), rule.startOf(EVENT_DATE.col()))
        .withColumn(
            SHARE_OF_WEEK.name(), DeclineRates.over(DAY_COUNT.col().cast("double"), inWeek));
  }

  /** A baseline without a record is taken to have one: nothing follows from a mean of 0. */
  private static Column halfDeviance() {
    Column mean =
        when(BASELINE_ESTIMATE.col().gt(0), BASELINE_ESTIMATE.col())
            .otherwise(lit(1.0).divide(nullif(BASELINE_DAY_COUNT.col(), lit(0))));
    return TailBound.halfDeviance(DAY_COUNT.col().cast("double"), mean, DISPERSION_ESTIMATE.col());
  }

  private static Column isLarge() {
    return DAY_COUNT.col().geq(BASELINE_ESTIMATE.col().multiply(TIMES));
  }
}
