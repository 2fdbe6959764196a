package org.detainerlake.mart;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.RecordedFields.RECORDED_BASIS;
import static org.detainerlake.catalog.RecordedFields.RECORDED_FROM_DATE;
import static org.detainerlake.catalog.ReleaseFields.*;
import static org.detainerlake.mart.DayCounts.SERIES;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detainerlake.catalog.BulkMeasure;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.RecordedBasis;
import org.detainerlake.catalog.Release;

/** The days that releases speak for: a day of them without a record counts 0. */
final class CoveredSpans {
  private CoveredSpans() {}

  /** Covered days of one jurisdiction and series. */
  static final Field COVERED = Field.working("covered_day_count", FieldType.COUNT);

  private static final String PLACE = "place";
  private static final String TOLD = "told";
  private static final String SPANS = "covered_spans";
  private static final Field SPAN = Field.working("span_number", FieldType.COUNT);
  private static final Field ENDED = Field.working("ended_date", FieldType.DATE);

  /**
   * One row a jurisdiction and series that has a record at all. Issues, and declines by their own
   * lift date, are covered where full releases speak for the state (for lift dates: those that tell
   * any); lists cover every place from the first to the last day that they list.
   *
   * @param days {@link DayCounts}
   */
  static Dataset<Row> of(Dataset<Row> days, Dataset<Row> recorded, Cohorts cohorts) {
    Dataset<Row> states =
        cohorts
            .jurisdictions()
            .select(
                JURISDICTION_ID.col(),
                coalesce(STATE_CODE.col(), lit(Release.NO_STATE)).as(STATE_CODE.name()));
    Dataset<Row> places =
        days.select(JURISDICTION_ID.col(), SERIES.col())
            .distinct()
            .join(broadcast(states), JURISDICTION_ID.name());
    Column speaks =
        SERIES
            .of(PLACE)
            .equalTo(SERIES.of(TOLD))
            .and(STATE_CODE.of(TOLD).isin(lit(Release.ALL_STATES), STATE_CODE.of(PLACE)));
    return merged(
        places
            .as(PLACE)
            .join(broadcast(told(recorded, cohorts.releases())).as(TOLD), speaks)
            .select(
                JURISDICTION_ID.of(PLACE),
                SERIES.of(PLACE),
                COVERAGE_FROM_DATE.of(TOLD),
                COVERAGE_TO_DATE.of(TOLD)));
  }

  /** How many of the days from one to another are covered, in a row with its place's spans. */
  static Column within(Column from, Column to) {
    Column days =
        transform(
            org.apache.spark.sql.functions.col(SPANS),
            span -> {
              Column last = least(span.getField(COVERAGE_TO_DATE.name()), to);
              Column first = greatest(span.getField(COVERAGE_FROM_DATE.name()), from);
              return greatest(datediff(last, first).plus(1), lit(0));
            });
    return aggregate(days, lit(0), Column::plus);
  }

  /** The spans that each series is told of, by state. */
  private static Dataset<Row> told(Dataset<Row> recorded, Dataset<Row> releases) {
    Dataset<Row> full =
        releases
            .where(RELEASE_KIND.col().isin(Release.FULL, Release.UPDATE))
            .withColumn(STATE_CODE.name(), explode(split(COVERAGE_STATES.col(), ",")));
    Dataset<Row> dated =
        recorded.where(is(RecordedBasis.LIFT_DATE)).select(RELEASE_ID.col()).distinct();
    Dataset<Row> lists =
        recorded
            .where(is(RecordedBasis.LISTED))
            .groupBy(RELEASE_ID.col())
            .agg(
                min(RECORDED_FROM_DATE.col()).as(COVERAGE_FROM_DATE.name()),
                max(RECORDED_FROM_DATE.col()).as(COVERAGE_TO_DATE.name()))
            .withColumn(STATE_CODE.name(), STATE_CODE.value(Release.ALL_STATES));
    return spans(full, BulkMeasure.ISSUED, null)
        .union(spans(full, BulkMeasure.DECLINED, null))
        .union(
            spans(
                full.join(broadcast(dated), RELEASE_ID.name(), "left_semi"),
                BulkMeasure.DECLINES_RECORDED,
                RecordedBasis.LIFT_DATE.code()))
        .union(spans(lists, BulkMeasure.DECLINES_RECORDED, RecordedBasis.LISTED.code()));
  }

  private static Dataset<Row> spans(Dataset<Row> releases, BulkMeasure measure, String basis) {
    Column series =
        DayCounts.series(MEASURE_CODE.value(measure.code()), RECORDED_BASIS.value(basis));
    return releases.select(
        series.as(SERIES.name()),
        STATE_CODE.col(),
        COVERAGE_FROM_DATE.col(),
        COVERAGE_TO_DATE.col());
  }

  /** Spans that overlap or touch are one: no day counts twice. */
  private static Dataset<Row> merged(Dataset<Row> spans) {
    WindowSpec inOrder =
        Window.partitionBy(JURISDICTION_ID.col(), SERIES.col())
            .orderBy(COVERAGE_FROM_DATE.col(), COVERAGE_TO_DATE.col());
    Column ended =
        max(COVERAGE_TO_DATE.col()).over(inOrder.rowsBetween(Window.unboundedPreceding(), -1));
    Column opens = COVERAGE_FROM_DATE.col().gt(date_add(ENDED.col(), 1));
    Dataset<Row> apart =
        spans
            .withColumn(ENDED.name(), ended)
            .withColumn(SPAN.name(), sum(when(opens, 1).otherwise(0)).over(inOrder))
            .groupBy(JURISDICTION_ID.col(), SERIES.col(), SPAN.col())
            .agg(
                min(COVERAGE_FROM_DATE.col()).as(COVERAGE_FROM_DATE.name()),
                max(COVERAGE_TO_DATE.col()).as(COVERAGE_TO_DATE.name()));
    return apart
        .groupBy(JURISDICTION_ID.col(), SERIES.col())
        .agg(
            sort_array(collect_list(struct(COVERAGE_FROM_DATE.col(), COVERAGE_TO_DATE.col())))
                .as(SPANS),
            COVERED.from(sum(datediff(COVERAGE_TO_DATE.col(), COVERAGE_FROM_DATE.col()).plus(1))));
  }

  private static Column is(RecordedBasis basis) {
    return RECORDED_BASIS.col().equalTo(basis.code());
  }
}
