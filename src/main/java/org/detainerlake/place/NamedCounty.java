package org.detainerlake.place;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The county that a facility's name gives: the words before COUNTY, or after COUNTY OF.
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

  static NamedCounty in(List<String> words, String state, Gazetteer gazetteer) {
    Map<String, County> named = new TreeMap<>();
    String foreign = null;
    for (int i = 0; i < words.size(); i++) {
      if (isCountyWord(words.get(i), state)) {
        List<String> names = names(words, i, state);
        Optional<County> county =
            names.stream().flatMap(name -> gazetteer.county(state, name).stream()).findFirst();
        county.ifPresent(found -> named.put(found.fips(), found));
        if (county.isEmpty() && foreign == null) {
          foreign = names.stream().filter(gazetteer::isCountySomewhere).findFirst().orElse(null);
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

  /** What the county's name may be, the longest run of words first. */
  private static List<String> names(List<String> words, int at, String state) {
    List<String> names = new ArrayList<>();
    int end = at > 0 && words.get(at - 1).equals(state) ? at - 1 : at;
    for (int begin = Math.max(0, end - LONGEST_NAME); begin < end; begin++) {
      names.add(String.join("", words.subList(begin, end)));
    }
    if (at + 1 < words.size() && words.get(at + 1).equals("OF")) {
      int from = at + 2;
      for (int to = Math.min(words.size(), from + LONGEST_NAME); to > from; to--) {
        names.add(String.join("", words.subList(from, to)));
      }
    }
    return names;
  }
}
