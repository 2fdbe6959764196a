package org.detainerlake.gold;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.PersonFields.IS_EPISODE_RECORD;
import static org.detainerlake.catalog.PersonFields.IS_FIRST_DETAINER;
import static org.detainerlake.catalog.RecordFields.*;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.Table;

/**
 * The records of series in the order in which their files tell them, whatever the order in which
 * they came. A row has an effect unless an earlier one tells its record in a higher version. It
 * then takes the place of the one before that had one.
 */
public final class SeriesRecords {
  private SeriesRecords() {}

  private static final String HAS_EFFECT = "has_effect";
  private static final String IS_TOLD_BEFORE = "is_told_before";
  private static final String REPLACED = "replaced";

  /** What is counted of a record, and of which file. */
  private static final List<Field> COUNTED = counted();

  /**
   * The same rows, each with the one it replaces and with reason codes of what it does in its
   * series.
   *
   * @param detainers {@link org.detainerlake.catalog.SilverTables#DETAINERS}: of each record all
   *     rows, of all files of its series
   * @param files {@link org.detainerlake.catalog.BronzeTables#FILES}; rows of others are left out
   */
  public static Dataset<Row> of(Dataset<Row> detainers, Dataset<Row> files) {
    Dataset<Row> based =
        SeriesFiles.based(files)
            .select(
                RELEASE_ID.col(),
                FILE_SHA256.col(),
                RELEASE_KIND.col(),
                SERIES_NAME.col(),
                SeriesFiles.BASE_RELEASE_ID.col());
    WindowSpec before =
        Window.partitionBy(SERIES_NAME.col(), SeriesFiles.BASE_RELEASE_ID.col(), RECORD_ID.col())
            .orderBy(RELEASE_ID.col(), FILE_SHA256.col())
            .rowsBetween(Window.unboundedPreceding(), -1);
    Column isLate = RECORD_VERSION.col().lt(max(RECORD_VERSION.col()).over(before));
    Column told = when(col(HAS_EFFECT), struct(Table.columns(COUNTED)));
    return DailyOutcomes.ofOwnFile(detainers.join(broadcast(based), FileKey.columns()))
        .withColumn(HAS_EFFECT, not(coalesce(isLate, lit(false))))
        .withColumn(IS_TOLD_BEFORE, max(RECORD_ID.col()).over(before).isNotNull())
        .withColumn(REPLACED, last(told, true).over(before))
        .withColumn(ISSUES.name(), issues());
  }

  /**
   * The same of rows before which nothing is told, each of a record of its own: they need not be
   * compared. A withdrawal among them withdraws nothing.
   *
   * @param detainers as for {@link #of}, of {@link SeriesFiles#tellingFirst}
   */
  public static Dataset<Row> first(Dataset<Row> detainers) {
    Column none = when(lit(false), struct(Table.columns(COUNTED)));
    return DailyOutcomes.ofOwnFile(detainers)
        .withColumn(RELEASE_KIND.name(), RELEASE_KIND.value(Release.FULL))
        .withColumn(HAS_EFFECT, lit(true))
        .withColumn(IS_TOLD_BEFORE, lit(false))
        .withColumn(REPLACED, none)
        .withColumn(ISSUES.name(), issues());
  }

  /**
   * What the rows change: a record told counts 1; the one whose place it takes, or that is
   * withdrawn, counts -1 in the file that does so.
   *
   * @param records {@link #of}
   * @return rows for {@link DailyOutcomes#ofChanges}
   */
  public static Dataset<Row> changes(Dataset<Row> records) {
    Dataset<Row> effective = records.where(col(HAS_EFFECT));
    Dataset<Row> on =
        effective
            .where(not(IS_DELETION.col()))
            .select(columns(COUNTED.stream().map(Field::col), 1));
    Dataset<Row> off =
        effective
            .where(replacesOne())
            .select(columns(COUNTED.stream().map(SeriesRecords::ofReplaced), -1));
    return on.unionByName(off);
  }

  private static Column[] columns(Stream<Column> counted, int weight) {
    Stream<Column> file =
        Stream.of(RELEASE_ID.col(), FILE_SHA256.col(), DailyOutcomes.WEIGHT.value(weight));
    return Stream.concat(file, counted).toArray(Column[]::new);
  }

  private static Column ofReplaced(Field field) {
    return col(REPLACED).getField(field.name()).as(field.name());
  }

  /** Whether a record stood before the row; null, where none was told, is no. */
  private static Column replacesOne() {
    return not(coalesce(col(REPLACED).getField(IS_DELETION.name()), lit(true)));
  }

  private static Column issues() {
    Column isVoid = IS_DELETION.col().and(not(col(HAS_EFFECT).and(replacesOne())));
    Column isStale = not(IS_DELETION.col().or(col(HAS_EFFECT)));
    Column isNew =
        RELEASE_KIND
            .col()
            .equalTo(Release.UPDATE)
            .and(not(IS_DELETION.col().or(col(IS_TOLD_BEFORE))));
    Column found =
        array_compact(
            array(
                when(isVoid, Reason.WITHDRAWAL_VOID.code()),
                when(isStale, Reason.RECORD_STALE.code()),
                when(isNew, Reason.RECORD_NEW.code())));
    return array_sort(concat(ISSUES.col(), found));
  }

  private static List<Field> counted() {
    List<Field> fields = new ArrayList<>(GoldTables.DAILY_OUTCOMES.key());
    fields.removeAll(List.of(RELEASE_ID, FILE_SHA256));
    fields.addAll(
        List.of(OUTCOME_CLASS, PERSON_ID, IS_FIRST_DETAINER, IS_EPISODE_RECORD, IS_DELETION));
    return List.copyOf(fields);
  }
}
