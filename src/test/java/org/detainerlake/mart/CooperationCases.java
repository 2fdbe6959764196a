package org.detainerlake.mart;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.CooperationMarts;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.testing.TextTable;

/** Records and lists of which a quarter's context is made. */
final class CooperationCases {
  private CooperationCases() {}

  static final String NO_AGREEMENTS = "jurisdiction_id";
  static final String NO_POLICIES = "jurisdiction_id";

  /** A detainer on the first and on the last day of three quarters of Cook County. */
  static final String COOK =
      """
      release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
      r          | 2015-01-01   | county:17031    | honored       | 1
      r          | 2015-03-31   | county:17031    | honored       | 1
      r          | 2015-04-01   | county:17031    | honored       | 1
      r          | 2015-06-30   | county:17031    | honored       | 1
      r          | 2015-07-01   | county:17031    | honored       | 1
      r          | 2015-09-30   | county:17031    | honored       | 1
      """;

  static Dataset<Row> context(String placed, String agreements, String policies) {
    return context(placed, MartCases.releases(), agreements, policies, 8);
  }

  static Dataset<Row> context(
      String placed, Dataset<Row> releases, String agreements, String policies, int maturityWeeks) {
    return CooperationContext.of(
        new Cohorts(
            MartCases.placed(placed),
            jurisdictions(),
            releases,
            MartCases.everyDay(),
            WeekRule.SATURDAY,
            maturityWeeks),
        TextTable.of(CooperationMarts.DIM_AGREEMENT, agreements),
        TextTable.of(CooperationMarts.DIM_POLICY, policies));
  }

  private static Dataset<Row> jurisdictions() {
    return MartCases.jurisdictions()
        .union(
            TextTable.of(
                MartTables.DIM_JURISDICTION,
                """
                jurisdiction_id | jurisdiction_name       | jurisdiction_type | state_code
                state:TX        | State facilities, TX    | state             | TX
                federal:TX      | Federal facilities, TX  | federal           | TX
                """));
  }
}
