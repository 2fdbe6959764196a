package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.jurisdictions;
import static org.detainerlake.mart.MartCases.placed;
import static org.detainerlake.mart.MartCases.releases;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Marts of the time to an outcome, of placed outcomes in a few lines and the usual releases. */
final class TimingCases {
  private TimingCases() {}

  static Dataset<Row> outcomes(String placed) {
    return TimeToOutcome.of(ObservedWeeks.of(timed(placed)), jurisdictions());
  }

  /** The nation's declines alone: a third of the rows, and none of them twice. */
  static Dataset<Row> nationalDeclines(String placed) {
    return outcomes(placed).where("jurisdiction_id = 'all:US' and outcome_group = 'declined'");
  }

  static Dataset<Row> declines(String placed) {
    return TimeToDecline.of(ObservedWeeks.of(timed(placed)), jurisdictions());
  }

  static Dataset<Row> timed(String placed) {
    return timed(placed(placed), releases());
  }

  static Dataset<Row> timed(Dataset<Row> placed, Dataset<Row> releases) {
    return TimedOutcomes.of(
        new Cohorts(placed, jurisdictions(), releases, null, WeekRule.SATURDAY, 8));
  }
}
