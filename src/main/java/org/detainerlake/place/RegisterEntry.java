package org.detainerlake.place;

import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import java.io.Serializable;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * A facility in a public register.
 *
 * @param state two-letter code
 * @param city its city; may be null
 * @param name its name
 * @param code its DETLOC code; null in registers without codes
 * @param countyFips null where the register names no county of the state
 * @param holderType what its type says of the holder; may be null
 * @param facilityType what its type says it is; may be null
 * @param register the register's release, for the evidence
 */
public record RegisterEntry(
    String state,
    String city,
    String name,
    String code,
    String countyFips,
    String holderType,
    String facilityType,
    String register)
    implements Serializable {

  /**
   * From {@link org.detainerlake.catalog.ContextTables#REGISTER_ENTRIES}. A register that names the
   * county in words is looked up in its own state; one that names another state's county says none.
   */
  public static RegisterEntry of(Row row, Gazetteer gazetteer) {
    String state = row.getAs(STATE_CODE.name());
    String fips = row.getAs(COUNTY_FIPS.name());
    Optional<County> county =
        fips == null
            ? gazetteer.county(state, Words.placeKey(row.getAs(COUNTY_NAME.name())))
            : gazetteer.county(fips).filter(found -> found.state().equals(state));
    return new RegisterEntry(
        state,
        row.getAs(FACILITY_CITY.name()),
        row.getAs(FACILITY_NAME.name()),
        row.getAs(FACILITY_CODE.name()),
        county.map(County::fips).orElse(null),
        row.getAs(HOLDER_TYPE.name()),
        row.getAs(FACILITY_TYPE.name()),
        row.getAs(RELEASE_ID.name()));
  }
}
