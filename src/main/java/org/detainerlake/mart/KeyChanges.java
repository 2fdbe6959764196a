package org.detainerlake.mart;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.RecordFields.DETAINER_TYPE;
import static org.detainerlake.catalog.RecordFields.OUTCOME_CLASS;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.VintageFields.*;
import static org.detainerlake.catalog.VintageTables.STATED_KEY;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detainerlake.catalog.Cause;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.Outcome;
import org.detainerlake.catalog.Table;

/**
 * What changed of a key from one release to the next, class by class, split by cause. Equal records
 * cannot be told apart, so numbers explain one another: first the number of records, by places and
 * then by records added or withdrawn; then outcomes that arrived; the rest was revised.
 */
public final class KeyChanges {
  private KeyChanges() {}

  private static final List<Field> PAIR = List.of(OLD_RELEASE_ID, NEW_RELEASE_ID);

  private static final Field RANK = count("class_rank");
  private static final Field GROWTH = count("growth");
  private static final Field NUMBER = count("number_growth");
  private static final Field ONCE = count("once");
  private static final Field MOVED = count("moved");
  private static final Field OF_NUMBER = count("of_number");
  private static final Field OF_MOVED = count("of_moved");
  private static final Field REST = count("rest");

  /** The change of one class by this cause: below 0 where it lost records. */
  static Field by(Cause cause) {
    return count(cause.code());
  }

  /**
   * Every class of a key that the two releases count differently, with a column {@link #by} each
   * cause.
   *
   * @param retold {@link org.detainerlake.catalog.VintageTables#RETOLD_DAYS}
   */
  public static Dataset<Row> of(Dataset<Row> retold) {
    Dataset<Row> changed =
        retold
            .where(OLD_RELEASE_ID.col().isNotNull())
            .where(OLD_COUNT.col().notEqual(NEW_COUNT.col()))
            .withColumn(GROWTH.name(), NEW_COUNT.col().minus(OLD_COUNT.col()))
            .withColumn(RANK.name(), rank());
    return outcomes(numbers(moves(changed)));
  }

  /**
   * Where it is open which records of a key came or went, unknown outcomes are thought of first.
   */
  private static Column rank() {
    return when(OutcomeCounts.is(Outcome.UNKNOWN), 0)
        .when(OutcomeCounts.is(Outcome.DECLINED), 1)
        .when(OutcomeCounts.is(Outcome.HONORED), 2)
        .when(OutcomeCounts.is(Outcome.ADMINISTRATIVE), 4)
        .otherwise(3);
  }

  /** A record that one jurisdiction lost and another gained, all else equal, has moved. */
  private static Dataset<Row> moves(Dataset<Row> changed) {
    WindowSpec all = Window.partitionBy(columns(List.of(PREPARE_DATE, DETAINER_TYPE), PAIR));
    WindowSpec inOrder = upToHere(all.orderBy(JURISDICTION_ID.col(), RANK.col(), name()));
    Column once = when(row_number().over(inKey()).equalTo(1), NUMBER.col()).otherwise(0);
    Column gained = greatest(ONCE.col(), lit(0));
    Column lost = greatest(ONCE.col().multiply(-1), lit(0));
    Column matched = least(sum(gained).over(all), sum(lost).over(all));
    Column moved = filled(gained, matched, inOrder).minus(filled(lost, matched, inOrder));
    return changed
        .withColumn(NUMBER.name(), sum(GROWTH.col()).over(key()))
        .withColumn(ONCE.name(), once)
        .withColumn(MOVED.name(), moved)
        .withColumn(MOVED.name(), sum(MOVED.col()).over(key()));
  }

  /** Which classes the records were of that came or went. */
  private static Dataset<Row> numbers(Dataset<Row> moved) {
    Column sign = when(NUMBER.col().lt(0), -1).otherwise(1);
    Column room = greatest(GROWTH.col().multiply(sign), lit(0));
    WindowSpec inOrder = upToHere(inKey());
    return moved
        .withColumn(OF_NUMBER.name(), filled(room, abs(NUMBER.col()), inOrder).multiply(sign))
        .withColumn(OF_MOVED.name(), filled(room, abs(MOVED.col()), inOrder).multiply(sign))
        .withColumn(REST.name(), GROWTH.col().minus(OF_NUMBER.col()));
  }

  /** What is left adds up to nothing over the classes of a key: records changed their class. */
  private static Dataset<Row> outcomes(Dataset<Row> numbers) {
    Column isUnknown = OutcomeCounts.is(Outcome.UNKNOWN);
    Column loss = greatest(REST.col().multiply(-1), lit(0));
    Column arrived = sum(when(isUnknown, loss).otherwise(0)).over(key());
    Column room = when(isUnknown, 0).otherwise(greatest(REST.col(), lit(0)));
    Column late = filled(room, arrived, upToHere(inKey()));
    Column other = OF_NUMBER.col().minus(OF_MOVED.col());
    return numbers
        .withColumn(by(Cause.PLACE_CORRECTED).name(), OF_MOVED.col())
        .withColumn(by(Cause.RECORD_WITHDRAWN).name(), least(other, lit(0)))
        .withColumn(by(Cause.RECORD_ADDED).name(), greatest(other, lit(0)))
        .withColumn(
            by(Cause.LATE_OUTCOME).name(), when(isUnknown, loss.multiply(-1)).otherwise(late))
        .withColumn(
            by(Cause.OUTCOME_REVISED).name(), REST.col().minus(by(Cause.LATE_OUTCOME).col()));
  }

  /** Of an amount, what falls to this row when each row in order takes as much as it has room. */
  private static Column filled(Column room, Column amount, WindowSpec inOrder) {
    Column before = sum(room).over(inOrder).minus(room);
    return least(room, greatest(amount.minus(before), lit(0)));
  }

  private static WindowSpec key() {
    return Window.partitionBy(columns(STATED_KEY, PAIR));
  }

  private static WindowSpec inKey() {
    return key().orderBy(RANK.col(), name());
  }

  private static Column name() {
    return OUTCOME_CLASS.col();
  }

  private static WindowSpec upToHere(WindowSpec ordered) {
    return ordered.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
  }

  private static Column[] columns(List<Field> some, List<Field> others) {
    List<Field> both = new ArrayList<>(some);
    both.addAll(others);
    return Table.columns(both);
  }

  private static Field count(String name) {
    return Field.working(name, FieldType.COUNT);
  }
}
