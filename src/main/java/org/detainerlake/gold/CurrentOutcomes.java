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
    return GoldTables.DAILY_OUTCOMES.select(
        retold(ofFull(dailyOutcomes, files, "left_semi"), files, "left_anti"));
  }

  /** All others: with the current ones they are what every release tells, each row once. */
  public static Dataset<Row> others(Dataset<Row> dailyOutcomes, Dataset<Row> files) {
    Dataset<Row> retold = retold(ofFull(dailyOutcomes, files, "left_semi"), files, "left_semi");
    return GoldTables.DAILY_OUTCOMES.select(
        ofFull(dailyOutcomes, files, "left_anti").unionByName(retold));
  }

  private static Dataset<Row> ofFull(Dataset<Row> outcomes, Dataset<Row> files, String join) {
    Dataset<Row> full = Coverage.full(files).select(RELEASE_ID.col(), FILE_SHA256.col());
    return outcomes.join(broadcast(full), FileKey.columns(), join);
  }

  private static Dataset<Row> retold(Dataset<Row> outcomes, Dataset<Row> files, String join) {
    return outcomes
        .as("own")
        .join(broadcast(Coverage.full(files)).as("newer"), Coverage.retells("own", "newer"), join);
  }
}
