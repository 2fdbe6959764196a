package org.detainerlake.mart;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.RecordFields.OUTCOME_CLASS;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.VintageFields.*;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Cause;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Outcome;
import org.detainerlake.catalog.Table;
import org.detainerlake.catalog.VintageMarts;

/** Figures of a month that two releases tell differently, and why. */
public final class Restatements {
  private Restatements() {}

  private static final String UNIT = "month";
  private static final String ISSUED = "issued";
  private static final String PART = "part";

  private static final List<Field> FIGURE =
      List.of(JURISDICTION_ID, MONTH_START_DATE, MEASURE_CODE, OLD_RELEASE_ID, NEW_RELEASE_ID);

  /**
   * A row each figure and cause of change; figures of days that both releases speak for.
   *
   * @param retold {@link org.detainerlake.catalog.VintageTables#RETOLD_DAYS}
   * @param changes {@link KeyChanges} of these
   * @param jurisdictions {@link org.detainerlake.catalog.MartTables#DIM_JURISDICTION}
   * @param releases {@link org.detainerlake.catalog.MartTables#DIM_RELEASE}
   */
  public static Dataset<Row> of(
      Dataset<Row> retold,
      Dataset<Row> changes,
      Dataset<Row> jurisdictions,
      Dataset<Row> releases) {
    return VintageMarts.RESTATEMENTS.select(
        byCause(changes)
            .join(figures(retold), figure())
            .join(broadcast(RetoldDays.made(releases)), NEW_RELEASE_ID.name())
            .join(broadcast(jurisdictions), JURISDICTION_ID.name()));
  }

  private static Dataset<Row> figures(Dataset<Row> retold) {
    return measured(retold.where(OLD_RELEASE_ID.col().isNotNull()))
        .groupBy(Table.columns(FIGURE))
        .agg(OLD_COUNT.from(sum(OLD_COUNT.col())), NEW_COUNT.from(sum(NEW_COUNT.col())));
  }

  private static Dataset<Row> byCause(Dataset<Row> changes) {
    Column[] key =
        Stream.concat(FIGURE.stream(), Stream.of(CAUSE_CODE))
            .map(Field::col)
            .toArray(Column[]::new);
    Column[] parts = Stream.of(Cause.values()).map(Restatements::part).toArray(Column[]::new);
    return measured(changes)
        .withColumn(PART, explode(array(parts)))
        .withColumn(CAUSE_CODE.name(), CAUSE_CODE.of(PART))
        .withColumn(CHANGE_COUNT.name(), CHANGE_COUNT.of(PART))
        .groupBy(key)
        .agg(CHANGE_COUNT.from(sum(CHANGE_COUNT.col())))
        .where(CHANGE_COUNT.col().notEqual(0));
  }

  private static Column part(Cause cause) {
    return struct(CAUSE_CODE.value(cause.code()), CHANGE_COUNT.from(KeyChanges.by(cause).col()));
  }

  /** Each class once for each measure that counts it. */
  private static Dataset<Row> measured(Dataset<Row> classes) {
    Column named = when(OUTCOME_CLASS.col().isin(codes()), OUTCOME_CLASS.col());
    Column issued = when(OutcomeCounts.isIssued(), lit(ISSUED));
    return classes
        .withColumn(MEASURE_CODE.name(), explode(array_compact(array(named, issued))))
        .withColumn(MONTH_START_DATE.name(), trunc(PREPARE_DATE.col(), UNIT));
  }

  private static Object[] codes() {
    return Stream.of(Outcome.DECLINED, Outcome.HONORED, Outcome.UNKNOWN)
        .map(Outcome::code)
        .toArray();
  }

  private static String[] figure() {
    return FIGURE.stream().map(Field::name).toArray(String[]::new);
  }
}
