package org.detainerlake.silver;

import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.PlaceFields.STATE_NAME;
import static org.detainerlake.catalog.RecordFields.*;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;

/**
 * What published texts mean, by the reference tables; a text that is in none of them means null.
 *
 * @param states codes of states by name, and by code: both are published
 * @param outcomes classes of outcome by the key of the lift reason
 * @param liftReasons lift reasons by the agency's code
 * @param offensesByCode ids of offenses by code
 * @param offensesByLabel ids of offenses by the key of their label
 * @param criminality classes by key
 * @param phrases offenses by words of free text
 */
record Meanings(
    Map<String, String> states,
    Map<String, String> outcomes,
    Map<String, String> liftReasons,
    Map<String, String> offensesByCode,
    Map<String, String> offensesByLabel,
    Map<String, String> criminality,
    Map<String, RankedOffense> phrases)
    implements Serializable {

  /** An offense with its rank of severity: 1 is the most serious, null is none and comes first. */
  record RankedOffense(Integer rank, String id) implements Serializable {}

  static Meanings of(References references) {
    Map<String, String> states = map(references.states(), STATE_NAME, STATE_CODE);
    states.putAll(map(references.states(), STATE_CODE, STATE_CODE));
    Map<String, String> labels = map(references.offenseLabels(), OFFENSE_LABEL_KEY, OFFENSE_ID);
    return new Meanings(
        states,
        map(references.liftReasons(), LIFT_REASON_KEY, OUTCOME_CLASS),
        map(references.liftReasons(), LIFT_REASON_CODE, LIFT_REASON),
        map(references.offenseCodes(), OFFENSE_CODE, OFFENSE_ID),
        labels,
        map(references.criminalityClasses(), CRIMINALITY_KEY, CRIMINALITY_CLASS),
        phrases(references, labels));
  }

  /** Labels are phrases too, where no phrase reads the same; of offenses that there are. */
  private static Map<String, RankedOffense> phrases(
      References references, Map<String, String> labels) {
    Map<String, String> words = new HashMap<>(labels);
    words.putAll(map(references.offensePhrases(), OFFENSE_PHRASE_KEY, OFFENSE_ID));
    Map<String, RankedOffense> ranked = new HashMap<>();
    references.offenses().select(OFFENSE_ID.col(), SEVERITY_RANK.col()).collectAsList().stream()
        .map(row -> new RankedOffense(row.getAs(SEVERITY_RANK.name()), row.getString(0)))
        .forEach(offense -> ranked.put(offense.id(), offense));
    Map<String, RankedOffense> phrases = new HashMap<>();
    words.forEach((phrase, offense) -> phrases.put(phrase, ranked.get(offense)));
    phrases.values().removeIf(Objects::isNull);
    return phrases;
  }

  private static Map<String, String> map(Dataset<Row> table, Field key, Field value) {
    Map<String, String> map = new HashMap<>();
    for (Row row : table.select(key.col(), value.col()).collectAsList()) {
      if (!row.isNullAt(0)) {
        map.put(row.getString(0), row.getString(1));
      }
    }
    return map;
  }
}
