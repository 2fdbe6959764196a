package org.detainerlake.place;

import static org.apache.spark.sql.functions.col;
import static org.detainerlake.catalog.PlaceFields.*;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detainerlake.catalog.PlaceTables;

/** Each distinct facility once, with the jurisdiction that answers for it. */
public final class MatchedFacilities {
  private MatchedFacilities() {}

  private static final String BY_CODE = "; placed as other releases do its code";

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
    Dataset<Row> told =
        PlacesOfCodes.beside(distinct)
            .select(
                FACILITY_ID.col(),
                STATE_CODE.col(),
                FACILITY_CITY.col(),
                FACILITY_NAME.col(),
                FACILITY_CODE.col(),
                col(PlacesOfCodes.CODE_STATE),
                col(PlacesOfCodes.CODE_CITIES));
    MapFunction<Row, Row> matched = row -> row(row, resolution(row, resolver));
    return PlaceTables.MATCHED_FACILITIES.select(
        told.map(matched, Encoders.row(PlaceTables.MATCHED_FACILITIES.schema())));
  }

  /** By what the release itself says; where that is not enough, by what others say of the code. */
  private static Resolution resolution(Row row, Resolver resolver) {
    Facility stated =
        new Facility(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    Resolution found = resolver.resolve(stated);
    String state = row.getString(5);
    if (found.isResolved() || state == null) {
      return found;
    }
    List<Resolution> others =
        row.<String>getList(6).stream()
            .map(city -> new Facility(state, city, stated.name(), stated.code()))
            .map(resolver::resolve)
            .filter(Resolution::isResolved)
            .toList();
    if (others.stream().map(Resolution::jurisdictionId).distinct().count() == 1) {
      return others.get(0).withMoreEvidence(BY_CODE);
    }
    return stated.state() != null
        ? found
        : resolver
            .resolve(new Facility(state, null, stated.name(), stated.code()))
            .withMoreEvidence(BY_CODE);
  }

  /** City, name and code as published; the state is that of the jurisdiction, whatever told it. */
  private static Row row(Row stated, Resolution found) {
    return RowFactory.create(
        stated.getString(0),
        found.facility().state(),
        stated.getString(2),
        stated.getString(3),
        stated.getString(4),
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
