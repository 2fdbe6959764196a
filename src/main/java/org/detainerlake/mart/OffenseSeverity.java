package org.detainerlake.mart;

import static org.detainerlake.catalog.OffenseFields.CRIMINALITY_CLASS;
import static org.detainerlake.catalog.OffenseFields.THREAT_LEVEL_CODE;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.OffenseMarts;

/** Weekly cohorts by ICE's own classes of the person when it prepared the detainer. */
public final class OffenseSeverity {
  private OffenseSeverity() {}

  /**
   * The weekly cohort of each jurisdiction by threat level and criminality.
   *
   * @param placed {@link PlacedOutcomes}
   * @param jurisdictions {@link org.detainerlake.catalog.MartTables#DIM_JURISDICTION}
   * @param releases {@link org.detainerlake.catalog.MartTables#DIM_RELEASE}
   * @param rule which day starts a week
   * @param maturityWeeks as in {@link WeeklyDeclineRates}
   */
  public static Dataset<Row> of(
      Dataset<Row> placed,
      Dataset<Row> jurisdictions,
      Dataset<Row> releases,
      WeekRule rule,
      int maturityWeeks) {
    return OffenseMarts.OFFENSE_SEVERITY.select(
        CohortShares.of(
            placed,
            jurisdictions,
            releases,
            rule,
            maturityWeeks,
            List.of(THREAT_LEVEL_CODE, CRIMINALITY_CLASS)));
  }
}
