package org.detainerlake.silver;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.catalog.Spelling.small;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.OffenseBasis;
import org.detainerlake.catalog.Reason;

/** ICE's own classes of a person when it prepared the detainer: criminality and threat level. */
final class SeverityColumns {
  private SeverityColumns() {}

  private static final String LEVEL = "level";
  private static final String NOT_STATED = OffenseBasis.NOT_STATED.code();
  private static final String NOT_PUBLISHED = OffenseBasis.NOT_PUBLISHED.code();

  /** A workbook's number cell may be read as 1.0. */
  private static final String A_LEVEL = "^[123](\\.0)?$";

  /**
   * Adds both classes, the key of the criminality (null where there is none), and a flag each
   * reason code.
   */
  static Dataset<Row> of(Dataset<Row> rows, PublishedText cells, Dataset<Row> criminalityClasses) {
    Dataset<Row> told =
        rows.withColumn(CRIMINALITY_KEY.name(), small(cells.value(CRIMINALITY_TEXT.col())))
            .withColumn(LEVEL, cells.value(THREAT_LEVEL_TEXT.col()));
    return classed(told, cells, criminalityClasses)
        .withColumn(Reason.CRIMINALITY_UNSEEN.code(), isUnseen())
        .withColumn(Reason.THREAT_LEVEL_UNSEEN.code(), isLevel().equalTo(false))
        .withColumn(CRIMINALITY_CLASS.name(), coalesce(CRIMINALITY_CLASS.col(), lit(NOT_STATED)))
        .withColumn(THREAT_LEVEL_CODE.name(), level(cells));
  }

  private static Dataset<Row> classed(
      Dataset<Row> told, PublishedText cells, Dataset<Row> criminalityClasses) {
    if (!cells.publishes(CRIMINALITY_TEXT)) {
      return told.withColumn(CRIMINALITY_CLASS.name(), lit(NOT_PUBLISHED));
    }
    Dataset<Row> classes =
        criminalityClasses.select(CRIMINALITY_KEY.col(), CRIMINALITY_CLASS.col());
    return told.join(broadcast(classes), CRIMINALITY_KEY.name(), "left");
  }

  private static Column level(PublishedText cells) {
    if (!cells.publishes(THREAT_LEVEL_TEXT)) {
      return lit(NOT_PUBLISHED);
    }
    return when(isLevel(), substring(col(LEVEL), 1, 1)).otherwise(lit(NOT_STATED));
  }

  private static Column isLevel() {
    return col(LEVEL).rlike(A_LEVEL);
  }

  private static Column isUnseen() {
    return CRIMINALITY_KEY.col().isNotNull().and(CRIMINALITY_CLASS.col().isNull());
  }
}
