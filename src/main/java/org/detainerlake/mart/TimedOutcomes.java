package org.detainerlake.mart;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.RecordFields.LIFT_DATE;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.*;
import static org.detainerlake.catalog.TimingFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.AreaLevel;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.Outcome;
import org.detainerlake.catalog.PeriodKind;
import org.detainerlake.catalog.Table;
import org.detainerlake.catalog.Timing;
import org.detainerlake.catalog.TimingMarts;

/** Detainers by the week of age in which they had an outcome, or were last seen without one. */
public final class TimedOutcomes {
  private TimedOutcomes() {}

  /** The last week of age that is told: 53 weeks hold a whole year. */
  static final int LAST_WEEK = 52;

  private static final String[] FILE = {FILE_SHA256.name()};
  private static final Field EVENT_WEEK = Field.working("event_week", FieldType.COUNT);
  private static final Field FULL_WEEKS = Field.working("full_weeks", FieldType.COUNT);

  /**
   * The counts of each jurisdiction and fiscal year of issue, and of the nation.
   *
   * <p>All of a release is read out at once, so its cut-off and not that of a file ends
   * observation. It ends at the same age for records with an outcome and without: one that is dated
   * later would be seen and its absence not.
   */
  public static Dataset<Row> of(Cohorts cohorts) {
    Dataset<Row> placed = cohorts.placed();
    Dataset<Row> dating = placed.where(LIFT_DATE.col().isNotNull()).select(FILE_SHA256.col());
    Dataset<Row> timed =
        placed
            .where(OutcomeCounts.isIssued().and(DETAINER_COUNT.col().gt(0)))
            .join(broadcast(dating.distinct()), FILE, "left_semi")
            .join(broadcast(Maturity.cutOffs(cohorts.releases())), RELEASE_ID.name())
            .withColumn(ISSUE_FISCAL_YEAR.name(), fiscalYear())
            .withColumn(OUTCOME_GROUP.name(), group())
            .withColumn(EVENT_WEEK.name(), weeksUntil(LIFT_DATE))
            .withColumn(FULL_WEEKS.name(), coalesce(weeksUntil(COVERAGE_TO_DATE), lit(0)))
            .withColumn(TIMING_CODE.name(), timing())
            .withColumn(LAST_WEEK_COUNT.name(), lastWeek());
    Column places = explode(array(JURISDICTION_ID.col(), lit(AreaLevel.NATION_ID)));
    return TimingMarts.TIMED_OUTCOMES.select(
        summed(summed(timed).withColumn(JURISDICTION_ID.name(), places)));
  }

  /** Whether it is known for so long. */
  static Column is(Timing timing) {
    return TIMING_CODE.col().equalTo(timing.code());
  }

  private static Dataset<Row> summed(Dataset<Row> timed) {
    return timed
        .groupBy(Table.columns(TimingMarts.TIMED_OUTCOMES.key()))
        .agg(
            DETAINER_COUNT.from(sum(DETAINER_COUNT.col())),
            bool_or(IS_SYNTHETIC.col()).as(IS_SYNTHETIC.name()));
  }

  private static Column fiscalYear() {
    return ISSUE_FISCAL_YEAR.from(PeriodKind.FISCAL_YEAR.yearOf(PREPARE_DATE.col()));
  }

  private static Column group() {
    return when(OutcomeCounts.is(Outcome.DECLINED), Outcome.DECLINED.code())
        .when(OutcomeCounts.is(Outcome.HONORED), Outcome.HONORED.code())
        .when(not(OutcomeCounts.is(Outcome.UNKNOWN)), Outcome.OTHER.code());
  }

  private static Column weeksUntil(Field day) {
    return datediff(day.col(), PREPARE_DATE.col()).divide(WeekRule.DAYS).cast("int");
  }

  private static Column timing() {
    Column isYoung = FULL_WEEKS.col().lt(1);
    Column isObserved = EVENT_WEEK.col().lt(least(FULL_WEEKS.col(), lit(LAST_WEEK + 1)));
    Column undated = OUTCOME_GROUP.col().isNotNull().and(LIFT_DATE.col().isNull());
    return when(undated, Timing.UNDATED.code())
        .when(isYoung, Timing.YOUNG.code())
        .when(OUTCOME_GROUP.col().isNull(), Timing.CENSORED.code())
        .when(isObserved, Timing.OBSERVED.code())
        .otherwise(Timing.LATER.code());
  }

  private static Column lastWeek() {
    Column end = least(FULL_WEEKS.col().minus(1), lit(LAST_WEEK));
    return when(is(Timing.OBSERVED), EVENT_WEEK.col())
        .when(is(Timing.CENSORED).or(is(Timing.LATER)), end);
  }
}
