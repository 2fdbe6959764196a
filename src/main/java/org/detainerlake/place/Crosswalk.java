package org.detainerlake.place;

import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordFields.SOURCE;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** The decisions of people about single facilities. */
public final class Crosswalk implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, Decision> byCode = new HashMap<>();
  private final Map<String, List<Decision>> byName = new HashMap<>();
  private final Vocabulary vocabulary;

  /**
   * A crosswalk of these lines.
   *
   * @param rows {@link org.detainerlake.catalog.DecisionTables#CROSSWALK}
   * @param holderTypes the kinds of holder there are
   * @throws IllegalArgumentException where a line gives a county that is not one of its state, or
   *     names neither facility nor code, or no holder there is; the message says which
   */
  public Crosswalk(
      List<Row> rows, Gazetteer gazetteer, Vocabulary vocabulary, Set<String> holderTypes) {
    this.vocabulary = vocabulary;
    for (int i = 0; i < rows.size(); i++) {
      int line = i + 2; // the first is the header
      requireHolder(rows.get(i), line, holderTypes);
      add(rows.get(i), line, gazetteer);
    }
  }

  private static void requireHolder(Row row, int line, Set<String> holderTypes) {
    String holder = row.getAs(HOLDER_TYPE.name());
    if (holder != null && !holderTypes.contains(holder)) {
      throw new IllegalArgumentException(
          "line %d: there is no holder '%s'; use one of %s"
              .formatted(line, holder, String.join(", ", new TreeSet<>(holderTypes))));
    }
  }

  private void add(Row row, int line, Gazetteer gazetteer) {
    String state = row.getAs(STATE_CODE.name());
    String code = row.getAs(FACILITY_CODE.name());
    String name = row.getAs(FACILITY_NAME.name());
    if (state == null || (code == null && name == null)) {
      throw new IllegalArgumentException(
          "line %d names no state, or neither facility nor code".formatted(line));
    }
    Decision decision = decision(row, line, gazetteer);
    boolean again =
        code != null
            ? byCode.put(state + " " + code, decision) != null
            : isKnown(byName.computeIfAbsent(key(state, name), k -> new ArrayList<>()), decision);
    if (again) {
      throw new IllegalArgumentException(
          "line %d decides again what a line above decides".formatted(line));
    }
  }

  /** Adds the decision; true where one about the same city, or about any city, was there. */
  private static boolean isKnown(List<Decision> ofName, Decision decision) {
    boolean known =
        ofName.stream()
            .map(before -> Words.cityKey(before.city()))
            .anyMatch(Words.cityKey(decision.city())::equals);
    ofName.add(decision);
    return known;
  }

  private static Decision decision(Row row, int line, Gazetteer gazetteer) {
    String fips = row.getAs(COUNTY_FIPS.name());
    java.sql.Date decided = row.getAs(DECIDED_DATE.name());
    String source = row.getAs(SOURCE.name());
    if (decided == null || source == null) {
      throw new IllegalArgumentException("line %d has no date or no source".formatted(line));
    }
    return new Decision(
        row.getAs(FACILITY_CITY.name()),
        fips == null ? null : county(fips, row.getAs(STATE_CODE.name()), line, gazetteer),
        row.getAs(HOLDER_TYPE.name()),
        row.getAs(FACILITY_TYPE.name()),
        decided.toLocalDate(),
        source);
  }

  /** Never across a state, not even by a person's hand. */
  private static County county(String fips, String state, int line, Gazetteer gazetteer) {
    return gazetteer
        .county(fips)
        .filter(county -> county.state().equals(state))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "line %d: %s is no county of %s on 2020-01-01".formatted(line, fips, state)));
  }

  /** The decision about a facility: by its code, else by name and city, else by name alone. */
  Optional<Decision> about(Facility facility) {
    if (facility.code() != null) {
      Decision ofCode = byCode.get(facility.state() + " " + facility.code());
      if (ofCode != null) {
        return Optional.of(ofCode);
      }
    }
    List<Decision> ofName = byName.getOrDefault(key(facility.state(), facility.name()), List.of());
    String city = Words.cityKey(facility.city());
    return ofName.stream()
        .filter(decision -> decision.city() != null && Words.cityKey(decision.city()).equals(city))
        .findFirst()
        .or(() -> ofName.stream().filter(decision -> decision.city() == null).findFirst());
  }

  private String key(String state, String name) {
    return state + " " + String.join(" ", vocabulary.words(name, state));
  }
}
