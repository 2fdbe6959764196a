package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.detainerlake.catalog.AreaFields.AREA_ID;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.OffenseFields.IS_UNSTABLE;
import static org.detainerlake.catalog.PeriodFields.*;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.PeriodMarts;
import org.detainerlake.catalog.Table;

/** Weekly cohorts pooled over the weeks up to each week, beside the same weeks a year before. */
public final class RollingDeclineRates {
  private RollingDeclineRates() {}

  private static final Field FIRST_WEEK = Field.working("first_week", FieldType.DATE);

  /**
   * Each area, week and length of window with records enough.
   *
   * @param weeks {@link org.detainerlake.catalog.MartTables#DIM_WEEK}: the weeks that windows end
   *     in
   * @param base detainers issued that a window of a jurisdiction or state must have, {@link
   *     PeriodMarts#WINDOW_BASE}
   */
  public static Dataset<Row> of(Cohorts cohorts, Dataset<Row> weeks, int base) {
    Dataset<Row> windows = RollingWindows.of(calendar(weekly(cohorts), weeks), base);
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

  /** Every week of an area since its first with a record; a week without one counts nothing. */
  private static Dataset<Row> calendar(Dataset<Row> weekly, Dataset<Row> weeks) {
    Dataset<Row> all =
        weekly
            .groupBy(Table.columns(Areas.FIELDS))
            .agg(min(WEEK_START_DATE.col()).as(FIRST_WEEK.name()))
            .join(
                broadcast(weeks.select(WEEK_START_DATE.col())),
                WEEK_START_DATE.col().geq(FIRST_WEEK.col()));
    List<Column> counted = new ArrayList<>(List.of(AREA_ID.col(), WEEK_START_DATE.col()));
    List<Column> columns = new ArrayList<>(List.of(Table.columns(Areas.FIELDS)));
    columns.add(WEEK_START_DATE.col());
    for (Field count : PeriodMarts.COUNTS) {
      counted.add(count.col());
      columns.add(count.from(coalesce(count.col(), lit(0))));
    }
    for (Field flag : List.of(IS_PRELIMINARY, IS_SYNTHETIC)) {
      counted.add(flag.col());
      columns.add(flag.from(coalesce(flag.col(), lit(false))));
    }
    String[] key = {AREA_ID.name(), WEEK_START_DATE.name()};
    return all.join(weekly.select(counted.toArray(Column[]::new)), key, "left")
        .select(columns.toArray(Column[]::new));
  }
}
