package org.detainerlake.place;

import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.PlaceFields.*;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;

/** What the words in facilities' names mean. */
public final class Vocabulary implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String EVERYWHERE = "";

  private final Map<String, Map<String, List<String>>> full = new HashMap<>();
  private final List<Phrase> phrases;

  /**
   * A vocabulary from its two tables.
   *
   * @param abbreviations {@link org.detainerlake.catalog.ReferenceTables#FACILITY_ABBREVIATIONS}
   * @param facilityWords {@link org.detainerlake.catalog.ReferenceTables#FACILITY_WORDS}
   */
  public Vocabulary(List<Row> abbreviations, List<Row> facilityWords) {
    for (Row row : abbreviations) {
      String state = row.getAs(STATE_CODE.name());
      List<String> words = List.of(row.<String>getAs(FULL_WORDS.name()).split(" "));
      full.computeIfAbsent(state == null ? EVERYWHERE : state, s -> new HashMap<>())
          .put(row.getAs(ABBREVIATION.name()), words);
    }
    phrases = facilityWords.stream().map(Phrase::of).sorted(Phrase.MOST_TELLING).toList();
  }

  /**
   * The words of a facility's name, shortened ones written out as they are in its state. Its own
   * state's code at the end is left out: DENVER, CO is no county.
   */
  List<String> words(String name, String state) {
    List<String> words = Words.of(name);
    int last = words.size() - 1;
    boolean endsInState = last > 0 && words.get(last).equals(state);
    return (endsInState ? words.subList(0, last) : words)
        .stream().flatMap(word -> written(word, state).stream()).toList();
  }

  private List<String> written(String word, String state) {
    Map<String, List<String>> ofState = full.getOrDefault(state, Map.of());
    List<String> everywhere = full.getOrDefault(EVERYWHERE, Map.of()).get(word);
    return ofState.getOrDefault(word, everywhere == null ? List.of(word) : everywhere);
  }

  /** The most telling phrase that says who holds. */
  Optional<Phrase> holder(List<String> name, String state, boolean strong) {
    return first(name, state, phrase -> phrase.holderType() != null && phrase.strong() == strong);
  }

  /**
   * The most telling phrase that says what it is; a strong one before a weak one. A phrase of
   * another holder says nothing: CORRECTIONAL FACILITY is a prison where the state holds, and a
   * county has jails.
   */
  Optional<Phrase> type(List<String> name, String state, String holderType) {
    Predicate<Phrase> typed =
        phrase ->
            phrase.facilityType() != null
                && (phrase.holderType() == null || phrase.holderType().equals(holderType));
    return first(name, state, typed.and(Phrase::strong)).or(() -> first(name, state, typed));
  }

  private Optional<Phrase> first(List<String> name, String state, Predicate<Phrase> wanted) {
    return phrases.stream().filter(wanted).filter(phrase -> phrase.isIn(name, state)).findFirst();
  }
}
