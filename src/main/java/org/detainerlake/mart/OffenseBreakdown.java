package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.detainerlake.catalog.OffenseFields.OFFENSE_BASIS;
import static org.detainerlake.catalog.OffenseFields.OFFENSE_ID;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.OffenseMarts;

/** Weekly cohorts by offense: convictions and pending charges apart, never added in one row. */
public final class OffenseBreakdown {
  private OffenseBreakdown() {}

  private static final List<Field> BY = List.of(OFFENSE_BASIS, OFFENSE_ID);

  /**
   * The weekly cohort of each jurisdiction by basis and category of offense.
   *
   * @param placed {@link PlacedOutcomes}
   * @param jurisdictions {@link org.detainerlake.catalog.MartTables#DIM_JURISDICTION}
   * @param releases {@link org.detainerlake.catalog.MartTables#DIM_RELEASE}
   * @param offenses {@link OffenseMarts#DIM_OFFENSE}; an outer join: an offense it lacks keeps its
   *     row, without words, and stops publication
   * @param rule which day starts a week
   * @param maturityWeeks as in {@link WeeklyDeclineRates}
   */
  public static Dataset<Row> of(
      Dataset<Row> placed,
      Dataset<Row> jurisdictions,
      Dataset<Row> releases,
      Dataset<Row> offenses,
      WeekRule rule,
      int maturityWeeks) {
    Dataset<Row> cohorts =
        CohortShares.of(placed, jurisdictions, releases, rule, maturityWeeks, BY);
    return OffenseMarts.OFFENSE_BREAKDOWN.select(
        cohorts.join(broadcast(offenses), OFFENSE_ID.name(), "left"));
  }
}
