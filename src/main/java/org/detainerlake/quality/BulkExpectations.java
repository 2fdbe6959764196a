package org.detainerlake.quality;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.detainerlake.catalog.BulkFields.*;
import static org.detainerlake.catalog.BulkMarts.BULK_DAYS;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.RecordedFields.RECORDED_ESTIMATE;
import static org.detainerlake.catalog.VintageMarts.WEEKLY_RECORDED_DECLINES;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BulkMeasure;
import org.detainerlake.quality.Expectation.Tables;

/** What must hold of days that stand out, and of figures without them. */
final class BulkExpectations {
  private BulkExpectations() {}

  /** Estimates are sums of doubles. */
  private static final double NEARLY = 1e-6;

  static List<Expectation> all() {
    return List.of(
        Expectation.never(
            "bulk_within_counts",
            "weeks with more records on bulk days than records",
            Expectation.over(WEEKLY_DECLINE_RATES, count_if(isMoreThanCounted()))),
        Expectation.never(
            "bulk_days_marked",
            "bulk days of issue whose week does not say that it has one",
            BulkExpectations::unmarked),
        Expectation.never(
            "bulk_within_recorded",
            "weeks with more declines recorded on bulk days than declines recorded",
            recordedOutside()));
  }

  private static Column isMoreThanCounted() {
    return BULK_ISSUED_COUNT
        .col()
        .gt(ISSUED_COUNT.col())
        .or(BULK_DECLINED_COUNT.col().gt(DECLINED_COUNT.col()))
        .or(BULK_HONORED_COUNT.col().gt(HONORED_COUNT.col()))
        .or(BULK_DECLINED_COUNT.col().plus(BULK_HONORED_COUNT.col()).gt(BULK_ISSUED_COUNT.col()));
  }

  private static Dataset<Row> unmarked(Tables marts) {
    Column isOfIssue =
        MEASURE_CODE.col().isin(BulkMeasure.ISSUED.code(), BulkMeasure.DECLINED.code());
    String[] week = {JURISDICTION_ID.name(), WEEK_START_DATE.name()};
    return marts
        .of(BULK_DAYS)
        .where(isOfIssue)
        .select(JURISDICTION_ID.col(), WEEK_START_DATE.col())
        .join(
            marts
                .of(WEEKLY_DECLINE_RATES)
                .select(JURISDICTION_ID.col(), WEEK_START_DATE.col(), HAS_BULK_DAY.col()),
            week,
            "left")
        .agg(count_if(not(coalesce(HAS_BULK_DAY.col(), lit(false)))).as(HAS_BULK_DAY.name()));
  }

  private static Function<Tables, Dataset<Row>> recordedOutside() {
    Column outside =
        BULK_ESTIMATE.col().gt(RECORDED_ESTIMATE.col().plus(NEARLY)).or(BULK_ESTIMATE.col().lt(0));
    return Expectation.over(WEEKLY_RECORDED_DECLINES, DECLINED_COUNT.from(count_if(outside)));
  }
}
