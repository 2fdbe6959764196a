package org.detainerlake.mart;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What every mart of cohorts is made from.
 *
 * @param placed current outcomes with their jurisdiction, {@link PlacedOutcomes}
 * @param jurisdictions {@link org.detainerlake.catalog.MartTables#DIM_JURISDICTION}
 * @param releases {@link org.detainerlake.catalog.MartTables#DIM_RELEASE}, for the cut-off of each
 * @param coveredDays {@link CoveredDays}: a week or period with other days is partial
 * @param rule which day starts a week
 * @param maturityWeeks a cohort that ended fewer weeks than this before its release's cut-off is
 *     preliminary: its outcomes are still arriving
 */
public record Cohorts(
    Dataset<Row> placed,
    Dataset<Row> jurisdictions,
    Dataset<Row> releases,
    Dataset<Row> coveredDays,
    WeekRule rule,
    int maturityWeeks) {

  /** The same places, days and rules over other counts. */
  public Cohorts over(Dataset<Row> otherPlaced) {
    return new Cohorts(otherPlaced, jurisdictions, releases, coveredDays, rule, maturityWeeks);
  }
}
