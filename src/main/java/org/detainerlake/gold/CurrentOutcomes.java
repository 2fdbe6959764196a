package org.detainerlake.gold;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.Subject;

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
    Dataset<Row> full =
        files.where(Subject.DETAINERS.isOf()).where(RELEASE_KIND.col().equalTo("full"));
    Dataset<Row> ofFull =
        dailyOutcomes.join(
            broadcast(full.select(RELEASE_ID.col(), FILE_SHA256.col())),
            FileKey.columns(),
            "left_semi");
    Column retold = covers().and(precedence("newer").gt(precedence("own")));
    return GoldTables.DAILY_OUTCOMES.select(
        ofFull.as("own").join(broadcast(full).as("newer"), retold, "left_anti"));
  }

  private static Column covers() {
    Column state = coalesce(STATE_CODE.of("own"), lit(Release.NO_STATE));
    Column states = COVERAGE_STATES.of("newer");
    Column covered =
        states.equalTo(Release.ALL_STATES).or(array_contains(split(states, ","), state));
    return covered.and(
        PREPARE_DATE
            .of("own")
            .between(COVERAGE_FROM_DATE.of("newer"), COVERAGE_TO_DATE.of("newer")));
  }

  /** The id starts with the date. Within a release the hash decides: any order, but always one. */
  private static Column precedence(String alias) {
    return struct(RELEASE_ID.of(alias), FILE_SHA256.of(alias));
  }
}
