package org.detainerlake.context;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.detainerlake.catalog.ReleaseFields.*;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.FileKey;

/**
 * The rows that stand where a list replaces the one before: those of the newest list of each
 * layout. Not for lists that complete one another, as the registers of police and of prisons do,
 * nor for agreements, where every list tells who stood on it that day.
 */
public final class NewestLists {
  private NewestLists() {}

  /**
   * Cuts away older lists, and those that the ledger does not know.
   *
   * @param contextRows {@link org.detainerlake.catalog.BronzeTables#CONTEXT}
   * @param files {@link org.detainerlake.catalog.BronzeTables#FILES}
   */
  public static Dataset<Row> of(Dataset<Row> contextRows, Dataset<Row> files) {
    Dataset<Row> newest =
        files
            .groupBy(LAYOUT_NAME.col())
            .agg(max(struct(RELEASE_ID.col(), FILE_SHA256.col())).as(NEWEST))
            .select(NEWEST + ".*");
    return contextRows.join(broadcast(newest), FileKey.columns(), "left_semi");
  }

  private static final String NEWEST = "newest";
}
