package org.detainerlake.catalog;

import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.PlaceFields.*;

import java.util.List;

/** Facilities with the jurisdictions that answer for them. */
public final class PlaceTables {
  private PlaceTables() {}

  public static final Table MATCHED_FACILITIES =
      new Table(
          "matched_facilities",
          Layer.PLACE,
          "One facility of any release, with the jurisdiction that answers for it.",
          "Handed on in memory; dim_facility is its published form.",
          List.of(FACILITY_ID),
          List.of(
              FACILITY_ID,
              STATE_CODE,
              FACILITY_CITY,
              FACILITY_NAME,
              FACILITY_CODE,
              FACILITY_TYPE,
              HOLDER_TYPE,
              JURISDICTION_ID,
              JURISDICTION_TYPE,
              COUNTY_FIPS,
              LOCATED_COUNTY_FIPS,
              MATCH_METHOD,
              MATCH_SCORE,
              MATCH_EVIDENCE,
              HOLDER_EVIDENCE));
}
