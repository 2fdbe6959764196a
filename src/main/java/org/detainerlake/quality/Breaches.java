package org.detainerlake.quality;

import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.AreaFields.AREA_ID;
import static org.detainerlake.catalog.AreaFields.AREA_NAME;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.HoldTables.*;
import static org.detainerlake.catalog.MeasureFields.WEEK_RULE;
import static org.detainerlake.catalog.PeriodFields.PERIOD_END_DATE;
import static org.detainerlake.catalog.PeriodFields.PERIOD_START_DATE;
import static org.detainerlake.catalog.PersonFields.COUNT_UNIT;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.VintageFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.AreaLevel;
import org.detainerlake.catalog.Breach;
import org.detainerlake.catalog.ComparedFigures;
import org.detainerlake.catalog.Field;

/** What moves further than it may without a new release behind it, {@code BREACHES}. */
public final class Breaches {
  private Breaches() {}

  /**
   * By the counts of the two publications alone.
   *
   * @param cells {@link PublicationCells}
   */
  public static Dataset<Row> of(Dataset<Row> cells, HoldLimits limits) {
    Dataset<Row> moving = cells.where(not(IS_EXPLAINED.col()));
    Dataset<Row> nation =
        ofNation(moving)
            .groupBy(AREA_ID.col(), AREA_NAME.col(), MEASURE_CODE.col())
            .agg(total(OLD_COUNT), total(NEW_COUNT))
            .withColumn(PERIOD_START_DATE.name(), PERIOD_START_DATE.value(null));
    return breaches(nation.where(limits.isTotalBeyond()), code(Breach.NATIONAL_TOTAL))
        .union(breaches(weeks(moving).where(limits.isWeekBeyond()), code(Breach.CLOSED_WEEK)))
        .union(jurisdictions(cells));
  }

  /**
   * Of each jurisdiction and of the nation; a week of the nation is closed where all its parts are.
   */
  private static Dataset<Row> weeks(Dataset<Row> moving) {
    return moving
        .unionByName(ofNation(moving))
        .groupBy(AREA_ID.col(), PERIOD_START_DATE.col(), MEASURE_CODE.col())
        .agg(
            AREA_NAME.from(max(AREA_NAME.col())),
            total(OLD_COUNT),
            total(NEW_COUNT),
            IS_CLOSED.from(bool_and(IS_CLOSED.col())))
        .where(IS_CLOSED.col());
  }

  private static Dataset<Row> ofNation(Dataset<Row> cells) {
    return cells
        .withColumn(AREA_ID.name(), AREA_ID.value(AreaLevel.NATION_ID))
        .withColumn(AREA_NAME.name(), AreaLevel.NATION.areaName());
  }

  /** One that is told of for the first or the last time, if only in some week unexplained. */
  private static Dataset<Row> jurisdictions(Dataset<Row> cells) {
    Dataset<Row> told =
        cells
            .where(MEASURE_CODE.col().equalTo(ComparedFigures.ISSUED))
            .groupBy(AREA_ID.col(), MEASURE_CODE.col())
            .agg(
                AREA_NAME.from(max(AREA_NAME.col())),
                total(OLD_COUNT),
                total(NEW_COUNT),
                HAS_OLD.from(bool_or(HAS_OLD.col())),
                HAS_NEW.from(bool_or(HAS_NEW.col())),
                IS_EXPLAINED.from(bool_and(IS_EXPLAINED.col())))
            .where(not(IS_EXPLAINED.col()).and(HAS_OLD.col().notEqual(HAS_NEW.col())))
            .withColumn(PERIOD_START_DATE.name(), PERIOD_START_DATE.value(null));
    return breaches(
        told,
        when(HAS_NEW.col(), code(Breach.JURISDICTION_ADDED))
            .otherwise(code(Breach.JURISDICTION_DROPPED)));
  }

  /**
   * What other rules make of the files that readers have, in months that a new release speaks for:
   * the counts alone would put it down to the release.
   *
   * @param restated {@link org.detainerlake.catalog.VintageMarts#RULE_RESTATEMENTS} since the
   *     publication that readers have
   * @param explained those of its {@link #months} that a new release speaks for, {@link
   *     NewReleases}
   */
  public static Dataset<Row> ofRules(
      Dataset<Row> restated, Dataset<Row> explained, HoldLimits limits) {
    Column sameMonth =
        STATE_CODE
            .of("rule")
            .eqNullSafe(STATE_CODE.of("span"))
            .and(MONTH_START_DATE.of("rule").equalTo(PERIOD_START_DATE.of("span")));
    return breaches(
        restated
            .as("rule")
            .join(broadcast(explained).as("span"), sameMonth, "left_semi")
            .where(limits.isWeekBeyond())
            .withColumnRenamed(JURISDICTION_ID.name(), AREA_ID.name())
            .withColumnRenamed(JURISDICTION_NAME.name(), AREA_NAME.name())
            .withColumnRenamed(MONTH_START_DATE.name(), PERIOD_START_DATE.name()),
        code(Breach.OTHER_RULES));
  }

  /** The months that rules changed, {@link org.detainerlake.catalog.HoldTables#SPANS}. */
  public static Dataset<Row> months(Dataset<Row> restated) {
    return SPANS.select(
        restated
            .withColumn(PERIOD_START_DATE.name(), MONTH_START_DATE.col())
            .withColumn(PERIOD_END_DATE.name(), last_day(MONTH_START_DATE.col()))
            .dropDuplicates(STATE_CODE.name(), PERIOD_START_DATE.name()));
  }

  /**
   * Week rules and units of count that readers have and the new publication has not.
   *
   * @param releases {@link org.detainerlake.catalog.MartTables#DIM_RELEASE} that readers have
   * @param weeks {@link org.detainerlake.catalog.MartTables#DIM_WEEK} that readers have
   * @param newReleases the same of the new publication
   * @param newWeeks the same of the new publication
   */
  public static Dataset<Row> ofMeasure(
      Dataset<Row> releases, Dataset<Row> weeks, Dataset<Row> newReleases, Dataset<Row> newWeeks) {
    Dataset<Row> others = measures(releases, weeks).except(measures(newReleases, newWeeks));
    return breaches(
        others
            .withColumn(AREA_ID.name(), AREA_ID.value(AreaLevel.NATION_ID))
            .withColumn(AREA_NAME.name(), AreaLevel.NATION.areaName())
            .withColumn(PERIOD_START_DATE.name(), PERIOD_START_DATE.value(null))
            .withColumn(OLD_COUNT.name(), OLD_COUNT.value(null))
            .withColumn(NEW_COUNT.name(), NEW_COUNT.value(null)),
        code(Breach.OTHER_MEASURE));
  }

  private static Dataset<Row> measures(Dataset<Row> releases, Dataset<Row> weeks) {
    return releases
        .select(MEASURE_CODE.from(COUNT_UNIT.col()))
        .union(weeks.select(MEASURE_CODE.from(WEEK_RULE.col())));
  }

  private static Column code(Breach breach) {
    return lit(breach.code());
  }

  private static Column total(Field count) {
    return count.from(sum(count.col()));
  }

  private static Dataset<Row> breaches(Dataset<Row> moved, Column code) {
    return BREACHES.select(
        moved
            .withColumn(BREACH_CODE.name(), BREACH_CODE.from(code))
            .withColumn(BREACH_START_DATE.name(), PERIOD_START_DATE.col())
            .withColumn(
                CHANGE_COUNT.name(), CHANGE_COUNT.from(NEW_COUNT.col().minus(OLD_COUNT.col()))));
  }
}
