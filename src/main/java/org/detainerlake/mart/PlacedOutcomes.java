package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.detainerlake.catalog.PlaceFields.*;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counted outcomes with the jurisdiction that answers for their facility. */
public final class PlacedOutcomes {
  private PlacedOutcomes() {}

  /**
   * Joins jurisdictions onto counts.
   *
   * @param currentOutcomes {@link org.detainerlake.catalog.GoldTables#DAILY_OUTCOMES}, current only
   * @param facilities {@link org.detainerlake.catalog.MartTables#DIM_FACILITY}; an outer join: a
   *     count without its facility would show up as a jurisdiction of null, and stop publication
   */
  public static Dataset<Row> of(Dataset<Row> currentOutcomes, Dataset<Row> facilities) {
    Dataset<Row> places =
        facilities.select(
            FACILITY_ID.col(), JURISDICTION_ID.col(), FACILITY_NAME.col(), FACILITY_CITY.col());
    return currentOutcomes.join(broadcast(places), FACILITY_ID.name(), "left");
  }
}
