package org.detainerlake.place;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Counties that an unresolved facility may belong to: those of its city, or of a name like its own.
 * For people to look at: likeness alone places nothing.
 */
record Candidates(Gazetteer gazetteer) {
  private static final int MOST = 3;
  private static final double ALIKE = 0.88;
  private static final int LONGEST_NAME = 4;
  private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
  private static final Comparator<Candidate> LIKELIEST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(candidate -> candidate.county().fips())
          .thenComparing(Candidate::kind);

  /**
   * A county that a facility may belong to.
   *
   * @param kind what points to it: city (its own lies there), or a likeness: county_name, city_name
   * @param score share of the city, or likeness; 0 to 1
   */
  record Candidate(String kind, County county, double score) {}

  /** At most three counties, each once, the likeliest first. */
  List<Candidate> of(Facility facility, List<String> words) {
    List<CityShare> own = gazetteer.city(facility.state(), facility.city());
    Stream<Candidate> byCity = own.isEmpty() ? byLikeCity(facility) : byCity(own);
    Map<String, Candidate> ofCounty = new LinkedHashMap<>();
    Stream.concat(byCounty(facility.state(), words), byCity)
        .sorted(LIKELIEST)
        .forEach(candidate -> ofCounty.putIfAbsent(candidate.county().fips(), candidate));
    return ofCounty.values().stream().limit(MOST).toList();
  }

  /** A city that is known needs no likeness. */
  private static Stream<Candidate> byCity(List<CityShare> own) {
    return own.stream().map(share -> new Candidate("city", share.county(), share.share()));
  }

  private Stream<Candidate> byLikeCity(Facility facility) {
    String city = Words.cityKey(facility.city());
    return gazetteer.cityKeys(facility.state()).stream()
        .filter(key -> LIKENESS.apply(key, city) >= ALIKE)
        .flatMap(key -> likeCity(facility.state(), key, LIKENESS.apply(key, city)));
  }

  private Stream<Candidate> likeCity(String state, String key, double score) {
    return gazetteer.city(state, key).stream()
        .map(share -> new Candidate("city_name", share.county(), score));
  }

  private Stream<Candidate> byCounty(String state, List<String> words) {
    return gazetteer.counties(state).stream()
        .map(county -> new Candidate("county_name", county, likeness(county.key(), words)))
        .filter(candidate -> candidate.score() >= ALIKE);
  }

  private static double likeness(String key, List<String> words) {
    double most = 0;
    for (int begin = 0; begin < words.size(); begin++) {
      for (int end = begin + 1; end <= Math.min(words.size(), begin + LONGEST_NAME); end++) {
        most = Math.max(most, LIKENESS.apply(key, String.join("", words.subList(begin, end))));
      }
    }
    return most;
  }
}
