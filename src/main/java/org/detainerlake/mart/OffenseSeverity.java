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

  /** The weekly cohort of each jurisdiction by threat level and criminality. */
  public static Dataset<Row> of(Cohorts cohorts) {
    return OffenseMarts.OFFENSE_SEVERITY.select(
        CohortShares.of(cohorts, List.of(THREAT_LEVEL_CODE, CRIMINALITY_CLASS)));
  }
}
