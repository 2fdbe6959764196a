package org.detainerlake.gold;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.detainerlake.catalog.RecordFields.ISSUES;
import static org.detainerlake.catalog.ReleaseFields.FILE_SHA256;
import static org.detainerlake.catalog.ReleaseFields.ITEM_CODE;
import static org.detainerlake.catalog.ReleaseFields.ITEM_COUNT;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.GoldTables;

/** How often each reason code stands at the rows of a file. */
public final class FileReasons {
  private FileReasons() {}

  public static Dataset<Row> of(Dataset<Row> classifiedRows) {
    return GoldTables.FILE_REASONS.select(
        classifiedRows
            .select(RELEASE_ID.col(), FILE_SHA256.col(), explode(ISSUES.col()).as(ITEM_CODE.name()))
            .groupBy(RELEASE_ID.col(), FILE_SHA256.col(), ITEM_CODE.col())
            .agg(ITEM_COUNT.from(count(lit(1)))));
  }
}
