package org.detainerlake.mart;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.detainerlake.catalog.BulkFields.*;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.RecordedFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BulkMeasure;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Outcome;

/** The part of a week's figures that lies on bulk days, so that a reader can leave it out. */
final class BulkParts {
  private BulkParts() {}

  /**
   * The same cohorts, each placed outcome with whether it was issued on a bulk day of its
   * jurisdiction, of those issued or of those declined.
   *
   * @param bulk {@link org.detainerlake.catalog.BulkMarts#BULK_DAYS}
   */
  static Cohorts marked(Cohorts cohorts, Dataset<Row> bulk) {
    Dataset<Row> days =
        bulk.where(MEASURE_CODE.col().isin(BulkMeasure.ISSUED.code(), BulkMeasure.DECLINED.code()))
            .select(JURISDICTION_ID.col(), PREPARE_DATE.from(EVENT_DATE.col()))
            .distinct();
    String[] day = {JURISDICTION_ID.name(), PREPARE_DATE.name()};
    return cohorts.over(marked(cohorts.placed(), days, day));
  }

  /** Declines recorded, each with whether its day is a bulk day of its jurisdiction and basis. */
  static Dataset<Row> recorded(Dataset<Row> recorded, Dataset<Row> bulk) {
    Dataset<Row> days =
        bulk.where(MEASURE_CODE.col().equalTo(BulkMeasure.DECLINES_RECORDED.code()))
            .select(
                JURISDICTION_ID.col(),
                RECORDED_BASIS.col(),
                RECORDED_FROM_DATE.from(EVENT_DATE.col()));
    String[] day = {JURISDICTION_ID.name(), RECORDED_BASIS.name(), RECORDED_FROM_DATE.name()};
    return marked(recorded, days, day);
  }

  /** What of a row's counts lies on such days. */
  static Column[] counts() {
    return new Column[] {
      part(BULK_ISSUED_COUNT, OutcomeCounts.isIssued()),
      part(BULK_DECLINED_COUNT, OutcomeCounts.is(Outcome.DECLINED)),
      part(BULK_HONORED_COUNT, OutcomeCounts.is(Outcome.HONORED)),
      bool_or(HAS_BULK_DAY.col()).as(HAS_BULK_DAY.name())
    };
  }

  /** D / (D + H) of what lies on other days. */
  static Column typical() {
    return TYPICAL_RATE_OF_DECIDED.from(
        DeclineRates.decided(
            DECLINED_COUNT.col().minus(BULK_DECLINED_COUNT.col()),
            HONORED_COUNT.col().minus(BULK_HONORED_COUNT.col())));
  }

  private static Column part(Field field, Column condition) {
    return field.from(OutcomeCounts.sumWhere(condition.and(HAS_BULK_DAY.col()), DETAINER_COUNT));
  }

  private static Dataset<Row> marked(Dataset<Row> rows, Dataset<Row> days, String[] day) {
    return rows.join(
            broadcast(days.withColumn(HAS_BULK_DAY.name(), HAS_BULK_DAY.value(true))), day, "left")
        .withColumn(HAS_BULK_DAY.name(), coalesce(HAS_BULK_DAY.col(), lit(false)));
  }
}
