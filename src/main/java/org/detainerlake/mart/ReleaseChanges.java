package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.VintageFields.*;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Cause;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.VintageMarts;

/** What a release changed of the days that another told of before. */
public final class ReleaseChanges {
  private ReleaseChanges() {}

  private static final String[] PAIR = {NEW_RELEASE_ID.name(), OLD_RELEASE_ID.name()};

  private static final List<Field> CHANGES =
      List.of(
          RECORDS_ADDED_COUNT,
          RECORDS_WITHDRAWN_COUNT,
          OUTCOMES_ARRIVED_COUNT,
          OUTCOMES_REVISED_COUNT,
          PLACES_CORRECTED_COUNT);

  /**
   * A row each two releases of which one came before the other for some state and day, and one for
   * what a release is the first to tell.
   *
   * @param retold {@link org.detainerlake.catalog.VintageTables#RETOLD_DAYS}
   * @param changes {@link KeyChanges} of these
   * @param releases {@link org.detainerlake.catalog.MartTables#DIM_RELEASE}
   */
  public static Dataset<Row> of(Dataset<Row> retold, Dataset<Row> changes, Dataset<Row> releases) {
    Dataset<Row> pairs =
        retold
            .groupBy(NEW_RELEASE_ID.col(), OLD_RELEASE_ID.col())
            .agg(OLD_COUNT.from(sum(OLD_COUNT.col())), NEW_COUNT.from(sum(NEW_COUNT.col())))
            .join(broadcast(totals(changes)), PAIR, "left")
            .join(broadcast(RetoldDays.made(releases)), NEW_RELEASE_ID.name());
    for (Field change : CHANGES) {
      pairs = pairs.withColumn(change.name(), coalesce(change.col(), lit(0)));
    }
    return VintageMarts.RELEASE_CHANGES.select(pairs.withColumn(RELEASE_NOTE.name(), note()));
  }

  private static Dataset<Row> totals(Dataset<Row> changes) {
    return changes
        .groupBy(NEW_RELEASE_ID.col(), OLD_RELEASE_ID.col())
        .agg(
            RECORDS_ADDED_COUNT.from(sum(KeyChanges.by(Cause.RECORD_ADDED).col())),
            RECORDS_WITHDRAWN_COUNT.from(
                sum(KeyChanges.by(Cause.RECORD_WITHDRAWN).col().multiply(-1))),
            OUTCOMES_ARRIVED_COUNT.from(gained(Cause.LATE_OUTCOME)),
            OUTCOMES_REVISED_COUNT.from(gained(Cause.OUTCOME_REVISED)),
            PLACES_CORRECTED_COUNT.from(gained(Cause.PLACE_CORRECTED)));
  }

  /** What one class or place gained another lost: each record counts once. */
  private static Column gained(Cause cause) {
    return sum(greatest(KeyChanges.by(cause).col(), lit(0)));
  }

  private static Column note() {
    Column first =
        format_string(
            "%s tells of %d records of days that no release had told of.",
            NEW_RELEASE_ID.col(), NEW_COUNT.col());
    Column changed =
        format_string(
            "%s beside %s: records added %d, withdrawn %d; outcomes arrived %d, revised %d; places"
                + " corrected %d.",
            NEW_RELEASE_ID.col(),
            OLD_RELEASE_ID.col(),
            RECORDS_ADDED_COUNT.col(),
            RECORDS_WITHDRAWN_COUNT.col(),
            OUTCOMES_ARRIVED_COUNT.col(),
            OUTCOMES_REVISED_COUNT.col(),
            PLACES_CORRECTED_COUNT.col());
    return when(OLD_RELEASE_ID.col().isNull(), first).otherwise(changed);
  }
}
