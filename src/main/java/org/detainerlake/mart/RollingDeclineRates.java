package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.date_add;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.OffenseFields.IS_UNSTABLE;
import static org.detainerlake.catalog.PeriodFields.*;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.PeriodMarts;

/** Weekly cohorts pooled over the weeks up to each week, beside the same weeks a year before. */
public final class RollingDeclineRates {
  private RollingDeclineRates() {}

  /**
   * Each area, week and length of window with records enough.
   *
   * @param weeks {@link org.detainerlake.catalog.MartTables#DIM_WEEK}: the weeks that windows end
   *     in
   * @param base detainers issued that a window of a jurisdiction or state must have, {@link
   *     PeriodMarts#WINDOW_BASE}
   */
  public static Dataset<Row> of(Cohorts cohorts, Dataset<Row> weeks, int base) {
    Dataset<Row> windows = RollingWindows.of(weekly(cohorts), weeks, base);
    Dataset<Row> rated =
        DeclineRates.beside(windows)
            .withColumn(IS_UNSTABLE.name(), CohortShares.isUnstable())
            .join(broadcast(CoveredWindows.of(cohorts, weeks)), CoveredWindows.KEY);
    return PeriodMarts.ROLLING_DECLINE_RATES.select(YearOnYear.beside(rated));
  }

  private static Dataset<Row> weekly(Cohorts cohorts) {
    Dataset<Row> counted =
        OutcomeCounts.of(WeeklyCohorts.of(cohorts, List.of()), WeeklyCohorts.standing());
    Dataset<Row> areas = Areas.of(cohorts.jurisdictions(), PeriodMarts.WINDOW_LEVELS);
    Column weekEnd = date_add(WEEK_START_DATE.col(), WeekRule.DAYS - 1);
    return Areas.sums(counted, areas, List.of(WEEK_START_DATE))
        .withColumn(
            IS_PRELIMINARY.name(), Maturity.isPreliminary(weekEnd, cohorts.maturityWeeks()));
  }
}
