package org.detainerlake.mart;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.RecordFields.OUTCOME_CLASS;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.*;
import static org.detainerlake.catalog.VintageFields.*;
import static org.detainerlake.catalog.VintageTables.STATED_KEY;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detainerlake.catalog.Coverage;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.Table;
import org.detainerlake.catalog.VintageTables;

/**
 * What full releases tell one after the other of the same day: each release beside the one before.
 */
public final class RetoldDays {
  private RetoldDays() {}

  private static final Field OLD_FILE = new Field("old_sha256", FILE_SHA256.type(), "");
  private static final Field IS_NEW = Field.working("is_new", FieldType.FLAG);

  /**
   * The files of every telling of a day and of the telling before: some days, states and files, few
   * beside the counts.
   *
   * @param placed {@link PlacedOutcomes} over every file, not current ones only
   * @param files {@link org.detainerlake.catalog.BronzeTables#FILES}
   */
  public static Dataset<Row> pairs(Dataset<Row> placed, Dataset<Row> files) {
    return sides(tellings(placed, Coverage.full(files)));
  }

  /**
   * Every telling of a day and the telling before.
   *
   * @param placed the same
   * @param pairs {@link #pairs}
   */
  public static Dataset<Row> of(Dataset<Row> placed, Dataset<Row> pairs) {
    List<Field> by = new ArrayList<>(VintageTables.RETOLD_DAYS.key());
    return VintageTables.RETOLD_DAYS.select(
        sides(placed, pairs)
            .groupBy(Table.columns(by))
            .agg(
                min(OLD_CUT_OFF_DATE.col()).as(OLD_CUT_OFF_DATE.name()),
                max(NEW_RELEASE_DATE.col()).as(NEW_RELEASE_DATE.name()),
                OLD_COUNT.from(sum(OLD_COUNT.col())),
                NEW_COUNT.from(sum(NEW_COUNT.col()))));
  }

  /** Whether the newer release of a pair is made up. */
  static Dataset<Row> made(Dataset<Row> releases) {
    return releases.select(RELEASE_ID.col().as(NEW_RELEASE_ID.name()), IS_SYNTHETIC.col());
  }

  /** The releases that speak for each state and day, each with the one before it. */
  private static Dataset<Row> tellings(Dataset<Row> placed, Dataset<Row> full) {
    Dataset<Row> days = placed.select(STATE_CODE.col(), PREPARE_DATE.col()).distinct();
    WindowSpec inOrder =
        Window.partitionBy(STATE_CODE.col(), PREPARE_DATE.col()).orderBy(RELEASE_ID.col());
    return days.as("day")
        .join(broadcast(full).as("file"), Coverage.covers("day", "file"))
        .groupBy(STATE_CODE.of("day"), PREPARE_DATE.of("day"), RELEASE_ID.col(), RELEASE_DATE.col())
        .agg(
            max(FILE_SHA256.col()).as(FILE_SHA256.name()),
            max(COVERAGE_TO_DATE.col()).as(COVERAGE_TO_DATE.name()))
        .withColumn(OLD_FILE.name(), before(FILE_SHA256, inOrder))
        .withColumn(OLD_RELEASE_ID.name(), before(RELEASE_ID, inOrder))
        .withColumn(OLD_CUT_OFF_DATE.name(), before(COVERAGE_TO_DATE, inOrder))
        .withColumnRenamed(RELEASE_ID.name(), NEW_RELEASE_ID.name())
        .withColumnRenamed(RELEASE_DATE.name(), NEW_RELEASE_DATE.name());
  }

  private static Column before(Field field, WindowSpec inOrder) {
    return lag(field.col(), 1).over(inOrder);
  }

  /** Each file of each pair of tellings: what it counts is new, or old. */
  private static Dataset<Row> sides(Dataset<Row> tellings) {
    Column both = array(side(FILE_SHA256, true), side(OLD_FILE, false));
    return tellings
        .select(
            STATE_CODE.col(),
            PREPARE_DATE.col(),
            OLD_RELEASE_ID.col(),
            OLD_CUT_OFF_DATE.col(),
            NEW_RELEASE_ID.col(),
            NEW_RELEASE_DATE.col(),
            inline(both))
        .where(FILE_SHA256.col().isNotNull());
  }

  private static Column side(Field file, boolean isNew) {
    return struct(FILE_SHA256.from(file.col()), IS_NEW.value(isNew));
  }

  /** The counts of one file of each pair; the other side counts nothing here. */
  private static Dataset<Row> sides(Dataset<Row> told, Dataset<Row> pairs) {
    Column sameDay =
        STATE_CODE
            .of("told")
            .eqNullSafe(STATE_CODE.of("pair"))
            .and(PREPARE_DATE.of("told").equalTo(PREPARE_DATE.of("pair")))
            .and(FILE_SHA256.of("told").equalTo(FILE_SHA256.of("pair")));
    List<Column> columns = new ArrayList<>();
    STATED_KEY.forEach(key -> columns.add(key.of("told")));
    List.of(OLD_RELEASE_ID, OLD_CUT_OFF_DATE, NEW_RELEASE_ID, NEW_RELEASE_DATE)
        .forEach(field -> columns.add(field.of("pair")));
    columns.add(OUTCOME_CLASS.of("told"));
    columns.add(OLD_COUNT.from(when(IS_NEW.col(), 0).otherwise(DETAINER_COUNT.of("told"))));
    columns.add(NEW_COUNT.from(when(IS_NEW.col(), DETAINER_COUNT.of("told")).otherwise(0)));
    return told.as("told").join(pairs.as("pair"), sameDay).select(columns.toArray(Column[]::new));
  }
}
