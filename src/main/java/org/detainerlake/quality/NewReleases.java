package org.detainerlake.quality;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sequence;
import static org.detainerlake.catalog.PeriodFields.PERIOD_END_DATE;
import static org.detainerlake.catalog.PeriodFields.PERIOD_START_DATE;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.FILE_SHA256;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Coverage;
import org.detainerlake.catalog.HoldTables;

/**
 * Where figures may move because a release is new to readers: it speaks for the state on some day,
 * and no other release speaks after it. A further file of a release that readers have is not new. A
 * series speaks under the name of its newest file, so a new update of it is a new release.
 */
public final class NewReleases {
  private NewReleases() {}

  /**
   * The spans that such a release speaks for.
   *
   * @param spans {@link HoldTables#SPANS}
   * @param files {@link org.detainerlake.catalog.BronzeTables#FILES} of the new publication, a line
   *     for all files of a series together
   * @param known {@link org.detainerlake.catalog.MartTables#DIM_RELEASE} that readers have
   */
  public static Dataset<Row> among(Dataset<Row> spans, Dataset<Row> files, Dataset<Row> known) {
    Dataset<Row> full = Coverage.full(files);
    Dataset<Row> fresh = full.join(broadcast(known), RELEASE_ID.name(), "left_anti");
    return HoldTables.SPANS
        .select(
            told(days(spans), fresh)
                .as("new")
                .join(broadcast(full).as("later"), Coverage.retells("new", "later"), "left_anti"))
        .distinct();
  }

  private static Dataset<Row> days(Dataset<Row> spans) {
    Column days = sequence(PERIOD_START_DATE.col(), PERIOD_END_DATE.col());
    return spans.withColumn(PREPARE_DATE.name(), explode(days));
  }

  /** Each day of a span with each file that speaks for it. */
  private static Dataset<Row> told(Dataset<Row> days, Dataset<Row> files) {
    return days.as("day")
        .join(broadcast(files).as("file"), Coverage.covers("day", "file"))
        .select(
            STATE_CODE.of("day"),
            PERIOD_START_DATE.col(),
            PERIOD_END_DATE.col(),
            PREPARE_DATE.col(),
            RELEASE_ID.of("file"),
            FILE_SHA256.of("file"));
  }
}
