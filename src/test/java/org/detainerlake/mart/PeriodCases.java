package org.detainerlake.mart;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.testing.TextTable;

/** Two states, a prison and rows without a state, for sums over days and places. */
final class PeriodCases {
  private PeriodCases() {}

  static Dataset<Row> jurisdictions() {
    return TextTable.of(
        MartTables.DIM_JURISDICTION,
        """
        jurisdiction_id | jurisdiction_name    | jurisdiction_type   | is_local | state_code
        county:17031    | Cook County, IL      | county              | true     | IL
        county:48201    | Harris County, TX    | county              | true     | TX
        state:TX        | State facilities, TX | state               | false    | TX
        unresolved:none | Unresolved, no state | unresolved_no_state | false    |
        """);
  }

  /** Three years are covered in every state. */
  static Cohorts cohorts(String placed) {
    return cohorts(placed, "* | 2013-01-01 | 2015-12-31");
  }

  /**
   * Cohorts of what releases tell by the end of 2015.
   *
   * @param covered states, first and last day of each full file
   */
  static Cohorts cohorts(String placed, String covered) {
    return cohorts(placed, covered, WeekRule.SATURDAY);
  }

  static Cohorts cohorts(String placed, String covered, WeekRule rule) {
    return new Cohorts(
        MartCases.placed(placed),
        jurisdictions(),
        MartCases.releases(),
        CoveredDays.of(files(covered), jurisdictions()),
        rule,
        8);
  }

  /** The ledger's lines of full files. */
  static Dataset<Row> files(String covered) {
    StringBuilder text =
        new StringBuilder(
            "coverage_states | coverage_from_date | coverage_to_date | release_kind | subject\n");
    covered.lines().forEach(line -> text.append(line).append(" | full | detainers\n"));
    return TextTable.of(BronzeTables.FILES, text.toString());
  }

  /** The calendar of the lake: the weeks from the first to the last record. */
  static Dataset<Row> weeks(Cohorts cohorts) {
    return WeekDimension.of(cohorts.placed(), cohorts.rule());
  }

  static Dataset<Row> calendar(String placed) {
    return CalendarDeclineRates.of(cohorts(placed));
  }

  static Dataset<Row> rolling(String placed) {
    return rolling(cohorts(placed));
  }

  static Dataset<Row> rolling(Cohorts cohorts) {
    return RollingDeclineRates.of(cohorts, weeks(cohorts), 0);
  }
}
