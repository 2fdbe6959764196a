package org.detainerlake.place;

import java.io.Serializable;

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
    implements Serializable {}
