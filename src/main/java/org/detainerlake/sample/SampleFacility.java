package org.detainerlake.sample;

/**
 * A made-up jail, police department or prison at a real place.
 *
 * @param name as the releases spell it; says SYNTHETIC unless no facility is stated
 * @param code seven characters in place of ICE's facility code; null when not stated
 * @param state the state's name in capitals; null when not stated
 * @param city null when not stated
 * @param kind whose facility it is
 * @param countyFips the county whose jurisdiction it is, 5 digits; null for state and federal
 *     facilities and when not stated
 * @param declineFactor how many times likelier than usual its agency declines a detainer
 */
public record SampleFacility(
    String name,
    String code,
    String state,
    String city,
    Kind kind,
    String countyFips,
    double declineFactor) {

  /** Whose facility it is. */
  public enum Kind {
    COUNTY_JAIL,
    CITY_POLICE,
    STATE_PRISON,
    FEDERAL,
    UNSTATED;

    /** Whether its detainers count as a county's. */
    boolean isLocal() {
      return this == COUNTY_JAIL || this == CITY_POLICE;
    }
  }

  /** What ICE writes when it names no facility: about a tenth of real records. */
  public static final SampleFacility UNSTATED =
      new SampleFacility("OTHER-OTHER FACILITY", null, null, null, Kind.UNSTATED, null, 1.0);
}
