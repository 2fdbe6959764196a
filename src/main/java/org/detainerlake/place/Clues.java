package org.detainerlake.place;

import java.util.List;
import java.util.Optional;

/**
 * All that is known of one facility before a rule is asked.
 *
 * @param words of its name, shortened ones written out
 * @param named the county its name gives
 * @param decision what a person decided of it
 * @param ofCode the register's entry of its code
 * @param ofName the register's entry of its name
 */
record Clues(
    Facility facility,
    List<String> words,
    NamedCounty named,
    Optional<Decision> decision,
    Optional<RegisterEntry> ofCode,
    Optional<RegisterEntry> ofName) {

  static Clues of(Facility facility, Reference reference) {
    List<String> words = reference.vocabulary().words(facility.name(), facility.state());
    return new Clues(
        facility,
        words,
        NamedCounty.in(words, facility.state(), reference.gazetteer()),
        reference.crosswalk().about(facility),
        reference.register().byCode(facility),
        reference.register().byName(facility, words, isCityKnown(facility, reference)));
  }

  private static boolean isCityKnown(Facility facility, Reference reference) {
    return !reference.gazetteer().city(facility.state(), facility.city()).isEmpty();
  }
}
