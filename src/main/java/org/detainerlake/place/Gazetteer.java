package org.detainerlake.place;

import static org.detainerlake.catalog.PlaceFields.*;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** The counties and cities of each state. Whatever is asked, only the state given is looked in. */
public final class Gazetteer implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Releases cut a city's name off here. */
  private static final int CUT = 15;

  private final Map<String, County> byFips = new HashMap<>();
  private final Map<String, Map<String, County>> counties = new HashMap<>();
  private final Set<String> countyKeys = new HashSet<>();
  private final Set<String> independentCities = new HashSet<>();
  private final Map<String, NavigableMap<String, List<CityShare>>> cities = new HashMap<>();

  /**
   * A gazetteer of the units that stood on 2020-01-01.
   *
   * @param countyRows {@link org.detainerlake.catalog.ReferenceTables#COUNTIES}
   * @param placeRows {@link org.detainerlake.catalog.ReferenceTables#PLACES}
   */
  public Gazetteer(List<Row> countyRows, List<Row> placeRows) {
    countyRows.stream().filter(County::stands).map(County::of).forEach(this::add);
    placeRows.forEach(this::addPlace);
  }

  private void add(County county) {
    byFips.put(county.fips(), county);
    if (county.kind().equals("independent_city")) {
      independentCities.add(county.state() + county.key()); // Richmond city is not Richmond County
      return;
    }
    Map<String, County> ofState = counties.computeIfAbsent(county.state(), s -> new TreeMap<>());
    if (ofState.put(county.key(), county) != null) {
      throw new IllegalStateException("two counties of one name: " + county.label());
    }
    countyKeys.add(county.key());
  }

  private void addPlace(Row row) {
    County county = byFips.get(row.<String>getAs(COUNTY_FIPS.name()));
    if (county == null) {
      return; // a unit of another time
    }
    Double share = row.getAs(ZIP_SHARE.name());
    cities
        .computeIfAbsent(row.getAs(STATE_CODE.name()), s -> new TreeMap<>())
        .computeIfAbsent(
            row.<String>getAs(PLACE_KEY.name()).replace(" ", ""), k -> new ArrayList<>())
        .add(new CityShare(county, share == null ? 1 : share));
  }

  /** The county of that code. */
  Optional<County> county(String fips) {
    return Optional.ofNullable(byFips.get(fips));
  }

  /** The county of that name in the state; independent cities are none. */
  Optional<County> county(String state, String key) {
    return Optional.ofNullable(counties.getOrDefault(state, Map.of()).get(key));
  }

  /** Whether a county or an independent city of the state bears that name. */
  boolean isCountyOrCity(String state, String key) {
    return county(state, key).isPresent() || independentCities.contains(state + key);
  }

  /** All counties of a state that a name can mean. */
  Collection<County> counties(String state) {
    return counties.getOrDefault(state, Map.of()).values();
  }

  /** Whether only other states have a county of that name; a city of the state may bear it. */
  boolean isForeign(String state, String key) {
    return countyKeys.contains(key) && !isCountyOrCity(state, key);
  }

  /** The keys of a state's cities. */
  Collection<String> cityKeys(String state) {
    return cities.getOrDefault(state, new TreeMap<>()).keySet();
  }

  /** The counties a city lies in; a name cut off counts where only one city begins so. */
  List<CityShare> city(String state, String city) {
    String key = Words.cityKey(city);
    NavigableMap<String, List<CityShare>> ofState = cities.getOrDefault(state, new TreeMap<>());
    List<CityShare> whole = ofState.get(key);
    if (whole != null) {
      return whole;
    }
    return city != null && city.strip().length() >= CUT ? begun(ofState, key) : List.of();
  }

  private static List<CityShare> begun(NavigableMap<String, List<CityShare>> ofState, String key) {
    NavigableMap<String, List<CityShare>> begun =
        ofState.subMap(key, true, key + Character.MAX_VALUE, true);
    return begun.size() == 1 ? begun.firstEntry().getValue() : List.of();
  }
}
