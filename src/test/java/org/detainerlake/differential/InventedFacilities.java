package org.detainerlake.differential;

import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.PlaceFields.*;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.job.TestResolver;
import org.detainerlake.place.Facility;

/**
 * Facilities that exist nowhere, made of what confuses: counties of this state and of others, two
 * at once, phrases, shortened words, cities cut off, odd marks. A seed gives the same ones again.
 */
final class InventedFacilities {
  private static final List<String> COUNTY_WORDS =
      List.of("COUNTY", "CO", "CO.", "CNTY", "CTY", "PARISH", "BOROUGH", "");
  private static final List<String> TAILS =
      List.of("JAIL", "DET CTR", "P.D.", "CORR. FAC.", "F.C.I.", "SHERIFF", "STATE PRISON", "");
  private static final List<String> JOINS = List.of(" AND ", "/", " - ", ", ", " & ", " ");
  private static final int CUT = 15;

  private final Random random;
  private final List<String> states;
  private final List<Row> counties = TestResolver.rows(ReferenceTables.COUNTIES);
  private final List<Row> phrases = TestResolver.rows(ReferenceTables.FACILITY_WORDS);
  private final List<Row> places = TestResolver.rows(ReferenceTables.PLACES);
  private final Map<String, List<Row>> countiesOf;
  private final Map<String, List<Row>> placesOf;

  InventedFacilities(long seed) {
    random = new Random(seed);
    states =
        TestResolver.rows(ReferenceTables.STATES).stream()
            .map(row -> text(row, STATE_CODE))
            .toList();
    countiesOf = counties.stream().collect(Collectors.groupingBy(row -> text(row, STATE_CODE)));
    placesOf = places.stream().collect(Collectors.groupingBy(row -> text(row, STATE_CODE)));
  }

  Facility next() {
    String state = one(states);
    return new Facility(state, city(state), spoiled(name(state)), null);
  }

  private String name(String state) {
    String tail = " " + one(TAILS);
    return switch (random.nextInt(8)) {
      case 0, 1 -> county(state) + " " + one(COUNTY_WORDS) + tail;
      case 2 -> county(one(states)) + " " + one(COUNTY_WORDS) + tail;
      case 3 -> "COUNTY OF " + county(random.nextBoolean() ? state : one(states)) + tail;
      case 4 -> county(state) + one(JOINS) + county(state) + " " + one(COUNTY_WORDS) + tail;
      case 5 -> county(state) + " (" + one(List.of(state, one(states))) + ") CO" + tail;
      case 6 -> text(one(phrases), PHRASE) + tail;
      default -> county(state) + " " + one(COUNTY_WORDS) + " " + text(one(phrases), PHRASE);
    };
  }

  private String county(String state) {
    String key = text(one(countiesOf.get(state)), COUNTY_KEY);
    return random.nextInt(10) == 0 ? key.replace(" ", "") : key;
  }

  private String city(String state) {
    List<Row> own = placesOf.getOrDefault(state, places);
    String city = text(one(random.nextInt(10) == 0 ? places : own), PLACE_KEY);
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> city.substring(0, Math.min(CUT, city.length()));
      case 2 -> city.replace("NORTH ", "N. ").replace("WEST ", "W ");
      case 3 -> city.replace(" ", "");
      default -> spoiled(city);
    };
  }

  /** Marks, letters and spaces as people type them. */
  private String spoiled(String text) {
    return switch (random.nextInt(12)) {
      case 0 -> text.replace(' ', '-');
      case 1 -> text.replace(" ", "  ");
      case 2 -> text.replace("ST ", "SAINT ").replace("FT ", "FORT ");
      case 3 -> text.replace("E", "\u00c9");
      case 4 -> text.replace("S ", "'S ");
      case 5 -> text.toLowerCase(Locale.ROOT);
      default -> text;
    };
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String text(Row row, Field field) {
    return row.getAs(field.name());
  }
}
