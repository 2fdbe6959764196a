package org.detainerlake.place;

import static org.apache.spark.sql.functions.col;
import static org.detainerlake.catalog.PlaceFields.*;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detainerlake.catalog.PlaceTables;

/** Each distinct facility once, with the jurisdiction that answers for it. */
public final class MatchedFacilities {
  private MatchedFacilities() {}

  private static final int BY_CODE = 5;

  /**
   * Resolves the facilities, those named by code alone where other releases place the code; in one
   * task, since they are thousands at most and the reference tables travel with it.
   *
   * @param facilities {@link org.detainerlake.catalog.SilverTables#FACILITIES} of any files
   */
  public static Dataset<Row> of(Dataset<Row> facilities, Resolver resolver) {
    Dataset<Row> distinct =
        facilities
            .select(
                FACILITY_ID.col(),
                STATE_CODE.col(),
                FACILITY_CITY.col(),
                FACILITY_NAME.col(),
                FACILITY_CODE.col())
            .distinct()
            .repartition(1);
    Dataset<Row> placed =
        PlacesOfCodes.filledIn(distinct)
            .select(
                FACILITY_ID.col(),
                STATE_CODE.col(),
                FACILITY_CITY.col(),
                FACILITY_NAME.col(),
                FACILITY_CODE.col(),
                col(PlacesOfCodes.IS_BY_CODE));
    MapFunction<Row, Row> matched = row -> row(row, resolver.resolve(facility(row)));
    return PlaceTables.MATCHED_FACILITIES.select(
        placed.map(matched, Encoders.row(PlaceTables.MATCHED_FACILITIES.schema())));
  }

  private static Facility facility(Row row) {
    return new Facility(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
  }

  private static Row row(Row stated, Resolution found) {
    Facility facility = found.facility();
    return RowFactory.create(
        stated.getString(0),
        facility.state(),
        facility.city(),
        facility.name(),
        facility.code(),
        found.facilityType(),
        found.holderType(),
        found.jurisdictionId(),
        found.jurisdictionType(),
        found.countyFips(),
        found.locatedCountyFips(),
        found.method(),
        found.score(),
        stated.getBoolean(BY_CODE)
            ? found.evidence() + "; state and city as other releases give for its code"
            : found.evidence(),
        found.holderEvidence());
  }
}
