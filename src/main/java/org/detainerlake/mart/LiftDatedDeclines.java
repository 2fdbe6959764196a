package org.detainerlake.mart;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.MeasureFields.DECLINED_COUNT;
import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.RecordFields.LIFT_DATE;
import static org.detainerlake.catalog.RecordedFields.*;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;
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

/** Current declines of keys of which some record says itself when it was lifted. */
final class LiftDatedDeclines {
  private LiftDatedDeclines() {}

  private static final Field HAS_DATE = Field.working("has_date", FieldType.FLAG);

  /**
   * The declines of these keys, by key and day; those without a date stay undated: other releases
   * would have to tell which of the key's records they are.
   *
   * @param current current outcomes with their jurisdiction, {@link PlacedOutcomes}
   */
  static Dataset<Row> keyed(Dataset<Row> current) {
    List<Field> by = new ArrayList<>(STATED_KEY);
    by.addAll(List.of(RELEASE_ID, LIFT_DATE));
    Column hasDate =
        bool_or(LIFT_DATE.col().isNotNull()).over(Window.partitionBy(Table.columns(STATED_KEY)));
    return current
        .where(OutcomeCounts.is(Outcome.DECLINED))
        .groupBy(Table.columns(by))
        .agg(DECLINED_COUNT.from(sum(DETAINER_COUNT.col())))
        .withColumn(HAS_DATE.name(), hasDate)
        .where(HAS_DATE.col());
  }

  /** The same by jurisdiction and day. */
  static Dataset<Row> of(Dataset<Row> keyed) {
    Column basis =
        when(LIFT_DATE.col().isNotNull(), RecordedBasis.LIFT_DATE.code())
            .otherwise(RecordedBasis.UNDATED.code());
    return VintageTables.RECORDED_DECLINES.select(
        keyed
            .withColumn(RECORDED_BASIS.name(), basis)
            .withColumn(RECORDED_FROM_DATE.name(), LIFT_DATE.col())
            .withColumn(RECORDED_TO_DATE.name(), LIFT_DATE.col())
            .groupBy(Table.columns(VintageTables.RECORDED_DECLINES.key()))
            .agg(DECLINED_COUNT.from(sum(DECLINED_COUNT.col()))));
  }
}
