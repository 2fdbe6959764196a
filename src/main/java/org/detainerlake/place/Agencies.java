package org.detainerlake.place;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The jurisdiction of an agency on a list of agreements. An agency of the state, a tribe or the
 * federal government is none of the county that it has its seat in. Else the list's code is
 * believed, then the county in the agency's own name, then the one the list has beside it unless
 * the agency's city lies in another, then the city.
 */
record Agencies(Resolver resolver) implements Serializable {
  private static final List<String> DEPARTMENT_OF = List.of("DEPARTMENT", "OF");

  /** Pennsylvania's state constables are those of townships. */
  private static final Set<String> LOCAL = Set.of("CONSTABLE", "CONSTABLES");

  /**
   * An agency as a list names it; every part may be null.
   *
   * @param stateName of that state, in words
   * @param county by name
   * @param fips the county's code
   */
  record Agency(String state, String stateName, String name, String county, String fips) {}

  Placement placed(Agency agency) {
    String state = agency.state();
    if (state == null) {
      return Placement.of(resolver.resolve(new Facility(null, null, agency.name(), null)));
    }
    Gazetteer gazetteer = resolver.reference().gazetteer();
    List<String> words = resolver.reference().vocabulary().words(agency.name(), state);
    NamedCounty named = NamedCounty.in(words, state, gazetteer);
    String city = NamedCity.in(words, state, gazetteer);
    Resolution found = resolver.resolve(new Facility(state, city, agency.name(), null));
    StatedCounty stated = new StatedCounty(gazetteer);
    List<Supplier<Optional<Placement>>> inOrder =
        List.of(
            () -> decided(found),
            () -> ofState(agency, words, named, city, found),
            () -> stated.byCode(state, agency.fips()),
            () -> ofOwnName(named, found),
            () -> stated.byName(state, agency.county()).map(at -> unlessElsewhere(at, found)));
    return inOrder.stream()
        .flatMap(rule -> rule.get().stream())
        .findFirst()
        .orElse(Placement.of(found));
  }

  /** By a person, or by words that name another holder than a county or city. */
  private static Optional<Placement> decided(Resolution found) {
    String type = found.jurisdictionType();
    boolean isLocal = type.equals(Resolution.COUNTY) || type.equals(Resolution.UNRESOLVED);
    return !isLocal || found.method().equals(Rule.CROSSWALK)
        ? Optional.of(Placement.of(found))
        : Optional.empty();
  }

  /**
   * An agency of a place says its place; one that opens with the state or DEPARTMENT OF has none.
   */
  private static Optional<Placement> ofState(
      Agency agency, List<String> words, NamedCounty named, String city, Resolution found) {
    List<String> state = Words.of(agency.stateName());
    boolean opens = opens(words, DEPARTMENT_OF) || (!state.isEmpty() && opens(words, state));
    boolean isPlace = named.county() != null || (city != null && !Words.of(city).equals(state));
    boolean isLocal = words.stream().anyMatch(LOCAL::contains);
    return opens && !isPlace && !isLocal && found.holderType().equals(Holders.UNSTATED)
        ? Optional.of(
            Placement.ofState(agency.state(), "the name opens with the state's, or with no place"))
        : Optional.empty();
  }

  private static boolean opens(List<String> words, List<String> first) {
    return words.size() > first.size() && words.subList(0, first.size()).equals(first);
  }

  /** Its county, or that it gives a county of another state: then nothing is believed. */
  private static Optional<Placement> ofOwnName(NamedCounty named, Resolution found) {
    return named.county() != null || named.foreign() != null
        ? Optional.of(Placement.of(found))
        : Optional.empty();
  }

  /**
   * A list may give a police of Monroe to Monroe County though the city lies in Walton County, and
   * a city may have a namesake: where the two differ neither is believed.
   */
  private static Placement unlessElsewhere(Placement at, Resolution found) {
    boolean differs =
        at.countyFips() != null
            && found.countyFips() != null
            && !at.countyFips().equals(found.countyFips());
    return differs
        ? Placement.nowhere(
            found.facility().state(), "%s, but %s".formatted(at.evidence(), found.evidence()))
        : at;
  }
}
