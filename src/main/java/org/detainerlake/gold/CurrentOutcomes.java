package org.detainerlake.gold;

import static org.apache.spark.sql.functions.broadcast;
import static org.detainerlake.catalog.ReleaseFields.*;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Coverage;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.GoldTables;

/**
 * The counts that stand: for each state and day those of the newest full release that speaks for
 * it. A newer release also wins where it has no record for the day: then the record was withdrawn.
 */
public final class CurrentOutcomes {
  private CurrentOutcomes() {}

  /**
   * Cuts away what a newer release tells again.
   *
   * @param dailyOutcomes {@link GoldTables#DAILY_OUTCOMES} of every release
   * @param files {@link org.detainerlake.catalog.BronzeTables#FILES}, the coverage of each file
   */
  public static Dataset<Row> of(Dataset<Row> dailyOutcomes, Dataset<Row> files) {
    Dataset<Row> full = Coverage.full(files);
    Dataset<Row> ofFull =
        dailyOutcomes.join(
            broadcast(full.select(RELEASE_ID.col(), FILE_SHA256.col())),
            FileKey.columns(),
            "left_semi");
    return GoldTables.DAILY_OUTCOMES.select(
        ofFull
            .as("own")
            .join(broadcast(full).as("newer"), Coverage.retells("own", "newer"), "left_anti"));
  }
}
