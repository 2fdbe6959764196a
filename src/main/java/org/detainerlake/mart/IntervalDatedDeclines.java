package org.detainerlake.mart;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.MeasureFields.DECLINED_COUNT;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.RecordedFields.*;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;
import static org.detainerlake.catalog.VintageFields.*;
import static org.detainerlake.catalog.VintageTables.STATED_KEY;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.Outcome;
import org.detainerlake.catalog.RecordedBasis;
import org.detainerlake.catalog.Table;
import org.detainerlake.catalog.VintageTables;

/**
 * Declines dated by two releases: in the newer one and not in the older. Of a key, what each
 * release has more than the one before adds up to what the newest has.
 */
final class IntervalDatedDeclines {
  private IntervalDatedDeclines() {}

  /** 52 weeks: what may have been recorded within a longer time is not dated by it. */
  private static final int LONGEST = 364;

  private static final Field OLD_DECLINED = Field.working("old_declined_count", FieldType.COUNT);
  private static final Field NEW_DECLINED = Field.working("new_declined_count", FieldType.COUNT);
  private static final Field SHRUNK = Field.working("shrunk_count", FieldType.COUNT);
  private static final Field HAS_FEWER = Field.working("has_fewer", FieldType.FLAG);

  /**
   * Declines by interval; those that no interval dates, without days.
   *
   * @param retold {@link VintageTables#RETOLD_DAYS}, without keys that have lift dates
   */
  static Dataset<Row> of(Dataset<Row> retold) {
    Column isDated = RECORDED_BASIS.col().equalTo(RecordedBasis.INTERVAL.code());
    return VintageTables.RECORDED_DECLINES.select(
        changed(retold)
            .withColumn(RECORDED_FROM_DATE.name(), from())
            .withColumn(RECORDED_TO_DATE.name(), NEW_RELEASE_DATE.col())
            .withColumn(RECORDED_BASIS.name(), basis())
            .withColumn(RECORDED_FROM_DATE.name(), when(isDated, RECORDED_FROM_DATE.col()))
            .withColumn(RECORDED_TO_DATE.name(), when(isDated, RECORDED_TO_DATE.col()))
            .withColumnRenamed(NEW_RELEASE_ID.name(), RELEASE_ID.name())
            .groupBy(Table.columns(VintageTables.RECORDED_DECLINES.key()))
            .agg(DECLINED_COUNT.from(sum(NEW_DECLINED.col().minus(OLD_DECLINED.col())))));
  }

  /** Each key and pair of releases that tell of another number of declines. */
  private static Dataset<Row> changed(Dataset<Row> retold) {
    List<Field> by = new ArrayList<>(STATED_KEY);
    by.addAll(List.of(OLD_RELEASE_ID, NEW_RELEASE_ID));
    Column shrank = not(OutcomeCounts.is(Outcome.UNKNOWN)).and(NEW_COUNT.col().lt(OLD_COUNT.col()));
    Column hasFewer =
        bool_or(NEW_DECLINED.col().lt(OLD_DECLINED.col()))
            .over(Window.partitionBy(Table.columns(STATED_KEY)));
    return retold
        .groupBy(Table.columns(by))
        .agg(
            min(OLD_CUT_OFF_DATE.col()).as(OLD_CUT_OFF_DATE.name()),
            max(NEW_RELEASE_DATE.col()).as(NEW_RELEASE_DATE.name()),
            OLD_DECLINED.from(declined(OLD_COUNT)),
            NEW_DECLINED.from(declined(NEW_COUNT)),
            SHRUNK.from(count_if(shrank)),
            OLD_COUNT.from(sum(OLD_COUNT.col())),
            NEW_COUNT.from(sum(NEW_COUNT.col())))
        .where(OLD_DECLINED.col().notEqual(NEW_DECLINED.col()))
        .withColumn(HAS_FEWER.name(), hasFewer);
  }

  private static Column declined(Field count) {
    return OutcomeCounts.sumWhere(OutcomeCounts.is(Outcome.DECLINED), count);
  }

  /** The older release was read out on its cut-off at the earliest. */
  private static Column from() {
    return when(isFirst(), PREPARE_DATE.col()).otherwise(date_add(OLD_CUT_OFF_DATE.col(), 1));
  }

  private static Column basis() {
    Column days = datediff(RECORDED_TO_DATE.col(), RECORDED_FROM_DATE.col()).plus(1);
    Column isClear =
        isFirst().or(OLD_COUNT.col().equalTo(NEW_COUNT.col()).and(SHRUNK.col().equalTo(0)));
    return when(HAS_FEWER.col().or(not(isClear)), RecordedBasis.AMBIGUOUS.code())
        .when(days.between(1, LONGEST), RecordedBasis.INTERVAL.code())
        .otherwise(RecordedBasis.UNDATED.code());
  }

  private static Column isFirst() {
    return OLD_RELEASE_ID.col().isNull();
  }
}
