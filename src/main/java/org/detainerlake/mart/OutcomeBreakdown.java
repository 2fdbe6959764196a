package org.detainerlake.mart;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;
import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordFields.*;
import static org.detainerlake.catalog.ReleaseFields.*;
import static org.detainerlake.catalog.Spelling.small;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.MartTables;

/** Facility, year and lift reason as published: what printed tables can be checked against. */
public final class OutcomeBreakdown {
  private OutcomeBreakdown() {}

  /** Stands for every lift reason no reference table knows: a source's free text stays inside. */
  public static final String UNSEEN = "(not in the reference)";

  private static final String KNOWN = "known_reason";

  /**
   * Detainers by facility, calendar year of issue and lift reason.
   *
   * @param placed {@link PlacedOutcomes}
   * @param releases {@link MartTables#DIM_RELEASE}
   * @param liftReasons {@link org.detainerlake.catalog.ReferenceTables#LIFT_REASONS}
   */
  public static Dataset<Row> of(
      Dataset<Row> placed, Dataset<Row> releases, Dataset<Row> liftReasons) {
    Dataset<Row> known = liftReasons.select(LIFT_REASON_KEY.col(), LIFT_REASON.col().as(KNOWN));
    Column published = when(LIFT_REASON.col().isNotNull(), coalesce(col(KNOWN), lit(UNSEEN)));
    return MartTables.OUTCOME_BREAKDOWN.select(
        placed
            .withColumn(LIFT_REASON_KEY.name(), small(LIFT_REASON.col()))
            .join(broadcast(known), LIFT_REASON_KEY.name(), "left")
            .join(broadcast(synthetic(releases)), RELEASE_ID.name())
            .withColumn(LIFT_REASON.name(), published)
            .withColumn(CALENDAR_YEAR.name(), CALENDAR_YEAR.from(year(PREPARE_DATE.col())))
            .groupBy(
                JURISDICTION_ID.col(),
                FACILITY_ID.col(),
                FACILITY_NAME.col(),
                FACILITY_CITY.col(),
                STATE_CODE.col(),
                HOLDER_TYPE.col(),
                FACILITY_TYPE.col(),
                CALENDAR_YEAR.col(),
                LIFT_REASON.col(),
                OUTCOME_CLASS.col())
            .agg(
                DETAINER_COUNT.from(sum(DETAINER_COUNT.col())),
                bool_or(IS_SYNTHETIC.col()).as(IS_SYNTHETIC.name())));
  }

  private static Dataset<Row> synthetic(Dataset<Row> releases) {
    return releases.select(RELEASE_ID.col(), IS_SYNTHETIC.col());
  }
}
