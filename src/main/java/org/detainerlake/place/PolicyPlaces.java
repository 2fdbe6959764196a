package org.detainerlake.place;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jurisdiction of a place on a list of policies: the list's code, the state itself, a county by
 * its name, or the county that the city lies in.
 */
record PolicyPlaces(Resolver resolver) implements Serializable {
  private static final List<String> COUNTY_JAILS = List.of("COUNTY", "JAILS");

  /**
   * A place as a list names it; every part but the name may be null.
   *
   * @param stateName of that state, in words
   * @param name with its state, or without
   * @param fips the county's code
   */
  record Place(String state, String stateName, String name, String fips) {

    /** "St. Louis, Missouri" without its state, which a point may part from it. */
    String bare() {
      int comma = name.lastIndexOf(',');
      int point = name.lastIndexOf(". ");
      boolean pointsToState =
          point > 0 && Words.of(name.substring(point)).equals(Words.of(stateName));
      int end = comma > 0 ? comma : pointsToState ? point : name.length();
      return name.substring(0, end);
    }

    /** The state itself, or the jails of all its counties. */
    boolean isState() {
      List<String> whole = Words.of(stateName);
      List<String> jails = Stream.concat(whole.stream(), COUNTY_JAILS.stream()).toList();
      return Words.of(name).equals(whole) || Words.of(bare()).equals(jails);
    }
  }

  Placement placed(Place place) {
    if (place.state() == null) {
      return Placement.nowhere(null, "no state was published");
    }
    return new StatedCounty(gazetteer())
        .byCode(place.state(), place.fips())
        .orElseGet(() -> place.isState() ? ofState(place) : named(place));
  }

  /** Where a city bears its state's name the list means either. */
  private Placement ofState(Place place) {
    boolean isCity = gazetteer().cityKeys(place.state()).contains(Words.cityKey(place.name()));
    return isCity
        ? Placement.nowhere(place.state(), "the name is the state's and a city's")
        : Placement.statewide(place.state(), "the list names the state, or all its county jails");
  }

  private Placement named(Place place) {
    String state = place.state();
    Vocabulary vocabulary = resolver.reference().vocabulary();
    NamedCounty named = NamedCounty.in(vocabulary.words(place.name(), state), state, gazetteer());
    if (named.county() != null) {
      return Placement.in(
          named.county(), Rule.COUNTY_NAME, "the name gives " + named.county().label());
    }
    String city = NamedCity.in(vocabulary.words(place.bare(), state), state, gazetteer());
    return city == null || named.foreign() != null
        ? Placement.nowhere(state, "the name gives no county and no city of the state")
        : inCity(state, city);
  }

  /** Not where a county bears the city's name and is another: a list that omits COUNTY means it. */
  private Placement inCity(String state, String city) {
    boolean isOtherCounty =
        gazetteer()
            .county(state, Words.placeKey(city))
            .filter(county -> !liesIn(state, city, county))
            .isPresent();
    if (isOtherCounty) {
      return Placement.nowhere(state, "the name is a city's and another county's");
    }
    return Placement.of(resolver.resolve(new Facility(state, city, "CITY OF " + city, null)));
  }

  private boolean liesIn(String state, String city, County county) {
    return gazetteer().city(state, city).stream().anyMatch(share -> share.county().equals(county));
  }

  private Gazetteer gazetteer() {
    return resolver.reference().gazetteer();
  }
}
