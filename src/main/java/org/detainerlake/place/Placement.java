package org.detainerlake.place;

import java.io.Serializable;

/**
 * The jurisdiction of what a list names.
 *
 * @param jurisdictionId its key in every mart
 * @param countyFips null where no county answers
 * @param method which rule gave it
 * @param evidence what that rule saw
 */
record Placement(String jurisdictionId, String countyFips, String method, String evidence)
    implements Serializable {
  static final String STATEWIDE = "statewide:";

  static Placement of(Resolution found) {
    return new Placement(
        found.jurisdictionId(), found.countyFips(), found.method(), found.evidence());
  }

  static Placement in(County county, String method, String evidence) {
    return new Placement(Resolution.COUNTY + ":" + county.fips(), county.fips(), method, evidence);
  }

  /** An agency of the state itself. */
  static Placement ofState(String state, String evidence) {
    return new Placement("state:" + state, null, Rule.STATE_NAME, evidence);
  }

  /** All counties of the state. */
  static Placement statewide(String state, String evidence) {
    return new Placement(STATEWIDE + state, null, Rule.STATE_NAME, evidence);
  }

  /** Listed, and in no jurisdiction. */
  static Placement nowhere(String state, String evidence) {
    String bucket = Resolution.UNRESOLVED + ":" + (state == null ? Resolution.NONE : state);
    return new Placement(bucket, null, Resolution.NONE, evidence);
  }
}
