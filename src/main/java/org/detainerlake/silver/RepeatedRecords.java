package org.detainerlake.silver;

import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.detainerlake.catalog.RecordFields.*;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.catalog.Spelling;

/**
 * One row a record in a file of a series: of several the one in the highest version. Two that
 * differ in one version are a conflict: nobody can know which of them is right.
 */
public final class RepeatedRecords {
  private RepeatedRecords() {}

  private static final String OWNER = "owner";
  private static final String STATE = "state";
  private static final String NEWEST = "newest_state";
  private static final String CONTENT = "content";
  private static final String NUMBER = "number";
  private static final String REPEATED = "is_repeated";
  private static final String CONFLICT = "is_conflict";
  private static final String ID_HASH = "id_hash";
  private static final List<Field> PLACE = List.of(SHEET_NAME, ROW_POSITION, ISSUES);

  /**
   * The same rows; what repeats a record, or tells it otherwise, is set aside with its reason.
   *
   * @param classifiedRows {@link SilverTables#CLASSIFIED_ROWS} of files of a series
   */
  public static Dataset<Row> of(Dataset<Row> classifiedRows) {
    WindowSpec ofRecord = Window.partitionBy(RELEASE_ID.col(), FILE_SHA256.col(), col(OWNER));
    WindowSpec inOrder = ofRecord.orderBy(col(STATE).desc(), SHEET_NAME.col(), ROW_POSITION.col());
    Column ofNewest = when(col(STATE).equalTo(col(NEWEST)), col(CONTENT));
    Dataset<Row> compared =
        classifiedRows
            .withColumn(OWNER, owner())
            .withColumn(STATE, coalesce(RECORD_VERSION.col(), lit("")))
            .withColumn(CONTENT, content())
            .withColumn(NEWEST, max(col(STATE)).over(ofRecord))
            .withColumn(NUMBER, row_number().over(inOrder));
    return SilverTables.CLASSIFIED_ROWS.select(
        compared
            .withColumn(
                CONFLICT,
                min(ofNewest)
                    .over(ofRecord)
                    .notEqual(max(ofNewest).over(ofRecord))
                    .and(col(STATE).equalTo(col(NEWEST))))
            .withColumn(REPEATED, not(col(CONFLICT)).and(col(NUMBER).gt(1)))
            .withColumn(ISSUES.name(), issues())
            .withColumn(
                IS_SET_ASIDE.name(), IS_SET_ASIDE.col().or(col(CONFLICT)).or(col(REPEATED))));
  }

  /**
   * The same, where few records are told twice: rows of the others stay as they are.
   *
   * @param repeated {@link #repeated} of the same file
   */
  public static Dataset<Row> of(Dataset<Row> classifiedRows, Dataset<Row> repeated) {
    Column isRepeated = col(ID_HASH).equalTo(xxhash64(RECORD_ID.col()));
    Dataset<Row> told = of(classifiedRows.join(repeated, isRepeated, "left_semi"));
    return told.union(classifiedRows.join(repeated, isRepeated, "left_anti"));
  }

  /**
   * Which ids more than one row names, by a hash: a wrong one among them costs time and changes
   * nothing. Of all columns only the ids are read.
   *
   * @param bronzeRows {@link org.detainerlake.catalog.BronzeTables#ROWS} of one file
   */
  public static Dataset<Row> repeated(Dataset<Row> bronzeRows) {
    return bronzeRows
        .select(xxhash64(Spelling.tidy(RECORD_ID_TEXT.col())).as(ID_HASH))
        .groupBy(col(ID_HASH))
        .agg(count(lit(1)).as(NUMBER))
        .where(col(NUMBER).gt(1))
        .select(col(ID_HASH));
  }

  /** A row that is set aside already tells of no record: it owns itself. */
  private static Column owner() {
    Column itself = concat_ws("\n", lit("row"), SHEET_NAME.col(), ROW_POSITION.col());
    Column record = when(not(IS_SET_ASIDE.col()), RECORD_ID.col());
    return coalesce(concat(lit("record\n"), record), itself);
  }

  /** All that is kept of a record, but where in the file it stood. */
  private static Column content() {
    Column[] told =
        SilverTables.DETAINERS.fields().stream()
            .filter(field -> !PLACE.contains(field))
            .map(Field::col)
            .toArray(Column[]::new);
    return struct(told);
  }

  private static Column issues() {
    Column found =
        when(col(CONFLICT), array_append(ISSUES.col(), lit(Reason.RECORD_CONFLICT.code())))
            .when(col(REPEATED), array_append(ISSUES.col(), lit(Reason.RECORD_REPEATED.code())));
    return array_sort(coalesce(found, ISSUES.col()));
  }
}
