package org.detainerlake.mart;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.MaturityFields.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.MaturityMarts;

/** The declines that young weeks of the nation are still to get. */
public final class DeclineOutlook {
  private DeclineOutlook() {}

  private static final Field UNTOLD = Field.working("untold_count", FieldType.COUNT);
  private static final Field STRAY = Field.working("stray_estimate", FieldType.ESTIMATE);

  /**
   * Each whole week that is younger than two years in the release that tells of it.
   *
   * @param maturity {@link MaturityMarts#DECLINE_MATURITY}
   */
  public static Dataset<Row> of(Cohorts cohorts, Dataset<Row> maturity) {
    Column unknown = UNKNOWN_COUNT.col();
    Column further = coalesce(unknown.multiply(STILL_DECLINED_RATE.col()), lit(0.0));
    Dataset<Row> weeks =
        ages(cohorts)
            .join(broadcast(shares(maturity)), WEEKS_AT_RELEASE_COUNT.name(), "left")
            .groupBy(WEEK_START_DATE.col())
            .agg(
                ISSUED_COUNT.from(sum(ISSUED_COUNT.col())),
                DECLINED_COUNT.from(sum(DECLINED_COUNT.col())),
                UNKNOWN_COUNT.from(sum(unknown)),
                UNTOLD.from(count_if(unknown.gt(0).and(STILL_DECLINED_RATE.col().isNull()))),
                FURTHER_DECLINED_ESTIMATE.from(sum(exact(further))),
                STRAY.from(
                    sum(
                        exact(
                            coalesce(further.multiply(RELATIVE_SPREAD_ESTIMATE.col()), lit(0.0))))),
                min(COVERAGE_TO_DATE.col()).as(COVERAGE_TO_DATE.name()),
                max(RELEASE_DATE.col()).as(RELEASE_DATE.name()),
                bool_or(IS_SYNTHETIC.col()).as(IS_SYNTHETIC.name()))
            .where(isOver().and(isYoung()));
    return MaturityMarts.DECLINE_OUTLOOK.select(withInterval(weeks));
  }

  /** A week that a release ends in has not all of its detainers yet. */
  private static Column isOver() {
    return COVERAGE_TO_DATE.col().geq(date_add(WEEK_START_DATE.col(), WeekRule.DAYS - 1));
  }

  private static Column isYoung() {
    return datediff(RELEASE_DATE.col(), WEEK_START_DATE.col())
        .lt(WeekRule.DAYS * MaturityCurve.HORIZON_WEEKS);
  }

  /** Counts by week of issue and age. */
  private static Dataset<Row> ages(Cohorts cohorts) {
    Dataset<Row> made =
        cohorts
            .releases()
            .select(
                RELEASE_ID.col(), RELEASE_DATE.col(), COVERAGE_TO_DATE.col(), IS_SYNTHETIC.col());
    return OutcomeCounts.of(
        cohorts
            .placed()
            .join(broadcast(made), RELEASE_ID.name())
            .withColumn(WEEKS_AT_RELEASE_COUNT.name(), PendingCohorts.age(RELEASE_DATE.col()))
            .withColumn(WEEK_START_DATE.name(), cohorts.rule().startOf(PREPARE_DATE.col()))
            .groupBy(WEEK_START_DATE.col(), WEEKS_AT_RELEASE_COUNT.col()),
        min(COVERAGE_TO_DATE.col()).as(COVERAGE_TO_DATE.name()),
        max(RELEASE_DATE.col()).as(RELEASE_DATE.name()),
        bool_or(IS_SYNTHETIC.col()).as(IS_SYNTHETIC.name()));
  }

  private static Dataset<Row> shares(Dataset<Row> maturity) {
    return maturity.select(
        WEEKS_AT_RELEASE_COUNT.col(), STILL_DECLINED_RATE.col(), RELATIVE_SPREAD_ESTIMATE.col());
  }

  /** Where no age of the week's pending records is told, nothing is said. */
  private static Dataset<Row> withInterval(Dataset<Row> weeks) {
    Column further = when(UNTOLD.col().equalTo(0), FURTHER_DECLINED_ESTIMATE.col());
    Column expected = FURTHER_DECLINED_ESTIMATE.col();
    Column half = sqrt(expected.plus(STRAY.col().multiply(STRAY.col()))).multiply(DeclineRates.Z);
    Column most = UNKNOWN_COUNT.col().cast("double");
    return weeks
        .withColumn(FURTHER_DECLINED_ESTIMATE.name(), further)
        .withColumn(FURTHER_LOW_ESTIMATE.name(), bounded(expected.minus(half), most))
        .withColumn(FURTHER_HIGH_ESTIMATE.name(), bounded(expected.plus(half), most))
        .withColumn(FINAL_DECLINED_ESTIMATE.name(), DECLINED_COUNT.col().plus(expected));
  }

  private static Column bounded(Column end, Column most) {
    return when(FURTHER_DECLINED_ESTIMATE.col().isNotNull(), least(greatest(end, lit(0.0)), most));
  }

  private static Column exact(Column value) {
    return value.cast(WeeklyRecordedDeclines.EXACT);
  }
}
