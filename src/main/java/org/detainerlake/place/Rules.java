package org.detainerlake.place;

import java.util.List;
import java.util.Optional;

/** The rules for the county a facility stands in, in their order. Each looks in its state only. */
record Rules(Gazetteer gazetteer) {
  /** Below this share of ZIP codes a city's other counties are too likely. */
  private static final double NEARLY_ALL = 0.95;

  List<Rule> inOrder() {
    return List.of(
        (clues, holder) -> registered(clues.ofCode(), Rule.FACILITY_CODE, "code"),
        (clues, holder) -> decided(clues),
        (clues, holder) -> named(clues),
        (clues, holder) -> inOneCounty(clues),
        this::mostlyInOneCounty,
        (clues, holder) -> registered(clues.ofName(), Rule.REGISTER, "name"));
  }

  private Optional<Located> registered(Optional<RegisterEntry> entry, String method, String by) {
    return entry
        .filter(found -> found.countyFips() != null)
        .flatMap(
            found ->
                gazetteer
                    .county(found.countyFips())
                    .filter(county -> county.state().equals(found.state()))
                    .map(county -> Located.at(method, county, 1, said(found, by, county))));
  }

  private static String said(RegisterEntry entry, String by, County county) {
    return "register %s, by %s: %s".formatted(entry.register(), by, county.label());
  }

  private static Optional<Located> decided(Clues clues) {
    return clues
        .decision()
        .filter(decision -> decision.county() != null)
        .map(d -> Located.at(Rule.CROSSWALK, d.county(), 1, d.evidence()));
  }

  /** A name that gives another state's county contradicts the state: then nothing is believed. */
  private static Optional<Located> named(Clues clues) {
    NamedCounty named = clues.named();
    if (named.foreign() != null) {
      String foreign = "the name gives a county %s, which %s lacks and another state has";
      return Optional.of(
          Located.nowhere(foreign.formatted(named.foreign(), clues.facility().state())));
    }
    return Optional.ofNullable(named.county())
        .map(c -> Located.at(Rule.COUNTY_NAME, c, 1, "the name gives " + c.label()));
  }

  private Optional<Located> inOneCounty(Clues clues) {
    List<CityShare> shares = shares(clues);
    return shares.stream().map(CityShare::county).distinct().count() == 1
        ? Optional.of(
            Located.at(
                Rule.CITY,
                shares.get(0).county(),
                1,
                "the city lies in " + shares.get(0).county().label()))
        : Optional.empty();
  }

  /** A city's own facility stands in the county that has nearly all of the city. */
  private Optional<Located> mostlyInOneCounty(Clues clues, Holder holder) {
    if (!holder.holderType().equals("city")) {
      return Optional.empty();
    }
    List<CityShare> shares = shares(clues);
    double all = shares.stream().mapToDouble(CityShare::share).sum();
    return shares.stream()
        .filter(share -> share.share() / all >= NEARLY_ALL)
        .findFirst()
        .map(
            share ->
                Located.at(
                    Rule.CITY_SHARE,
                    share.county(),
                    share.share() / all,
                    "a city's facility; most of the city lies in " + share.county().label()));
  }

  private List<CityShare> shares(Clues clues) {
    return gazetteer.city(clues.facility().state(), clues.facility().city());
  }
}
