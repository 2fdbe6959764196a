package org.detainerlake.place;

import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.PlaceFields.*;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.CooperationMarts;

/** The agreements on lists, with the jurisdiction of their agency. */
public final class PlacedAgreements {
  private PlacedAgreements() {}

  /**
   * Each spell once.
   *
   * @param spells {@link org.detainerlake.catalog.ContextTables#AGREEMENT_SPELLS}
   * @param states {@link org.detainerlake.catalog.ReferenceTables#STATES}
   */
  public static Dataset<Row> of(Dataset<Row> spells, Dataset<Row> states, Resolver resolver) {
    Agencies agencies = new Agencies(resolver);
    return CooperationMarts.DIM_AGREEMENT.select(
        Placements.beside(spells, states, row -> agencies.placed(agency(row))));
  }

  private static Agencies.Agency agency(Row row) {
    return new Agencies.Agency(
        row.getAs(STATE_CODE.name()),
        row.getAs(STATE_NAME.name()),
        row.getAs(AGENCY_NAME.name()),
        row.getAs(AGENCY_COUNTY.name()),
        row.getAs(AGENCY_FIPS.name()));
  }
}
