package org.detainerlake.quality;

import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Release;

/**
 * What must hold of a file before its rows count.
 *
 * @param says what the number is, to a person
 * @param advice what to do where it is too large
 * @param measure the number, from the file's {@link
 *     org.detainerlake.catalog.BronzeTables#FILE_FACTS}
 * @param stopAbove larger values keep the file from being counted
 */
public record FileExpectation(
    String says, String advice, ToDoubleFunction<Row> measure, double stopAbove) {

  /** Fewer records than this may well end alike. */
  private static final int FEW = 10;

  /** All of them, for a file whose kind only its layout tells. */
  public static List<FileExpectation> all(double errorBudget) {
    return List.of(hasRows(), tellsRecordsOnce(), withinErrorBudget(errorBudget), manyOutcomes());
  }

  /** The same for a file that a person calls full or partial, and is taken at their word. */
  public static List<FileExpectation> whereKindIsStated(double errorBudget) {
    return List.of(hasRows(), tellsRecordsOnce(), withinErrorBudget(errorBudget));
  }

  /** A file may only join records of its own kind: synthetic ones are no facts. */
  public static FileExpectation sameKindAs(boolean synthetic) {
    return new FileExpectation(
        "its records are %s, those of the lake are not".formatted(synthetic ? "real" : "synthetic"),
        "use another --lake: synthetic and real records are never counted together",
        facts -> facts.<Boolean>getAs(IS_SYNTHETIC.name()) == synthetic ? 0 : 1,
        0);
  }

  /** Whether the file may not be counted. */
  public boolean isBrokenBy(Row facts) {
    return measure.applyAsDouble(facts) > stopAbove;
  }

  private static FileExpectation hasRows() {
    return new FileExpectation(
        "it has a header and no row",
        "fetch the file again",
        facts -> records(facts) == 0 ? 1 : 0,
        0);
  }

  private static FileExpectation tellsRecordsOnce() {
    return new FileExpectation(
        "rows that tell one record of the series differently, in one version",
        "ask the publisher which is right: one record id is one record, a later state a higher"
            + " version",
        facts -> count(facts, CONFLICT_ROWS_COUNT),
        0);
  }

  private static FileExpectation withinErrorBudget(double budget) {
    return new FileExpectation(
        "share of rows that cannot be used",
        "mend the file, or accept the loss with --error-budget",
        facts -> (double) unusable(facts) / Math.max(1, records(facts)),
        budget);
  }

  /** A total is no record, and of a repeated one nothing is lost. */
  private static int records(Row facts) {
    return count(facts, ROWS_IN_COUNT) - count(facts, TOTAL_ROWS_COUNT);
  }

  private static int unusable(Row facts) {
    return count(facts, ROWS_SET_ASIDE_COUNT)
        - count(facts, TOTAL_ROWS_COUNT)
        - count(facts, REPEATED_ROWS_COUNT);
  }

  /**
   * An extract of one outcome, taken for a full release, would wipe every other outcome of its
   * dates off the marts.
   */
  private static FileExpectation manyOutcomes() {
    return new FileExpectation(
        "all its records have one and the same lift reason",
        "say --kind partial for an extract, --kind full where it is complete",
        facts -> isOneOutcome(facts) ? 1 : 0,
        0);
  }

  private static boolean isOneOutcome(Row facts) {
    return Release.FULL.equals(facts.getAs(RELEASE_KIND.name()))
        && count(facts, ROWS_ACCEPTED_COUNT) >= FEW
        && count(facts, WITHOUT_REASON_COUNT) == 0
        && count(facts, REASON_KIND_COUNT) == 1;
  }

  private static int count(Row facts, Field field) {
    return facts.<Integer>getAs(field.name());
  }
}
