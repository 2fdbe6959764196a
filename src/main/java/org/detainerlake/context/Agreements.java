package org.detainerlake.context;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.ReleaseFields.FILE_SHA256;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_DATE;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;
import static org.detainerlake.catalog.Spelling.small;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.detainerlake.catalog.ContextTables;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.Subject;

/** Who stood on which list of 287(g) agreements, and with which model. */
public final class Agreements {
  private Agreements() {}

  static final String NOT_STATED = "not_stated";
  private static final String OTHER = "other";
  private static final String LEFT = "left";

  /**
   * The lines of all lists, each with the day of its list.
   *
   * @param contextRows {@link org.detainerlake.catalog.BronzeTables#CONTEXT}, of any subjects
   * @param files {@link org.detainerlake.catalog.BronzeTables#FILES}; lists not in it are left out
   * @param states {@link org.detainerlake.catalog.ReferenceTables#STATES}
   * @param models {@link org.detainerlake.catalog.ReferenceTables#AGREEMENT_MODELS}
   */
  public static Dataset<Row> of(
      Dataset<Row> contextRows, Dataset<Row> files, Dataset<Row> states, Dataset<Row> models) {
    Dataset<Row> listed = listed(Cells.rows(contextRows, Subject.AGREEMENTS));
    Dataset<Row> dated =
        listed.join(
            broadcast(files.select(RELEASE_ID.col(), FILE_SHA256.col(), RELEASE_DATE.col())),
            FileKey.columns());
    Dataset<Row> placed = StateCodes.beside(dated, Cells.text(AGENCY_STATE_TEXT), states);
    return ContextTables.AGREEMENTS.select(
        withModel(placed, models)
            .withColumn(LIST_DATE.name(), listDate())
            .withColumn(AGENCY_NAME.name(), Cells.text(AGENCY_NAME_TEXT))
            .withColumn(AGENCY_COUNTY.name(), Cells.text(AGENCY_COUNTY_TEXT))
            .withColumn(AGENCY_FIPS.name(), Cells.fips(AGENCY_FIPS_TEXT))
            .withColumn(SIGNED_DATE.name(), Cells.date(SIGNED_DATE_TEXT)));
  }

  /**
   * Some lists name more agencies than are on them, and mark those that are: in a file with any
   * mark, a row without one is not on the list.
   */
  private static Dataset<Row> listed(Dataset<Row> rows) {
    Column marked = Cells.text(LISTED_MARK_TEXT).isNotNull();
    Column fileHasMarks = max(marked).over(Window.partitionBy(RELEASE_ID.col(), FILE_SHA256.col()));
    return rows.withColumn(LISTED, marked.equalTo(fileHasMarks))
        .where(LISTED)
        .where(Cells.has(AGENCY_NAME_TEXT.name()));
  }

  private static final String LISTED = "is_listed";

  /** A row's own date that cannot be read is not the release's: it stood on some other list. */
  private static Column listDate() {
    return when(Cells.has(LIST_DATE_TEXT.name()), Cells.date(LIST_DATE_TEXT))
        .otherwise(RELEASE_DATE.col());
  }

  private static Dataset<Row> withModel(Dataset<Row> rows, Dataset<Row> models) {
    Column code =
        when(MODEL_KEY.col().isNull(), NOT_STATED)
            .otherwise(coalesce(MODEL_CODE.col(), lit(OTHER)));
    return rows.withColumn(MODEL_KEY.name(), small(Cells.text(MODEL_TEXT)))
        .join(broadcast(models.select(MODEL_KEY.col(), MODEL_CODE.col())), MODEL_KEY.name(), LEFT)
        .withColumn(MODEL_CODE.name(), code);
  }
}
