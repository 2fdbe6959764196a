package org.detainerlake.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegisterTest {
  @Test
  void a_code_tells_the_county_before_any_name() {
    Resolver resolver =
        PlaceCases.resolver(entry("IL", "AURORA", "A JAIL", "ABCDEIL", "17063", "county"));
    assertThat(resolver.resolve(new Facility("IL", "CHICAGO", "COOK COUNTY JAIL", "ABCDEIL")))
        .returns("county:17063", Resolution::jurisdictionId)
        .returns("facility_code", Resolution::method)
        .returns("register r1, by code: Grundy County, IL", Resolution::evidence);
    assertThat(resolver.resolve(new Facility("TX", null, "A JAIL", "ABCDEIL")).countyFips())
        .as("another state's code")
        .isNull();
  }

  @Test
  void a_whole_name_tells_what_no_rule_could() {
    Resolver resolver =
        PlaceCases.resolver(
            entry("TX", "AUSTIN", "AUSTIN POLICE DEPARTMENT", null, "48453", "city"));
    assertThat(resolver.resolve(new Facility("TX", "AUSTIN", "AUSTIN P.D.", null)))
        .returns("county:48453", Resolution::jurisdictionId)
        .returns("register", Resolution::method)
        .returns(1.0, Resolution::score);
    assertThat(resolver.resolve(new Facility("TX", "AUSTIN", "AUSTIN", null)).countyFips())
        .as("a part of a name is no name")
        .isNull();
    assertThat(resolver.resolve(new Facility("IL", "AUSTIN", "AUSTIN P.D.", null)).countyFips())
        .isNull();
  }

  @Test
  void a_name_in_two_cities_needs_its_city_and_entries_must_agree() {
    Resolver resolver =
        PlaceCases.resolver(
            entry("TX", "A", "MAIN JAIL", null, "48453", null),
            entry("TX", "B", "MAIN JAIL", null, "48209", null),
            entry("TX", "C", "MAIN JAIL", null, "48209", "county"),
            entry("TX", "C", "MAIN JAIL", null, "48453", "county"));
    assertThat(resolver.resolve(new Facility("TX", "B", "MAIN JAIL", null)).countyFips())
        .isEqualTo("48209");
    assertThat(resolver.resolve(new Facility("TX", "D", "MAIN JAIL", null)).countyFips()).isNull();
    Resolver one = PlaceCases.resolver(entry("TX", "A", "MAIN JAIL", null, "48453", null));
    assertThat(one.resolve(new Facility("TX", "MISSPELLED", "MAIN JAIL", null)).countyFips())
        .isEqualTo("48453");
    assertThat(one.resolve(new Facility("TX", "AUSTIN", "MAIN JAIL", null)).countyFips())
        .as("the register's MAIN JAIL is in another city")
        .isNull();
    assertThat(resolver.resolve(new Facility("TX", "C", "MAIN JAIL", null)))
        .returns(null, Resolution::countyFips)
        .returns("county", Resolution::holderType);
  }

  @Test
  void a_register_cannot_move_a_facility_across_a_state() {
    Resolver resolver = PlaceCases.resolver(entry("TX", "X", "X JAIL", "XTX", "17031", null));
    assertThat(resolver.resolve(new Facility("TX", "X", "X JAIL", "XTX")).countyFips()).isNull();
  }

  private static RegisterEntry entry(
      String state, String city, String name, String code, String fips, String holder) {
    return new RegisterEntry(state, city, name, code, fips, holder, null, "r1");
  }
}
