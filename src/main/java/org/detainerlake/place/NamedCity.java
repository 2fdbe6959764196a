package org.detainerlake.place;

import java.util.List;
import java.util.Set;

/** The city that an agency's name gives: the words before POLICE and the like, or after CITY OF. */
final class NamedCity {
  private NamedCity() {}

  private static final Set<String> MUNICIPALITIES = Set.of("CITY", "TOWN", "VILLAGE", "BOROUGH");

  /** Not VILLAGE or TOWN: Oak Grove Village is not Oak Grove. */
  private static final Set<String> LEFT_OUT = Set.of("CITY", "BOROUGH");

  private static final Set<String> AGENCIES =
      Set.of("POLICE", "MARSHAL", "MARSHALS", "CONSTABLE", "CONSTABLES", "DEPARTMENT", "PUBLIC");
  private static final Set<String> SHERIFFS = Set.of("SHERIFF", "SHERIFFS");

  /** Places are known by their ZIP codes, and a post office of the same name is elsewhere. */
  private static final Set<String> TOWNSHIPS = Set.of("TOWNSHIP", "TWP");

  /** Five counties; the post office New York is that of one of them. */
  private static final Set<String> OF_FIVE_COUNTIES = Set.of("NEWYORK", "NEWYORKCITY");

  /**
   * The city as the gazetteer has it, or null where the state has none of that name.
   *
   * @param words of an agency's or a place's name
   */
  static String in(List<String> words, String state, Gazetteer gazetteer) {
    if (words.stream().anyMatch(TOWNSHIPS::contains)) {
      return null;
    }
    boolean isOf = words.size() > 2 && MUNICIPALITIES.contains(words.get(0)) && isOf(words.get(1));
    List<String> name = words.subList(isOf ? 2 : 0, end(words));
    return isKnown(name, state, gazetteer)
        ? String.join(" ", name)
        : shorter(name, state, gazetteer);
  }

  private static boolean isOf(String word) {
    return word.equals("OF");
  }

  /** Of SMILEY CITY and KENT CITY where the gazetteer has SMILEY and KENT. */
  private static String shorter(List<String> name, String state, Gazetteer gazetteer) {
    int last = name.size() - 1;
    boolean endsInKind = last > 0 && LEFT_OUT.contains(name.get(last));
    return endsInKind && isKnown(name.subList(0, last), state, gazetteer)
        ? String.join(" ", name.subList(0, last))
        : null;
  }

  /** Where the name goes on to what the agency is; a sheriff is a city's only where it says so. */
  private static int end(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      boolean citySheriff = SHERIFFS.contains(words.get(i)) && words.get(i - 1).equals("CITY");
      if (AGENCIES.contains(words.get(i)) || citySheriff) {
        return i;
      }
    }
    return words.size();
  }

  /** By its whole name: what lists write is not cut off. */
  private static boolean isKnown(List<String> name, String state, Gazetteer gazetteer) {
    String key = Words.cityKey(String.join(" ", name));
    return gazetteer.cityKeys(state).contains(key)
        && !(state.equals("NY") && OF_FIVE_COUNTIES.contains(key));
  }
}
