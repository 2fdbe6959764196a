package org.detainerlake.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * A real county that may get a facility.
 *
 * @param countyFips 5 digits
 * @param name in capitals without the word county
 * @param kind as in reference/counties.csv: county, parish or independent_city
 * @param stateCode two letters
 * @param stateName in capitals
 * @param city the place in it with most ZIP codes, of those that lie in no other county
 * @param zipCount ZIP codes of that place: the county's weight when facilities are drawn
 */
record SampleCounty(
    String countyFips,
    String name,
    String kind,
    String stateCode,
    String stateName,
    String city,
    int zipCount) {

  /** Delaware: what is called a county's jail there is the state's. */
  private static final String WITHOUT_COUNTY_JAILS = "DE";

  private static final Set<String> KINDS = Set.of("county", "parish", "independent_city");

  /** The counties of 2020's map that existed in 2012 and have a city of their own. */
  static List<SampleCounty> all() {
    Map<String, String> stateNames =
        rows("states").stream().collect(Collectors.toMap(row -> row[0], row -> row[2]));
    Map<String, String[]> cities =
        rows("places").stream()
            .filter(place -> place[4].equals("1.0000"))
            .collect(Collectors.toMap(place -> place[2], place -> place, largest()));
    return rows("counties").stream()
        .filter(county -> KINDS.contains(county[3]) && existed(county[5], county[6]))
        .filter(county -> !county[4].equals(WITHOUT_COUNTY_JAILS))
        .filter(county -> cities.containsKey(county[0]))
        .map(county -> of(county, stateNames.get(county[4]), cities.get(county[0])))
        .toList();
  }

  private static SampleCounty of(String[] county, String stateName, String[] city) {
    return new SampleCounty(
        county[0],
        spelled(county[2]),
        county[3],
        county[4],
        stateName,
        spelled(city[1]),
        Integer.parseInt(city[3]));
  }

  private static BinaryOperator<String[]> largest() {
    return BinaryOperator.maxBy(Comparator.comparingInt(place -> Integer.parseInt(place[3])));
  }

  private static boolean existed(String validFrom, String validTo) {
    return validFrom.compareTo("2012-10-01") <= 0
        && (validTo.isEmpty() || validTo.compareTo("2015-09-30") >= 0);
  }

  /** A key of the reference as releases spell it most: {@code FT WORTH} is FORT WORTH. */
  private static String spelled(String key) {
    return key.replaceFirst("^FT ", "FORT ").replaceFirst("^ST ", "ST. ");
  }

  private static List<String[]> rows(String table) {
    return SampleTable.rows("/reference/" + table + ".csv");
  }
}
