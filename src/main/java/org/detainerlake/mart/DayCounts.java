package org.detainerlake.mart;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.detainerlake.catalog.BulkFields.DAY_COUNT;
import static org.detainerlake.catalog.BulkFields.EVENT_DATE;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.MeasureFields.DECLINED_COUNT;
import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.MeasureFields.DISPUTE_STATUS;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.RecordedFields.RECORDED_BASIS;
import static org.detainerlake.catalog.RecordedFields.RECORDED_FROM_DATE;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BulkMeasure;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.Outcome;
import org.detainerlake.catalog.RecordedBasis;

/** Each measure of a jurisdiction by days, days without a record left out. */
public final class DayCounts {
  private DayCounts() {}

  /** A measure, and what dates it: what is counted and tested together. */
  static final Field SERIES = Field.working("series_code", FieldType.TEXT);

  /**
   * One row a jurisdiction, series and day.
   *
   * @param recorded {@link org.detainerlake.catalog.VintageTables#RECORDED_DECLINES}
   * @param cohorts of which placed outcomes and releases are asked
   */
  public static Dataset<Row> of(Dataset<Row> recorded, Cohorts cohorts) {
    Dataset<Row> placed = cohorts.placed();
    Dataset<Row> made = cohorts.releases().select(RELEASE_ID.col(), IS_SYNTHETIC.col());
    return issued(placed.where(OutcomeCounts.isIssued()), BulkMeasure.ISSUED)
        .unionByName(issued(placed.where(isDeclined()), BulkMeasure.DECLINED))
        .unionByName(recorded(recorded))
        .join(broadcast(made), RELEASE_ID.name())
        .groupBy(JURISDICTION_ID.col(), MEASURE_CODE.col(), RECORDED_BASIS.col(), EVENT_DATE.col())
        .agg(
            DAY_COUNT.from(sum(DAY_COUNT.col())),
            max(DISPUTE_STATUS.col()).as(DISPUTE_STATUS.name()),
            bool_or(IS_SYNTHETIC.col()).as(IS_SYNTHETIC.name()))
        .withColumn(SERIES.name(), series(MEASURE_CODE.col(), RECORDED_BASIS.col()));
  }

  /** The name of a series; the basis of a cohort is null. */
  static Column series(Column measure, Column basis) {
    return concat_ws("|", measure, basis);
  }

  /** Whether the row's day is known, not an interval's only one. */
  static Column isOfDay() {
    return RECORDED_BASIS
        .col()
        .isin(RecordedBasis.LIFT_DATE.code(), RecordedBasis.LISTED.code())
        .and(RECORDED_FROM_DATE.col().isNotNull());
  }

  private static Column isDeclined() {
    return OutcomeCounts.is(Outcome.DECLINED);
  }

  private static Dataset<Row> issued(Dataset<Row> placed, BulkMeasure measure) {
    return placed.select(
        JURISDICTION_ID.col(),
        RELEASE_ID.col(),
        MEASURE_CODE.value(measure.code()),
        RECORDED_BASIS.value(null),
        EVENT_DATE.from(PREPARE_DATE.col()),
        DAY_COUNT.from(DETAINER_COUNT.col()),
        DISPUTE_STATUS.col());
  }

  /** Disputes span days of issue: none is known of a day on which declines were recorded. */
  private static Dataset<Row> recorded(Dataset<Row> recorded) {
    return recorded
        .where(isOfDay())
        .select(
            JURISDICTION_ID.col(),
            RELEASE_ID.col(),
            MEASURE_CODE.value(BulkMeasure.DECLINES_RECORDED.code()),
            RECORDED_BASIS.col(),
            EVENT_DATE.from(RECORDED_FROM_DATE.col()),
            DAY_COUNT.from(DECLINED_COUNT.col()),
            DISPUTE_STATUS.value(null));
  }
}
