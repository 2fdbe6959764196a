package org.detainerlake.catalog;

import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.MeasureFields.DISPUTE_STATUS;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordFields.SOURCE;

import java.util.List;

/** Decisions of people, kept as {@code conf/<table>.csv} where an operator may add to them. */
public final class DecisionTables {
  private DecisionTables() {}

  /** What is contested. */
  public static final Table DISPUTES =
      decision(
          "disputes",
          "One jurisdiction and span of issue dates whose records are contested.",
          List.of(JURISDICTION_ID, DISPUTED_FROM_DATE, DISPUTED_TO_DATE, DISPUTE_STATUS),
          List.of(
              JURISDICTION_ID,
              DISPUTED_FROM_DATE,
              DISPUTED_TO_DATE,
              DISPUTE_STATUS,
              DECIDED_DATE,
              SOURCE,
              NOTE));

  /** Facilities that a person looked up. */
  public static final Table CROSSWALK =
      decision(
          "crosswalk",
          "One facility that a person looked up.",
          List.of(STATE_CODE, FACILITY_CITY, FACILITY_NAME, FACILITY_CODE),
          List.of(
              STATE_CODE,
              FACILITY_CITY,
              FACILITY_NAME,
              FACILITY_CODE,
              COUNTY_FIPS,
              HOLDER_TYPE,
              FACILITY_TYPE,
              DECIDED_DATE,
              SOURCE,
              NOTE));

  public static final List<Table> ALL = List.of(CROSSWALK, DISPUTES);

  private static Table decision(String name, String grain, List<Field> key, List<Field> fields) {
    return new Table(name, Layer.DECISION, grain, "", key, fields);
  }
}
