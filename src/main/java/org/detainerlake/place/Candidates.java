package org.detainerlake.place;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Counties whose name, or whose city's name, is like what an unresolved facility says. For people
 * to look at: likeness alone places nothing.
 */
record Candidates(Gazetteer gazetteer) {
  private static final int MOST = 3;
  private static final double ALIKE = 0.88;
  private static final int LONGEST_NAME = 4;
  private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

  /**
   * A county that a facility may belong to.
   *
   * @param kind what is alike: county_name or city_name
   * @param score 0 to 1
   */
  record Candidate(String kind, County county, double score) {}

  /** At most three, the most alike first. */
  List<Candidate> of(Facility facility, List<String> words) {
    return Stream.concat(byCounty(facility.state(), words), byCity(facility))
        .filter(candidate -> candidate.score() >= ALIKE)
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(candidate -> candidate.county().fips())
                .thenComparing(Candidate::kind))
        .limit(MOST)
        .toList();
  }

  private Stream<Candidate> byCounty(String state, List<String> words) {
    return gazetteer.counties(state).stream()
        .map(county -> new Candidate("county_name", county, likeness(county.key(), words)));
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

  private Stream<Candidate> byCity(Facility facility) {
    String city = Words.cityKey(facility.city());
    return gazetteer.cityKeys(facility.state()).stream()
        .filter(key -> !key.equals(city))
        .flatMap(
            key ->
                gazetteer.city(facility.state(), key).stream()
                    .map(
                        share ->
                            new Candidate("city_name", share.county(), LIKENESS.apply(key, city))));
  }
}
