package org.detainerlake.place;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Public registers of facilities: asked by code, or by the whole name within a state. */
public final class Register implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, List<RegisterEntry>> byCode = new HashMap<>();
  private final Map<String, List<RegisterEntry>> byName = new HashMap<>();

  /** A register of these entries; their names are read by the vocabulary. */
  public Register(List<RegisterEntry> entries, Vocabulary vocabulary) {
    for (RegisterEntry entry : entries) {
      if (entry.code() != null) {
        add(byCode, key(entry.state(), List.of(entry.code())), entry);
      }
      add(byName, key(entry.state(), vocabulary.words(entry.name(), entry.state())), entry);
    }
  }

  private static void add(
      Map<String, List<RegisterEntry>> entries, String key, RegisterEntry entry) {
    entries.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
  }

  /** The entry of that code in that state. */
  Optional<RegisterEntry> byCode(Facility facility) {
    return facility.code() == null
        ? Optional.empty()
        : agreed(byCode.get(key(facility.state(), List.of(facility.code()))));
  }

  /**
   * The entry of that name in the same city. Where the city is none of the state's (misspelled, or
   * not published), in any city, if the name occurs once in the state. Entries that say different
   * counties say none.
   */
  Optional<RegisterEntry> byName(Facility facility, List<String> words, boolean isCityKnown) {
    List<RegisterEntry> ofState = byName.getOrDefault(key(facility.state(), words), List.of());
    String city = Words.cityKey(facility.city());
    List<RegisterEntry> ofCity =
        ofState.stream().filter(entry -> Words.cityKey(entry.city()).equals(city)).toList();
    boolean anyCity = ofCity.isEmpty() && !isCityKnown && ofState.size() == 1;
    return agreed(anyCity ? ofState : ofCity);
  }

  private static Optional<RegisterEntry> agreed(List<RegisterEntry> entries) {
    if (entries == null || entries.isEmpty()) {
      return Optional.empty();
    }
    RegisterEntry first = entries.get(0);
    return Optional.of(
        new RegisterEntry(
            first.state(),
            first.city(),
            first.name(),
            first.code(),
            one(entries, RegisterEntry::countyFips),
            one(entries, RegisterEntry::holderType),
            one(entries, RegisterEntry::facilityType),
            first.register()));
  }

  private static String one(List<RegisterEntry> entries, Function<RegisterEntry, String> part) {
    HashSet<String> said = new HashSet<>();
    entries.stream().map(part).filter(Objects::nonNull).forEach(said::add);
    return said.size() == 1 ? said.iterator().next() : null;
  }

  private static String key(String state, List<String> words) {
    return state + " " + String.join(" ", words);
  }
}
