package org.detainerlake.sample;

import java.util.List;

/** How facilities of one kind are named, in the spellings of real releases. */
enum FacilityNaming {
  COUNTY(
      SampleFacility.Kind.COUNTY_JAIL,
      0.68,
      "{county} COUNTY JAIL",
      "{county} CO JAIL",
      "{county} CNTY SHERIFF",
      "{county} CTY DET CENTER",
      "{county} CNTY JAIL, {state}"),
  CITY(SampleFacility.Kind.CITY_POLICE, 0.2, "{city} P.D.", "{city} CITY JAIL"),
  STATE(SampleFacility.Kind.STATE_PRISON, 0.07, "{city} STATE PRISON", "STATE PRISON {city}"),
  FEDERAL(SampleFacility.Kind.FEDERAL, 0.05, "FCI {city}", "US MARSHALS {city}"),
  /** Louisiana's counties; never drawn, taken for a county that is one. */
  PARISH(SampleFacility.Kind.COUNTY_JAIL, 0, "{county} PARISH JAIL", "{county} PARISH SHERIFF"),
  /** A city that is a county of its own, as in Virginia; never drawn. */
  INDEPENDENT_CITY(SampleFacility.Kind.COUNTY_JAIL, 0, "{county} CITY JAIL");

  private static final WeightedDraw<FacilityNaming> DRAW =
      new WeightedDraw<>(List.of(values()), i -> values()[i].share);

  private final SampleFacility.Kind kind;
  private final double share;

  @SuppressWarnings("ImmutableEnumChecker") // List.of: cannot change
  private final List<String> patterns;

  FacilityNaming(SampleFacility.Kind kind, double share, String... patterns) {
    this.kind = kind;
    this.share = share;
    this.patterns = List.of(patterns);
  }

  static FacilityNaming draw(Chance chance) {
    return DRAW.draw(chance);
  }

  /** A facility of this kind in a county and its largest city. */
  SampleFacility facility(SampleCounty county, double declineFactor, String code, Chance chance) {
    List<String> spellings = this == COUNTY ? of(county).patterns : patterns;
    String name =
        spellings
            .get(chance.below(spellings.size()))
            .replace("{county}", county.name())
            .replace("{city}", county.city())
            .replace("{state}", county.stateCode());
    return new SampleFacility(
        "SYNTHETIC " + name,
        code,
        county.stateName(),
        county.city(),
        kind,
        kind.isLocal() ? county.countyFips() : null,
        kind.isLocal() ? declineFactor : 0);
  }

  private static FacilityNaming of(SampleCounty county) {
    return switch (county.kind()) {
      case "parish" -> PARISH;
      case "independent_city" -> INDEPENDENT_CITY;
      default -> COUNTY;
    };
  }
}
