package org.detainerlake.mart;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.RecordFields.OUTCOME_CLASS;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Outcome;

/** The named counts of a group of detainers: I, D, H, R and what is left of them. */
final class OutcomeCounts {
  private OutcomeCounts() {}

  /**
   * The counts of each group.
   *
   * @param grouped rows of {@link PlacedOutcomes}
   * @param more other aggregates wanted beside
   */
  static Dataset<Row> of(RelationalGroupedDataset grouped, Column... more) {
    Column[] all = Stream.concat(columns().stream(), Stream.of(more)).toArray(Column[]::new);
    return grouped.agg(all[0], Arrays.copyOfRange(all, 1, all.length));
  }

  private static List<Column> columns() {
    Column issued = isIssued();
    Column resolved = issued.and(not(is(Outcome.UNKNOWN)));
    Column named = is(Outcome.DECLINED).or(is(Outcome.HONORED)).or(is(Outcome.NOTICE_FAILURE));
    return List.of(
        ISSUED_COUNT.from(sumWhere(issued)),
        DECLINED_COUNT.from(sumWhere(is(Outcome.DECLINED))),
        HONORED_COUNT.from(sumWhere(is(Outcome.HONORED))),
        NOTICE_FAILURE_COUNT.from(sumWhere(is(Outcome.NOTICE_FAILURE))),
        OTHER_OUTCOME_COUNT.from(sumWhere(resolved.and(not(named)))),
        RESOLVED_COUNT.from(sumWhere(resolved)),
        UNKNOWN_COUNT.from(sumWhere(is(Outcome.UNKNOWN))),
        DISPUTED_ISSUED_COUNT.from(sumWhere(issued.and(isDisputed()))),
        DISPUTED_DECLINED_COUNT.from(sumWhere(is(Outcome.DECLINED).and(isDisputed()))),
        DISPUTED_HONORED_COUNT.from(sumWhere(is(Outcome.HONORED).and(isDisputed()))),
        ADMINISTRATIVE_COUNT.from(sumWhere(is(Outcome.ADMINISTRATIVE))));
  }

  /** Whether a record counts as issued: all but administrative ones do. */
  static Column isIssued() {
    return not(is(Outcome.ADMINISTRATIVE));
  }

  /** Whether a record is of this class. */
  static Column is(Outcome outcome) {
    return OUTCOME_CLASS.col().equalTo(outcome.code());
  }

  private static Column isDisputed() {
    return DISPUTE_STATUS.col().isNotNull();
  }

  private static Column sumWhere(Column condition) {
    return sumWhere(condition, DETAINER_COUNT);
  }

  /** Of the records that meet the condition, the sum of what they weigh. */
  static Column sumWhere(Column condition, Field weight) {
    return sumWhere(condition, weight.col());
  }

  /** The same of a weight that is no column yet. */
  static Column sumWhere(Column condition, Column weight) {
    return sum(when(coalesce(condition, lit(false)), weight).otherwise(0));
  }
}
