package org.detainerlake.place;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The county that a facility's name gives: the words before COUNTY (PARISH in Louisiana, BOROUGH in
 * Alaska), or after COUNTY OF or PARISH OF.
 *
 * @param county null where the name gives none of its state, or two
 * @param foreign a county's name that other states have and this one lacks; null where there is
 *     none
 */
record NamedCounty(County county, String foreign) implements Serializable {
  private static final int LONGEST_NAME = 4;

  /** Where PARISH and BOROUGH mean a county; elsewhere a borough is a town. */
  private static final Map<String, Set<String>> STATES_OF =
      Map.of("PARISH", Set.of("LA"), "BOROUGH", Set.of("AK"));

  static NamedCounty in(List<String> facilityWords, String state, Gazetteer gazetteer) {
    List<String> words = facilityWords.stream().filter(word -> !word.equals("AND")).toList();
    Map<String, County> named = new TreeMap<>();
    String foreign = null;
    for (int i = 0; i < words.size(); i++) {
      if (isCountyWord(words.get(i), state)) {
        List<String> names = names(words, i, state);
        Optional<County> county = first(names, state, gazetteer);
        if (county.isPresent() && followsAnother(county.get(), words.subList(0, i), gazetteer)) {
          return new NamedCounty(null, null);
        }
        county.ifPresent(found -> named.put(found.fips(), found));
        if (county.isEmpty() && foreign == null) {
          foreign =
              names.stream().filter(n -> gazetteer.isForeign(state, n)).findFirst().orElse(null);
        }
      }
    }
    return switch (named.size()) {
      case 0 -> new NamedCounty(null, foreign);
      case 1 -> new NamedCounty(named.values().iterator().next(), null);
      default -> new NamedCounty(null, null);
    };
  }

  private static boolean isCountyWord(String word, String state) {
    return word.equals("COUNTY") || STATES_OF.getOrDefault(word, Set.of()).contains(state);
  }

  /** Whether another unit of the state is named just before it, as in CLAY-JACKSON COUNTY. */
  private static boolean followsAnother(County county, List<String> before, Gazetteer gazetteer) {
    int begin = before.size();
    while (begin > 0
        && !String.join("", before.subList(begin, before.size())).equals(county.key())) {
      begin--;
    }
    return runs(before, begin).stream()
        .filter(run -> !run.equals(county.key()))
        .anyMatch(run -> gazetteer.isCountyOrCity(county.state(), run));
  }

  private static Optional<County> first(List<String> names, String state, Gazetteer gazetteer) {
    return names.stream().flatMap(name -> gazetteer.county(state, name).stream()).findFirst();
  }

  /** What the county's name may be, the longest run of words first. */
  private static List<String> names(List<String> words, int at, String state) {
    boolean statesCode = at > 0 && words.get(at - 1).equals(state);
    List<String> names = new ArrayList<>(runs(words, statesCode ? at - 1 : at));
    boolean of = at + 1 < words.size() && words.get(at + 1).equals("OF");
    if (of && !words.get(at).equals("BOROUGH")) {
      int from = at + 2;
      for (int to = Math.min(words.size(), from + LONGEST_NAME); to > from; to--) {
        names.add(String.join("", words.subList(from, to)));
      }
    }
    return names;
  }

  private static List<String> runs(List<String> words, int end) {
    List<String> runs = new ArrayList<>();
    for (int begin = Math.max(0, end - LONGEST_NAME); begin < end; begin++) {
      runs.add(String.join("", words.subList(begin, end)));
    }
    return runs;
  }
}
