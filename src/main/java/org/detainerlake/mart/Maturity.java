package org.detainerlake.mart;

import static org.apache.spark.sql.functions.date_add;
import static org.detainerlake.catalog.ReleaseFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** When the outcomes of a cohort have had time to arrive. */
final class Maturity {
  private Maturity() {}

  /** The cut-off of each release, and whether it is made up. */
  static Dataset<Row> cutOffs(Dataset<Row> releases) {
    return releases.select(RELEASE_ID.col(), COVERAGE_TO_DATE.col(), IS_SYNTHETIC.col());
  }

  /** Whether the cohort ended fewer weeks than these before the cut-off of its release. */
  static Column isPreliminary(Column lastDay, int maturityWeeks) {
    return date_add(lastDay, WeekRule.DAYS * maturityWeeks).gt(COVERAGE_TO_DATE.col());
  }
}
