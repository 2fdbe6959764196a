package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detainerlake.place.Facility;
import org.detainerlake.place.Resolution;
import org.detainerlake.place.Resolver;
import org.junit.jupiter.api.Test;

/** Places of one name in several states, by the tables that ship: the first fault of 2017. */
class NamesakesTest {
  private static final Resolver RESOLVER = Resolvers.of(Path.of("conf"), List.of());

  @Test
  void franklin_is_the_county_of_the_state_published() {
    assertCounties(
        "FRANKLIN COUNTY JAIL",
        "IA 19069, NY 36033, PA 42055, KS 20059, MA 25011, ME 23007, MO 29071, NC 37069, VT 50011,"
            + " OH 39049, WA 53021, AL 01059");
  }

  @Test
  void washington_is_the_county_of_the_state_published() {
    assertCounties(
        "WASHINGTON CO JAIL",
        "OR 41067, PA 42125, AR 05143, UT 49053, TN 47179, WI 55131, NY 36115, MS 28151, ID 16087,"
            + " IA 19183, MN 27163");
  }

  @Test
  void montgomery_clark_nassau_and_cook_too() {
    assertCounties("MONTGOMERY COUNTY SHERIFF", "IA 19137, PA 42091, TX 48339, MD 24031, TN 47125");
    assertCounties(
        "CLARK COUNTY JAIL", "NV 32003, IN 18019, KS 20025, WI 55019, WA 53011, OH 39023");
    assertCounties("CLARKE CO SHERIFF", "IA 19039, GA 13059, VA 51043");
    assertCounties("NASSAU CO CORREC CENTER", "NY 36059, FL 12089");
    assertCounties("COOK COUNTY JAIL", "IL 17031, GA 13075, MN 27031");
    assertCounties("COOKE COUNTY JAIL", "TX 48097");
  }

  @Test
  void a_namesake_of_another_state_gets_nothing() {
    Map<String, String> names =
        Map.of(
            "COOK COUNTY JAIL", "TX",
            "COOKE COUNTY JAIL", "IL",
            "CLARK COUNTY JAIL", "IA",
            "CLARKE COUNTY JAIL", "NV",
            "NASSAU COUNTY JAIL", "PA",
            "COOK INLET PRETRIAL", "AK",
            "HENDRICKS COUNTY SHERIFF", "IL");
    names.forEach(
        (name, state) ->
            assertThat(resolved(state, null, name))
                .as(name + " in " + state)
                .returns(null, Resolution::countyFips)
                .returns(state, found -> found.jurisdictionId().replaceFirst(".*:", "")));
  }

  @Test
  void no_facility_is_ever_placed_in_another_state() {
    List<String> states =
        ReferenceFiles.rows(org.detainerlake.catalog.ReferenceTables.STATES).stream()
            .map(row -> row.<String>getAs("state_code"))
            .toList();
    List<String> names = List.of("FRANKLIN COUNTY JAIL", "LAKE CO JAIL", "CITY JAIL", "");
    for (String state : states) {
      String fips = fipsOf(state);
      for (String city : List.of("SPRINGFIELD", "FRANKLIN", "")) {
        assertThat(names.stream().map(name -> resolved(state, city, name)))
            .flatMap(
                found ->
                    found.locatedCountyFips() == null
                        ? List.of()
                        : List.of(found.locatedCountyFips()))
            .allMatch(county -> county.startsWith(fips));
      }
    }
  }

  private static String fipsOf(String state) {
    return ReferenceFiles.rows(org.detainerlake.catalog.ReferenceTables.STATES).stream()
        .filter(row -> row.getAs("state_code").equals(state))
        .map(row -> row.<String>getAs("state_fips"))
        .findFirst()
        .orElseThrow();
  }

  private static void assertCounties(String name, String statesAndFips) {
    Stream.of(statesAndFips.split(", ?"))
        .map(String::strip)
        .forEach(
            expected -> {
              Resolution found = resolved(expected.substring(0, 2), null, name);
              assertThat(found.jurisdictionId())
                  .as(name + " in " + expected)
                  .isEqualTo("county:" + expected.substring(3));
            });
  }

  private static Resolution resolved(String state, String city, String name) {
    return RESOLVER.resolve(new Facility(state, city, name, null));
  }
}
