package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sequence;
import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.MeasureFields.DISPUTE_STATUS;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;

import org.apache.spark.sql.Column;
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
   * @param disputes {@link org.detainerlake.catalog.DecisionTables#DISPUTES}
   */
  public static Dataset<Row> of(
      Dataset<Row> currentOutcomes, Dataset<Row> facilities, Dataset<Row> disputes) {
    Dataset<Row> places =
        facilities.select(
            FACILITY_ID.col(),
            JURISDICTION_ID.col(),
            FACILITY_NAME.col(),
            FACILITY_CITY.col(),
            FACILITY_TYPE.col(),
            HOLDER_TYPE.col(),
            MATCH_METHOD.col());
    return currentOutcomes
        .join(broadcast(places), FACILITY_ID.name(), "left")
        .join(broadcast(contestedDays(disputes)), DAY_OF_JURISDICTION, "left");
  }

  private static final String[] DAY_OF_JURISDICTION = {JURISDICTION_ID.name(), PREPARE_DATE.name()};

  /** Each contested day of a jurisdiction once, however many disputes span it. */
  private static Dataset<Row> contestedDays(Dataset<Row> disputes) {
    Column days = explode(sequence(DISPUTED_FROM_DATE.col(), DISPUTED_TO_DATE.col()));
    return disputes
        .select(JURISDICTION_ID.col(), days.as(PREPARE_DATE.name()), DISPUTE_STATUS.col())
        .groupBy(JURISDICTION_ID.col(), PREPARE_DATE.col())
        .agg(DISPUTE_STATUS.from(max(DISPUTE_STATUS.col())));
  }
}
