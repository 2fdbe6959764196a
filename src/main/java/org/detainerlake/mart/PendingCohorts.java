package org.detainerlake.mart;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.detainerlake.catalog.MaturityFields.*;
import static org.detainerlake.catalog.MaturityMarts.GAP_WEEKS;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_DATE;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;
import static org.detainerlake.catalog.VintageFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.MaturityMarts;
import org.detainerlake.catalog.Outcome;

/** What was pending at each age in a release, and what the next release made of it. */
public final class PendingCohorts {
  private PendingCohorts() {}

  private static final Field OLD_RELEASE_DATE = Field.working("old_release_date", FieldType.DATE);

  /**
   * Each pair of releases and week of age.
   *
   * @param retold {@link org.detainerlake.catalog.VintageTables#RETOLD_DAYS}
   * @param releases {@link org.detainerlake.catalog.MartTables#DIM_RELEASE}: ages are counted to
   *     the day a release was made, as a file of a past year is read out long after its last record
   */
  public static Dataset<Row> of(Dataset<Row> retold, Dataset<Row> releases) {
    Column weeksApart =
        floor(datediff(NEW_RELEASE_DATE.col(), OLD_RELEASE_DATE.col()).divide(WeekRule.DAYS));
    return MaturityMarts.PENDING_COHORTS.select(
        retold
            .join(broadcast(old(releases)), OLD_RELEASE_ID.name())
            .join(broadcast(RetoldDays.made(releases)), NEW_RELEASE_ID.name())
            .withColumn(WEEKS_AT_RELEASE_COUNT.name(), age(OLD_RELEASE_DATE.col()))
            .withColumn(GAP_WEEKS.name(), GAP_WEEKS.from(greatest(weeksApart, lit(1))))
            .groupBy(
                OLD_RELEASE_ID.col(),
                NEW_RELEASE_ID.col(),
                WEEKS_AT_RELEASE_COUNT.col(),
                GAP_WEEKS.col())
            .agg(
                PENDING_COUNT.from(sumOf(Outcome.UNKNOWN, OLD_COUNT.col())),
                DECLINED_SO_FAR_COUNT.from(sumOf(Outcome.DECLINED, OLD_COUNT.col())),
                ARRIVED_DECLINED_COUNT.from(
                    sumOf(Outcome.DECLINED, NEW_COUNT.col().minus(OLD_COUNT.col()))),
                STILL_PENDING_COUNT.from(sumOf(Outcome.UNKNOWN, NEW_COUNT.col())),
                bool_or(IS_SYNTHETIC.col()).as(IS_SYNTHETIC.name()))
            .where(WEEKS_AT_RELEASE_COUNT.col().between(0, MaturityCurve.HORIZON_WEEKS - 1)));
  }

  /** Whole weeks from issue to the day a release was made. */
  static Column age(Column releaseDate) {
    return WEEKS_AT_RELEASE_COUNT.from(
        floor(datediff(releaseDate, PREPARE_DATE.col()).divide(WeekRule.DAYS)));
  }

  private static Dataset<Row> old(Dataset<Row> releases) {
    return releases.select(
        RELEASE_ID.col().as(OLD_RELEASE_ID.name()), RELEASE_DATE.col().as(OLD_RELEASE_DATE.name()));
  }

  private static Column sumOf(Outcome outcome, Column count) {
    return OutcomeCounts.sumWhere(OutcomeCounts.is(outcome), count);
  }
}
