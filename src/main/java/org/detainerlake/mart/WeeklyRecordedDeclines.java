package org.detainerlake.mart;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.BulkFields.BULK_ESTIMATE;
import static org.detainerlake.catalog.BulkFields.HAS_BULK_DAY;
import static org.detainerlake.catalog.MeasureFields.DECLINED_COUNT;
import static org.detainerlake.catalog.MeasureFields.WEEK_START_DATE;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.RecordedFields.*;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.RecordedBasis;
import org.detainerlake.catalog.VintageMarts;

/** Declines by the week in which they were recorded: a period, not a cohort. */
public final class WeeklyRecordedDeclines {
  private WeeklyRecordedDeclines() {}

  /** A sum of doubles hangs on their order; one of decimals does not. */
  static final DecimalType EXACT = DataTypes.createDecimalType(30, 15);

  private static final Field WEEK_NUMBER = Field.working("week_number", FieldType.COUNT);

  /**
   * Each jurisdiction, week and basis; without a week, what no week can be told for.
   *
   * @param recorded {@link org.detainerlake.catalog.VintageTables#RECORDED_DECLINES}
   * @param bulk {@link org.detainerlake.catalog.BulkMarts#BULK_DAYS}
   * @param cohorts of which jurisdictions, releases and the week rule are asked
   */
  public static Dataset<Row> of(Dataset<Row> recorded, Dataset<Row> bulk, Cohorts cohorts) {
    Dataset<Row> made = cohorts.releases().select(RELEASE_ID.col(), IS_SYNTHETIC.col());
    Dataset<Row> weekly =
        byWeek(BulkParts.recorded(recorded, bulk), cohorts.rule())
            .join(broadcast(made), RELEASE_ID.name())
            .groupBy(JURISDICTION_ID.col(), WEEK_START_DATE.col(), RECORDED_BASIS.col())
            .agg(
                RECORDED_LOW_COUNT.from(sum(when(isWithin(), DECLINED_COUNT.col()).otherwise(0))),
                RECORDED_HIGH_COUNT.from(sum(DECLINED_COUNT.col())),
                RECORDED_ESTIMATE.from(sum(share().cast(EXACT))),
                BULK_ESTIMATE.from(declines(HAS_BULK_DAY.col())),
                bool_or(IS_SYNTHETIC.col()).as(IS_SYNTHETIC.name()));
    return VintageMarts.WEEKLY_RECORDED_DECLINES.select(
        weekly
            .withColumn(IS_INTERVAL_DATED.name(), is(RecordedBasis.INTERVAL))
            .join(broadcast(ambiguity(recorded)), JURISDICTION_ID.name())
            .join(broadcast(cohorts.jurisdictions()), JURISDICTION_ID.name()));
  }

  /** Once for each week that the days touch. */
  private static Dataset<Row> byWeek(Dataset<Row> recorded, WeekRule rule) {
    Column first = rule.startOf(RECORDED_FROM_DATE.col());
    Column weeks =
        datediff(rule.startOf(RECORDED_TO_DATE.col()), first).divide(WeekRule.DAYS).cast("int");
    return recorded
        .withColumn(WEEK_NUMBER.name(), explode_outer(sequence(lit(0), weeks)))
        .withColumn(
            WEEK_START_DATE.name(), date_add(first, WEEK_NUMBER.col().multiply(WeekRule.DAYS)));
  }

  private static Column isWithin() {
    return coalesce(daysInWeek().equalTo(days()), lit(true));
  }

  private static Column share() {
    Column share = DECLINED_COUNT.col().multiply(daysInWeek()).divide(days());
    return coalesce(share, DECLINED_COUNT.col().cast("double"));
  }

  private static Column daysInWeek() {
    Column last = least(RECORDED_TO_DATE.col(), date_add(WEEK_START_DATE.col(), WeekRule.DAYS - 1));
    return datediff(last, greatest(RECORDED_FROM_DATE.col(), WEEK_START_DATE.col())).plus(1);
  }

  private static Column days() {
    return datediff(RECORDED_TO_DATE.col(), RECORDED_FROM_DATE.col()).plus(1);
  }

  private static Dataset<Row> ambiguity(Dataset<Row> recorded) {
    Column ambiguous = declines(is(RecordedBasis.AMBIGUOUS));
    Column told = declines(is(RecordedBasis.AMBIGUOUS).or(is(RecordedBasis.INTERVAL)));
    return recorded
        .groupBy(JURISDICTION_ID.col())
        .agg(AMBIGUOUS_SHARE.from(DeclineRates.over(ambiguous.cast("double"), told)));
  }

  private static Column declines(Column condition) {
    return OutcomeCounts.sumWhere(condition, DECLINED_COUNT);
  }

  private static Column is(RecordedBasis basis) {
    return RECORDED_BASIS.col().equalTo(basis.code());
  }
}
