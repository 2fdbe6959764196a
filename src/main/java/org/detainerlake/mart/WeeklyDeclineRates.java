package org.detainerlake.mart;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.MartTables;

/** What became of the detainers issued to a jurisdiction in a week: a cohort, not a period. */
public final class WeeklyDeclineRates {
  private WeeklyDeclineRates() {}

  private static final int DAYS = 7;

  /**
   * The weekly cohort of each jurisdiction.
   *
   * @param placed current outcomes with their jurisdiction, {@link PlacedOutcomes}
   * @param jurisdictions {@link MartTables#DIM_JURISDICTION}
   * @param releases {@link MartTables#DIM_RELEASE}, for the cut-off of each release
   * @param rule which day starts a week
   * @param maturityWeeks a week that ended fewer weeks than this before its release's cut-off is
   *     preliminary: its outcomes are still arriving
   */
  public static Dataset<Row> of(
      Dataset<Row> placed,
      Dataset<Row> jurisdictions,
      Dataset<Row> releases,
      WeekRule rule,
      int maturityWeeks) {
    Dataset<Row> counted =
        OutcomeCounts.of(
            placed
                .join(broadcast(Maturity.cutOffs(releases)), RELEASE_ID.name())
                .withColumn(WEEK_START_DATE.name(), rule.startOf(PREPARE_DATE.col()))
                .groupBy(JURISDICTION_ID.col(), WEEK_START_DATE.col()),
            min(COVERAGE_TO_DATE.col()).as(COVERAGE_TO_DATE.name()),
            NAME_MATCHED_SHARE.from(matchedBy("county_name")),
            CITY_MATCHED_SHARE.from(matchedBy("city", "city_share")),
            max(DISPUTE_STATUS.col()).as(DISPUTE_STATUS.name()),
            bool_or(IS_SYNTHETIC.col()).as(IS_SYNTHETIC.name()));
    Dataset<Row> rated =
        DeclineRates.beside(counted)
            .withColumn(UNDISPUTED_RATE_OF_DECIDED.name(), DeclineRates.undisputed())
            .withColumn(IS_PRELIMINARY.name(), isPreliminary(maturityWeeks));
    return MartTables.WEEKLY_DECLINE_RATES.select(
        rated.join(broadcast(jurisdictions), JURISDICTION_ID.name()));
  }

  /** Of all records of the row, administrative ones included: none of them lacks a method. */
  private static Column matchedBy(Object... methods) {
    return OutcomeCounts.sumWhere(MATCH_METHOD.col().isin(methods))
        .divide(sum(DETAINER_COUNT.col()));
  }

  private static Column isPreliminary(int maturityWeeks) {
    Column weekEnd = date_add(WEEK_START_DATE.col(), DAYS - 1);
    return Maturity.isPreliminary(weekEnd, maturityWeeks);
  }
}
