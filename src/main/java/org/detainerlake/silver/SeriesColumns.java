package org.detainerlake.silver;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.RecordFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.Release;

/** Which record of its series a row tells, in which state, and whether it withdraws it. */
final class SeriesColumns {
  private SeriesColumns() {}

  private static final int DIGITS = 18;
  private static final String NUMBER = "[0-9]{1," + DIGITS + "}";

  /** In UTC or in one zone throughout: a text with an offset would not sort by time. */
  private static final String DAY_AND_TIME =
      "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?Z?)?";

  /**
   * Adds id, version and mark of withdrawal, and a flag each reason code. Outside of a series a row
   * has none of them.
   *
   * @param typed {@link TypedRows}
   */
  static Dataset<Row> of(Dataset<Row> typed, PublishedText cells, Release release) {
    boolean isOfSeries = release.series() != null;
    Column version = cells.value(RECORD_VERSION_TEXT.col());
    Column withdrawn = cells.value(DELETION_MARK_TEXT.col()).isNotNull();
    Column unreadable =
        lit(isOfSeries && cells.publishes(RECORD_VERSION_TEXT)).and(RECORD_VERSION.col().isNull());
    return typed
        .withColumn(RECORD_ID.name(), ofSeries(isOfSeries, cells.value(RECORD_ID_TEXT.col())))
        .withColumn(RECORD_VERSION.name(), ofSeries(isOfSeries, sortable(version)))
        .withColumn(IS_DELETION.name(), isOfSeries ? withdrawn : lit(false))
        .withColumn(Reason.RECORD_ID_MISSING.code(), lit(isOfSeries).and(RECORD_ID.col().isNull()))
        .withColumn(Reason.RECORD_VERSION_UNREADABLE.code(), unreadable)
        .withColumn(Reason.RECORD_WITHDRAWN.code(), IS_DELETION.col());
  }

  private static Column ofSeries(boolean isOfSeries, Column value) {
    return isOfSeries ? value : lit(null).cast("string");
  }

  private static Column sortable(Column version) {
    Column unzoned = regexp_replace(regexp_replace(version, lit(" "), lit("T")), lit("Z"), lit(""));
    return when(coalesce(version.rlike("^" + NUMBER + "$"), lit(false)), lpad(version, DIGITS, "0"))
        .when(version.rlike("^" + DAY_AND_TIME + "$"), unzoned);
  }
}
