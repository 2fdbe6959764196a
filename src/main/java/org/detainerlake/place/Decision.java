package org.detainerlake.place;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A line of the crosswalk: what a person decided of one facility; null parts are left to the rules.
 *
 * @param city null: the facility of that name in any city of the state
 * @param decided the day it was decided
 * @param source where a reader can check it
 */
record Decision(
    String city,
    County county,
    String holderType,
    String facilityType,
    LocalDate decided,
    String source)
    implements Serializable {

  String evidence() {
    return "crosswalk of %s: %s".formatted(decided, source);
  }
}
