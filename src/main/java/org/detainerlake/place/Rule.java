package org.detainerlake.place;

import java.util.Optional;

/** One way to tell the county that a facility stands in; the rules are asked in order. */
@FunctionalInterface
interface Rule {
  String FACILITY_CODE = "facility_code";
  String CROSSWALK = "crosswalk";
  String COUNTY_NAME = "county_name";
  String CITY = "city";
  String CITY_SHARE = "city_share";
  String REGISTER = "register";
  String FACILITY_WORDS = "facility_words";
  String STATED_CODE = "stated_code";
  String STATED_COUNTY = "stated_county";
  String STATE_NAME = "state_name";

  /** Empty where the rule has no answer, and the next one is to be asked. */
  Optional<Located> locate(Clues clues, Holder holder);
}
