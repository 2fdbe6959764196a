package org.detainerlake.silver;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.RecordFields.*;
import static org.detainerlake.catalog.Spelling.capitals;
import static org.detainerlake.catalog.Spelling.small;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Outcome;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.Release;

/**
 * How and when a detainer ended. Of two lift reasons the first one counts; where only the second or
 * only the agency's code is there, that one.
 */
final class LiftColumns {
  private LiftColumns() {}

  private static final String JOIN = "left";
  private static final String REASON_OF_CODE = "reason_of_code";
  private static final String HAS_TWO = "has_two_reasons";
  private static final String SECOND_KEY = "second_key";
  private static final String SECOND_CLASS = "second_class";
  private static final String DATE_TEXT = "lift_text";
  private static final String DATE_READ = "lift_read";

  /**
   * Adds reasons, their key, the day, and a flag each reason code; the outcome class stays null
   * where the table knows no such reason.
   *
   * @param typed {@link TypedRows}, whose lift reason is the first one alone
   */
  static Dataset<Row> of(
      Dataset<Row> typed, PublishedText cells, Release release, Dataset<Row> liftReasons) {
    Dataset<Row> told = counting(coded(typed, cells, liftReasons), cells);
    Dataset<Row> classed =
        told.join(
            broadcast(liftReasons.select(LIFT_REASON_KEY.col(), OUTCOME_CLASS.col())),
            LIFT_REASON_KEY.name(),
            JOIN);
    return dated(secondClassed(classed, cells, liftReasons), cells, release);
  }

  private static Dataset<Row> coded(
      Dataset<Row> typed, PublishedText cells, Dataset<Row> liftReasons) {
    if (!cells.publishes(LIFT_REASON_CODE_TEXT)) {
      return typed.withColumn(REASON_OF_CODE, LIFT_REASON.value(null));
    }
    Column code = capitals(cells.value(LIFT_REASON_CODE_TEXT.col()));
    Dataset<Row> codes =
        liftReasons
            .where(LIFT_REASON_CODE.col().isNotNull())
            .select(LIFT_REASON_CODE.col(), LIFT_REASON.col().as(REASON_OF_CODE));
    return typed
        .withColumn(LIFT_REASON_CODE.name(), code)
        .join(broadcast(codes), LIFT_REASON_CODE.name(), JOIN);
  }

  private static Dataset<Row> counting(Dataset<Row> coded, PublishedText cells) {
    Column first = LIFT_REASON.col();
    Column second = SECOND_LIFT_REASON.col();
    return coded
        .withColumn(SECOND_LIFT_REASON.name(), cells.value(SECOND_LIFT_REASON_TEXT.col()))
        .withColumn(HAS_TWO, first.isNotNull().and(second.isNotNull()))
        .withColumn(LIFT_REASON.name(), coalesce(first, second, col(REASON_OF_CODE)))
        .withColumn(LIFT_REASON_KEY.name(), small(LIFT_REASON.col()));
  }

  private static Dataset<Row> secondClassed(
      Dataset<Row> classed, PublishedText cells, Dataset<Row> liftReasons) {
    if (!cells.publishes(SECOND_LIFT_REASON_TEXT)) {
      return classed.withColumn(SECOND_CLASS, OUTCOME_CLASS.value(null));
    }
    Dataset<Row> classes =
        liftReasons.select(
            LIFT_REASON_KEY.col().as(SECOND_KEY), OUTCOME_CLASS.col().as(SECOND_CLASS));
    return classed
        .withColumn(SECOND_KEY, small(SECOND_LIFT_REASON.col()))
        .join(broadcast(classes), SECOND_KEY, JOIN);
  }

  private static Dataset<Row> dated(Dataset<Row> classed, PublishedText cells, Release release) {
    Column read = col(DATE_READ);
    Column outside = read.lt(PREPARE_DATE.col()).or(read.gt(lit(release.date())));
    Column unreadable = col(DATE_TEXT).isNotNull().and(read.isNull());
    return classed
        .withColumn(DATE_TEXT, cells.value(LIFT_DATE_TEXT.col()))
        .withColumn(DATE_READ, cells.date(col(DATE_TEXT)))
        .withColumn(LIFT_DATE.name(), when(outside, lit(null)).otherwise(read))
        .withColumn(Reason.LIFT_REASONS_DIFFER.code(), col(HAS_TWO).and(differ()))
        .withColumn(Reason.LIFT_DATE_UNREADABLE.code(), unreadable)
        .withColumn(Reason.LIFT_DATE_OUTSIDE.code(), outside);
  }

  /** Two reasons that no table knows are both other: no difference that can be told. */
  private static Column differ() {
    Column other = lit(Outcome.OTHER.code());
    return coalesce(OUTCOME_CLASS.col(), other).notEqual(coalesce(col(SECOND_CLASS), other));
  }
}
