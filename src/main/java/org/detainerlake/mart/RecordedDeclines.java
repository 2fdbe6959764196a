package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.detainerlake.catalog.VintageTables.STATED_KEY;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Table;

/** When declines were recorded: by their own date, else by the releases that tell of them. */
public final class RecordedDeclines {
  private RecordedDeclines() {}

  private static final String TOLD = "told";
  private static final String DATED = "dated";

  /**
   * Declines by jurisdiction and day or interval. All but the listed ones add up to the current
   * declines.
   *
   * @param retold {@link org.detainerlake.catalog.VintageTables#RETOLD_DAYS}
   * @param current current outcomes with their jurisdiction, {@link PlacedOutcomes}
   * @param everything the same of every file
   * @param releases {@link org.detainerlake.catalog.MartTables#DIM_RELEASE}
   */
  public static Dataset<Row> of(
      Dataset<Row> retold, Dataset<Row> current, Dataset<Row> everything, Dataset<Row> releases) {
    Dataset<Row> dated = LiftDatedDeclines.keyed(current);
    return IntervalDatedDeclines.of(without(retold, dated))
        .unionByName(LiftDatedDeclines.of(dated))
        .unionByName(ListedDeclines.of(everything, releases));
  }

  private static Dataset<Row> without(Dataset<Row> retold, Dataset<Row> dated) {
    Column sameKey =
        STATED_KEY.stream()
            .map(field -> field.of(TOLD).eqNullSafe(field.of(DATED)))
            .reduce(Column::and)
            .orElseThrow();
    Dataset<Row> keys = dated.select(Table.columns(STATED_KEY)).distinct();
    return retold.as(TOLD).join(broadcast(keys).as(DATED), sameKey, "left_anti");
  }
}
