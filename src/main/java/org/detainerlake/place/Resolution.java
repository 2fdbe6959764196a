package org.detainerlake.place;

import java.io.Serializable;

/**
 * What the rules make of a facility.
 *
 * @param jurisdictionType county, state, federal, tribal, unresolved or unresolved_no_state
 * @param countyFips the county that answers for it; null where none does
 * @param locatedCountyFips the county it stands in, where a rule told it
 * @param method which rule gave the jurisdiction
 * @param score how much of the evidence points there, 0 to 1; null where nothing does
 * @param evidence what that rule saw
 */
public record Resolution(
    Facility facility,
    String facilityType,
    String holderType,
    String jurisdictionType,
    String countyFips,
    String locatedCountyFips,
    String method,
    Double score,
    String evidence,
    String holderEvidence)
    implements Serializable {

  /** The method where no rule answers. */
  public static final String NONE = "none";

  static final String COUNTY = "county";
  static final String UNRESOLVED = "unresolved";
  static final String UNRESOLVED_NO_STATE = "unresolved_no_state";

  /** Whether a jurisdiction answers. */
  boolean isResolved() {
    return !jurisdictionType.startsWith(UNRESOLVED);
  }

  /** The same, with what else told it. */
  Resolution withMoreEvidence(String more) {
    return new Resolution(
        facility,
        facilityType,
        holderType,
        jurisdictionType,
        countyFips,
        locatedCountyFips,
        method,
        score,
        evidence + more,
        holderEvidence);
  }

  /** The key of the jurisdiction in every mart. */
  public String jurisdictionId() {
    String prefix = jurisdictionType.equals(UNRESOLVED_NO_STATE) ? UNRESOLVED : jurisdictionType;
    String place = countyFips != null ? countyFips : facility.state();
    return prefix + ":" + (place == null ? NONE : place);
  }
}
