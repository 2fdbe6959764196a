package org.detainerlake.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResolverTest {
  private static final Resolver RESOLVER = PlaceCases.resolver();

  @Test
  void a_name_that_gives_another_states_county_is_not_believed() {
    Resolution contradiction = resolved("IL", "CHICAGO", "NASSAU COUNTY SHERIFF");
    assertThat(contradiction.jurisdictionId()).isEqualTo("unresolved:IL");
    assertThat(contradiction.evidence())
        .isEqualTo("the name gives a county NASSAU, which IL lacks and another state has");
    assertThat(resolved("IL", "CHICAGO", "NASAU COUNTY JAIL").jurisdictionId())
        .as("misspelled, and no state's county: the city may tell")
        .isEqualTo("county:17031");
  }

  @Test
  void the_words_before_or_behind_county_name_it_with_and_without_spaces() {
    assertThat(resolved("IL", null, "DEWITT CO JAIL").countyFips()).isEqualTo("17039");
    assertThat(resolved("IL", null, "JAIL, COUNTY OF COOK").countyFips()).isEqualTo("17031");
    assertThat(resolved("IL", null, "COOK (IL) CO JAIL").countyFips()).isEqualTo("17031");
    assertThat(resolved("IL", null, "COOK CORRECTIONS").countyFips()).isNull();
  }

  @Test
  void two_counties_joined_before_one_word_county_are_two() {
    assertThat(resolved("MO", null, "CLAY-JACKSON COUNTY JAIL").countyFips()).isNull();
    assertThat(resolved("MO", "ST CHARLES", "CLAY & JACKSON CO JAIL").countyFips())
        .as("the city tells")
        .isEqualTo("29183");
    assertThat(resolved("MO", null, "JACKSON JACKSON COUNTY JAIL").countyFips()).isEqualTo("29095");
  }

  @Test
  void a_states_own_code_at_the_end_is_no_word_of_the_name() {
    assertThat(resolved("CO", null, "NASSAU, CO").evidence())
        .isEqualTo("neither name, city nor register tells one county of the state");
    assertThat(resolved("TX", null, "TRAVIS CO, TX").countyFips()).isEqualTo("48453");
  }

  @Test
  void an_independent_citys_name_contradicts_no_state() {
    assertThat(resolved("VA", "X", "ALEXANDRIA COUNTY JAIL").evidence())
        .isEqualTo("neither name, city nor register tells one county of the state");
  }

  @Test
  void parish_and_borough_are_counties_in_one_state_each() {
    assertThat(resolved("LA", null, "ORLEANS PARISH PRISON").countyFips()).isEqualTo("22071");
    assertThat(resolved("TX", null, "TRAVIS PARISH JAIL").countyFips()).isNull();
    assertThat(resolved("AK", null, "FAIRBANKS NORTH STAR BOROUGH JAIL").countyFips())
        .isEqualTo("02090");
    assertThat(resolved("TX", null, "TRAVIS BOROUGH POLICE").countyFips()).isNull();
  }

  @Test
  void a_city_cut_off_is_the_only_one_that_begins_so() {
    assertThat(resolved("TX", "NORTH CHARLESTO", null).countyFips()).isEqualTo("48201");
    assertThat(resolved("TX", "N CHARLESTO", null).countyFips()).as("not cut").isNull();
    assertThat(resolved("TX", "NORTH RICHLAND ", null).countyFips()).as("two begin so").isNull();
    assertThat(resolved("TX", "N.RICHLAND HILLS", null).countyFips()).isEqualTo("48453");
    assertThat(resolved("IL", "LAGRANGE  PARK", null).countyFips()).isEqualTo("17031");
  }

  @Test
  void only_a_citys_own_facility_follows_most_of_its_city() {
    Resolution police = resolved("TX", "DALLAS", "DALLAS POLICE DEPT.");
    assertThat(police.method()).isEqualTo("city_share");
    assertThat(police.countyFips()).isEqualTo("48201");
    assertThat(police.score()).isEqualTo(0.95);
    assertThat(resolved("TX", "DALLAS", "DETENTION CENTER").countyFips()).isNull();
    assertThat(resolved("TX", "AUSTIN", "AUSTIN PD").countyFips()).as("90 %").isNull();
  }

  @Test
  void the_holder_decides_who_answers() {
    assertThat(resolved("TX", "AUSTIN", "TRAVIS COUNTY STATE JAIL"))
        .returns("state:TX", Resolution::jurisdictionId)
        .returns("state", Resolution::holderType)
        .returns(null, Resolution::countyFips)
        .returns("48453", Resolution::locatedCountyFips)
        .returns("facility_words", Resolution::method);
    assertThat(resolved("TX", "HOUSTON", "U.S. MARSHALS, S.D."))
        .returns("federal:TX", Resolution::jurisdictionId)
        .returns("marshals", Resolution::facilityType)
        .returns("48201", Resolution::locatedCountyFips);
    assertThat(resolved("TX", "HOUSTON", "WACKENHUT"))
        .returns("unresolved:TX", Resolution::jurisdictionId)
        .returns("private", Resolution::holderType);
    assertThat(resolved("AK", null, "TRIBAL LOCKUP").jurisdictionId()).isEqualTo("tribal:AK");
    assertThat(resolved("TX", "HOUSTON", "WEST REGIONAL JAIL"))
        .returns("regional", Resolution::holderType)
        .returns("county:48201", Resolution::jurisdictionId);
  }

  @Test
  void a_weak_phrase_yields_to_a_county_named_and_one_of_the_state_goes_first() {
    assertThat(resolved("TX", null, "TRAVIS CO POLICE DEPT"))
        .returns("county", Resolution::holderType)
        .as("POLICE DEPARTMENT is a city's")
        .returns("jail", Resolution::facilityType);
    assertThat(resolved("TX", null, "TRAVIS COUNTY JUVENILE"))
        .returns("county", Resolution::holderType)
        .returns("juvenile", Resolution::facilityType);
    assertThat(resolved("AK", null, "NOME REGIONAL JAIL").holderType()).isEqualTo("state");
    assertThat(resolved("NY", null, "SING SING C.F.").holderType()).isEqualTo("state");
    assertThat(resolved("TX", null, "SING SING C.F.").holderType()).isEqualTo("unstated");
    assertThat(resolved("TX", "HOUSTON", "HOUSTON CITY JAIL").holderType()).isEqualTo("city");
  }

  @Test
  void nothing_published_resolves_nothing() {
    assertThat(resolved(null, "CHICAGO", "COOK COUNTY JAIL"))
        .returns("unresolved:none", Resolution::jurisdictionId)
        .returns("unresolved_no_state", Resolution::jurisdictionType);
    assertThat(resolved(null, null, null).jurisdictionId()).isEqualTo("unresolved:none");
    assertThat(resolved("IL", null, null).jurisdictionId()).isEqualTo("unresolved:IL");
    assertThat(resolved("IL", "", "").jurisdictionId()).isEqualTo("unresolved:IL");
    assertThat(resolved("ZZ", "CHICAGO", "COOK COUNTY JAIL").jurisdictionId())
        .isEqualTo("unresolved:ZZ");
  }

  @Test
  void a_persons_decision_goes_before_the_rules() {
    assertThat(resolved("TX", "AUSTIN", "Big House").countyFips()).isEqualTo("48453");
    assertThat(resolved("TX", "HOUSTON", "BIG HOUSE"))
        .returns("48209", Resolution::countyFips)
        .returns("crosswalk", Resolution::method)
        .returns("crosswalk of 2026-01-01: a public list", Resolution::evidence);
    assertThat(resolved("TX", "HOUSTON", "OLD PRISON"))
        .returns("federal:TX", Resolution::jurisdictionId)
        .returns("48201", Resolution::locatedCountyFips);
    assertThat(RESOLVER.resolve(new Facility("IL", null, "?", "CODEIL")).countyFips())
        .isEqualTo("17031");
    assertThat(RESOLVER.resolve(new Facility("TX", null, "?", "CODEIL")).countyFips()).isNull();
  }

  @Test
  void a_line_of_the_crosswalk_that_cannot_be_is_refused() {
    assertThatThrownBy(() -> crosswalk("TX | JAIL | 17031 | 2026-01-01 | a list"))
        .hasMessage("line 2: 17031 is no county of TX on 2020-01-01");
    assertThatThrownBy(() -> crosswalk("CT | JAIL | 09120 | 2026-01-01 | a list"))
        .hasMessage("line 2: 09120 is no county of CT on 2020-01-01");
    assertThatThrownBy(
            () ->
                PlaceCases.resolver(
                    "state_code | facility_name | holder_type\nTX | JAIL | countty"))
        .hasMessage(
            "line 2: there is no holder 'countty'; use one of city, county, federal, private,"
                + " regional, state, tribal, unstated");
    assertThatThrownBy(() -> crosswalk("TX | JAIL | 48453 | 2026-01-01 |"))
        .hasMessage("line 2 has no date or no source");
    assertThatThrownBy(
            () ->
                crosswalk(
                    "TX | A JAIL | 48453 | 2026-01-01 | a list\nTX | a jail | | 2026-01-02 | it"))
        .hasMessage("line 3 decides again what a line above decides");
    assertThatThrownBy(() -> crosswalk("TX | | 48453 | 2026-01-01 | a list"))
        .hasMessage("line 2 names no state, or neither facility nor code");
  }

  private static Resolver crosswalk(String line) {
    return PlaceCases.resolver(
        "state_code | facility_name | county_fips | decided_date | source\n" + line);
  }

  private static Resolution resolved(String state, String city, String name) {
    return RESOLVER.resolve(new Facility(state, city, name, null));
  }
}
