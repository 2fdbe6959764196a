package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.detainerlake.catalog.MeasureFields.DECLINED_COUNT;
import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.RecordFields.LIFT_DATE;
import static org.detainerlake.catalog.RecordedFields.*;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_KIND;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.Outcome;
import org.detainerlake.catalog.RecordedBasis;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.Table;
import org.detainerlake.catalog.VintageTables;

/** Declines that a partial release lists with their day, as section II of the report of 2017. */
final class ListedDeclines {
  private ListedDeclines() {}

  private static final Field NEWEST = Field.working("newest_release_id", FieldType.TEXT);

  /**
   * Declines by jurisdiction and day. Where several releases list a day the newest counts, for all
   * places: a list of a day is a list of the whole day.
   *
   * @param everything outcomes of every file with their jurisdiction, {@link PlacedOutcomes}
   * @param releases {@link org.detainerlake.catalog.MartTables#DIM_RELEASE}
   */
  static Dataset<Row> of(Dataset<Row> everything, Dataset<Row> releases) {
    Dataset<Row> partial =
        releases.where(RELEASE_KIND.col().equalTo(Release.PARTIAL)).select(RELEASE_ID.col());
    Column newest = max(RELEASE_ID.col()).over(Window.partitionBy(LIFT_DATE.col()));
    return VintageTables.RECORDED_DECLINES.select(
        everything
            .where(OutcomeCounts.is(Outcome.DECLINED).and(LIFT_DATE.col().isNotNull()))
            .join(broadcast(partial), RELEASE_ID.name())
            .withColumn(NEWEST.name(), newest)
            .where(RELEASE_ID.col().equalTo(NEWEST.col()))
            .withColumn(RECORDED_BASIS.name(), RECORDED_BASIS.value(RecordedBasis.LISTED.code()))
            .withColumn(RECORDED_FROM_DATE.name(), LIFT_DATE.col())
            .withColumn(RECORDED_TO_DATE.name(), LIFT_DATE.col())
            .groupBy(Table.columns(VintageTables.RECORDED_DECLINES.key()))
            .agg(DECLINED_COUNT.from(sum(DETAINER_COUNT.col()))));
  }
}
