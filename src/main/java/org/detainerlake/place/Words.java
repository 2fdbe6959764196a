package org.detainerlake.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of a published name, in the one spelling that names are compared in. */
final class Words {
  private Words() {}

  private static final Map<String, String> ONE_SPELLING =
      Map.of("FORT", "FT", "SAINT", "ST", "MOUNT", "MT");
  private static final Map<String, String> DIRECTIONS =
      Map.of("N", "NORTH", "S", "SOUTH", "E", "EAST", "W", "WEST");

  /**
   * Capitals and digits only. Accents and apostrophes vanish, other marks part words, and letters
   * standing alone in a row are one word: F.C.I. is FCI. FORT is FT, SAINT is ST, MOUNT is MT.
   */
  static List<String> of(String text) {
    if (text == null) {
      return List.of();
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String bare = plain.toUpperCase(Locale.ROOT).replaceAll("['\u2019`]", "");
    List<String> parts =
        Arrays.stream(bare.split("[^A-Z0-9]+")).filter(part -> !part.isEmpty()).toList();
    return joined(parts).stream().map(word -> ONE_SPELLING.getOrDefault(word, word)).toList();
  }

  private static List<String> joined(List<String> parts) {
    List<String> words = new ArrayList<>();
    boolean afterLetter = false;
    for (String part : parts) {
      boolean letter = part.length() == 1 && !Character.isDigit(part.charAt(0));
      if (letter && afterLetter) {
        words.set(words.size() - 1, words.get(words.size() - 1) + part);
      } else {
        words.add(part);
      }
      afterLetter = letter;
    }
    return words;
  }

  /** A place's name without spaces: GREENBAY is GREEN BAY, LA SALLE is LASALLE. */
  static String placeKey(String name) {
    return String.join("", of(name));
  }

  /** A city's key; N, S, E or W before a name is a direction. */
  static String cityKey(String city) {
    List<String> words = new ArrayList<>(of(city));
    if (words.size() > 1) {
      words.set(0, DIRECTIONS.getOrDefault(words.get(0), words.get(0)));
    }
    return String.join("", words);
  }

  /** Whether the words of a phrase stand in the text, in a row. */
  static boolean contain(List<String> text, List<String> phrase) {
    return java.util.Collections.indexOfSubList(text, phrase) >= 0;
  }
}
