package org.detainerlake.place;

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

  /**
   * Resolves the facilities; in one task, since they are thousands at most and the reference tables
   * travel with it.
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
    MapFunction<Row, Row> matched = row -> row(row.getString(0), resolver.resolve(facility(row)));
    return PlaceTables.MATCHED_FACILITIES.select(
        distinct.map(matched, Encoders.row(PlaceTables.MATCHED_FACILITIES.schema())));
  }

  private static Facility facility(Row row) {
    return new Facility(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
  }

  private static Row row(String id, Resolution found) {
    Facility facility = found.facility();
    return RowFactory.create(
        id,
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
        found.evidence(),
        found.holderEvidence());
  }
}
