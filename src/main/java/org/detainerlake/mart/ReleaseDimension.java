package org.detainerlake.mart;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.PersonFields.*;
import static org.detainerlake.catalog.ReleaseFields.*;
import static org.detainerlake.catalog.VintageFields.DAYS_BEHIND_COUNT;
import static org.detainerlake.catalog.VintageFields.IS_NEWEST;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.CountUnit;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.Subject;

/** The releases of detainers in order of precedence, and how much of each the marts count. */
public final class ReleaseDimension {
  private ReleaseDimension() {}

  private static final Field NEWEST = Field.working("newest_release_id", RELEASE_ID.type());
  private static final Field NEWEST_CUT_OFF =
      Field.working("newest_cut_off_date", COVERAGE_TO_DATE.type());

  /**
   * Each release once.
   *
   * @param files {@link org.detainerlake.catalog.BronzeTables#FILES}; of a file in a series, with
   *     the coverage that it has with those before it
   * @param currentOutcomes {@link org.detainerlake.catalog.GoldTables#DAILY_OUTCOMES}, current
   *     only, counted by records: rows stay rows
   * @param unit what the other marts count
   */
  public static Dataset<Row> of(Dataset<Row> files, Dataset<Row> currentOutcomes, CountUnit unit) {
    Dataset<Row> current =
        currentOutcomes
            .groupBy(RELEASE_ID.from(COUNTED_RELEASE_ID.col()))
            .agg(
                ROWS_CURRENT_COUNT.from(sum(DETAINER_COUNT.col())),
                EPISODES_CURRENT_COUNT.from(sum(EPISODE_COUNT.col())));
    Dataset<Row> releases = releases(files.where(Subject.DETAINERS.isOf()));
    return MartTables.DIM_RELEASE.select(
        besideNewest(releases)
            .join(broadcast(current), RELEASE_ID.name(), "left")
            .withColumn(ROWS_CURRENT_COUNT.name(), orNone(ROWS_CURRENT_COUNT))
            .withColumn(EPISODES_CURRENT_COUNT.name(), orNone(EPISODES_CURRENT_COUNT))
            .withColumn(COUNT_UNIT.name(), COUNT_UNIT.value(unit.code()))
            .withColumn(
                ROWS_REPEAT_COUNT.name(),
                ROWS_ACCEPTED_COUNT.col().minus(ROWS_CURRENT_COUNT.col())));
  }

  /** Freshness is told by the newest release, not by a clock: a publication can be made again. */
  private static Dataset<Row> besideNewest(Dataset<Row> releases) {
    Column behind = datediff(NEWEST_CUT_OFF.col(), COVERAGE_TO_DATE.col());
    Dataset<Row> newest =
        releases
            .where(speaks())
            .agg(
                max(RELEASE_ID.col()).as(NEWEST.name()),
                max_by(COVERAGE_TO_DATE.col(), RELEASE_ID.col()).as(NEWEST_CUT_OFF.name()));
    return releases
        .crossJoin(broadcast(newest))
        .withColumn(IS_NEWEST.name(), coalesce(RELEASE_ID.col().equalTo(NEWEST.col()), lit(false)))
        .withColumn(DAYS_BEHIND_COUNT.name(), DAYS_BEHIND_COUNT.from(behind));
  }

  /** An update that carries on no full release has no coverage. */
  private static Column speaks() {
    Column isUpdate = RELEASE_KIND.col().equalTo(Release.UPDATE);
    return RELEASE_KIND
        .col()
        .equalTo(Release.FULL)
        .or(isUpdate.and(COVERAGE_FROM_DATE.col().isNotNull()));
  }

  private static Column orNone(Field field) {
    return coalesce(field.col(), lit(0));
  }

  private static Dataset<Row> releases(Dataset<Row> files) {
    Column states =
        array_sort(array_distinct(flatten(collect_list(split(COVERAGE_STATES.col(), ",")))));
    return files
        .groupBy(RELEASE_ID.col(), RELEASE_NAME.col(), RELEASE_DATE.col())
        .agg(
            FILE_COUNT.from(count(lit(1))),
            max(RELEASE_KIND.col()).as(RELEASE_KIND.name()),
            max(RELEASE_BASIS.col()).as(RELEASE_BASIS.name()),
            max(COVERAGE_BASIS.col()).as(COVERAGE_BASIS.name()),
            min(COVERAGE_FROM_DATE.col()).as(COVERAGE_FROM_DATE.name()),
            max(COVERAGE_TO_DATE.col()).as(COVERAGE_TO_DATE.name()),
            array_join(states, ",").as(COVERAGE_STATES.name()),
            bool_or(IS_SYNTHETIC.col()).as(IS_SYNTHETIC.name()),
            total(ROWS_IN_COUNT),
            total(ROWS_ACCEPTED_COUNT),
            total(ROWS_SET_ASIDE_COUNT));
  }

  private static Column total(Field field) {
    return field.from(sum(field.col()));
  }
}
