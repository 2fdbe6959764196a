package org.detainerlake.job;

import static org.detainerlake.catalog.ReleaseFields.*;

import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.Release;
import org.detainerlake.quality.FileExpectation;

/**
 * What became of one input file in one run.
 *
 * @param file its name
 * @param sha256 its identity; null where it could not be read
 * @param state known, retracted, accepted or not usable
 * @param releaseId the release it belongs to; null where unknown
 * @param coverage what it speaks for, in words; null where not accepted
 * @param problem what was wrong with it; null where nothing was
 * @param advice what to do about it; null where nothing was wrong
 * @param rowsIn rows read
 * @param accepted rows that became detainer records, or could be read of a list
 * @param setAside rows that could not be used
 */
record FileReport(
    String file,
    String sha256,
    State state,
    String releaseId,
    String coverage,
    String problem,
    String advice,
    long rowsIn,
    long accepted,
    long setAside) {

  /** The fate of a file. */
  enum State {
    KNOWN,
    RETRACTED,
    ACCEPTED,
    UNREADABLE,
    CHECK_STOPPED
  }

  static FileReport known(String file, String sha256, String releaseId) {
    return new FileReport(file, sha256, State.KNOWN, releaseId, null, null, null, 0, 0, 0);
  }

  /** A file that was taken out by hand, and comes again. */
  static FileReport retracted(String file, Row line) {
    return new FileReport(
        file,
        line.getAs(FILE_SHA256.name()),
        State.RETRACTED,
        line.getAs(RELEASE_ID.name()),
        null,
        null,
        null,
        0,
        0,
        0);
  }

  static FileReport unreadable(String file, String problem, String advice) {
    return new FileReport(file, null, State.UNREADABLE, null, null, problem, advice, 0, 0, 0);
  }

  /** A file whose rows now count, from its {@link BronzeTables#FILE_FACTS}. */
  static FileReport accepted(Row facts) {
    return counted(State.ACCEPTED, facts, coverage(facts), null, null);
  }

  private static String coverage(Row facts) {
    if (Release.LIST.equals(facts.getAs(RELEASE_KIND.name()))) {
      return "list of %s as of %s"
          .formatted(
              facts.<String>getAs(SUBJECT.name()).replace('_', ' '),
              facts.getAs(RELEASE_DATE.name()));
    }
    return "%s, states %s, issued %s to %s"
        .formatted(
            facts.getAs(RELEASE_KIND.name()),
            facts.getAs(COVERAGE_STATES.name()),
            facts.getAs(COVERAGE_FROM_DATE.name()),
            facts.getAs(COVERAGE_TO_DATE.name()));
  }

  /** A file that an expectation keeps from counting. */
  static FileReport stopped(Row facts, FileExpectation broken, String reasons) {
    String figure =
        broken.stopAbove() == 0
            ? ""
            : ": %s, limit %s"
                .formatted(
                    Figures.of(broken.measure().applyAsDouble(facts)),
                    Figures.of(broken.stopAbove()));
    String problem = facts.getAs(FILE_NAME.name()) + ": " + broken.says() + figure + reasons;
    return counted(State.CHECK_STOPPED, facts, null, problem, broken.advice());
  }

  private static FileReport counted(
      State state, Row facts, String coverage, String problem, String advice) {
    return new FileReport(
        facts.getAs(FILE_NAME.name()),
        facts.getAs(FILE_SHA256.name()),
        state,
        facts.getAs(RELEASE_ID.name()),
        coverage,
        problem,
        advice,
        facts.<Integer>getAs(ROWS_IN_COUNT.name()),
        facts.<Integer>getAs(ROWS_ACCEPTED_COUNT.name()),
        facts.<Integer>getAs(ROWS_SET_ASIDE_COUNT.name()));
  }

  /** Whether it keeps this run from publishing. */
  boolean isHoldingBack() {
    return state == State.UNREADABLE || state == State.CHECK_STOPPED;
  }
}
