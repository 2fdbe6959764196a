package org.detainerlake.quality;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.RecordFields.IS_SET_ASIDE;
import static org.detainerlake.catalog.RecordFields.LIFT_REASON;
import static org.detainerlake.catalog.SilverTables.CLASSIFIED_ROWS;

import org.apache.spark.sql.Column;

/** What must hold of a file before its rows count. */
public final class FileExpectations {
  private FileExpectations() {}

  /** Fewer records than this may well end alike. */
  private static final int FEW = 10;

  /** The file has rows below its header. */
  public static Expectation hasRows() {
    return Expectation.never(
            "file_has_rows",
            "files with a header and no row",
            Expectation.over(CLASSIFIED_ROWS, when(count(lit(1)).equalTo(0), 1)))
        .advising("fetch the file again");
  }

  /** Not too many of the rows are unusable. */
  public static Expectation withinErrorBudget(double budget) {
    Column share = count_if(IS_SET_ASIDE.col()).divide(nullif(count(lit(1)), lit(0)));
    return new Expectation(
        "error_budget",
        "share of rows that cannot be used",
        "mend the file, or accept the loss with --error-budget",
        Expectation.over(CLASSIFIED_ROWS, share),
        0,
        budget);
  }

  /**
   * The records do not all end alike: an extract of one outcome, taken for a full release, would
   * wipe every other outcome of its dates off the marts.
   */
  public static Expectation manyOutcomes() {
    Column accepted = count_if(not(IS_SET_ASIDE.col()));
    Column reason = when(not(IS_SET_ASIDE.col()), LIFT_REASON.col());
    Column alike =
        accepted
            .geq(FEW)
            .and(count(reason).equalTo(accepted))
            .and(count_distinct(reason).equalTo(1));
    return Expectation.never(
            "many_outcomes",
            "files whose records all have one and the same lift reason",
            Expectation.over(CLASSIFIED_ROWS, when(alike, 1)))
        .advising("say --kind partial for an extract, --kind full where it is complete");
  }
}
