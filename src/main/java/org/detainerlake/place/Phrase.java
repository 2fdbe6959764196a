package org.detainerlake.place;

import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.PlaceFields.*;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Words in a facility's name that tell something of it.
 *
 * @param words in a row, shortened words written out
 * @param state the state where they mean it; null: everywhere
 * @param holderType null where they do not tell the holder
 * @param facilityType null where they do not tell the type
 * @param strong whether they count also where the name holds a county's name
 */
record Phrase(
    List<String> words, String state, String holderType, String facilityType, boolean strong)
    implements Serializable {

  /** The most words first, then one of the state, then the most letters; never left to chance. */
  static final Comparator<Phrase> MOST_TELLING =
      Comparator.comparingInt((Phrase phrase) -> -phrase.words().size())
          .thenComparing(phrase -> phrase.state() == null)
          .thenComparing(phrase -> -phrase.text().length())
          .thenComparing(Phrase::text);

  static Phrase of(Row row) {
    return new Phrase(
        List.of(row.<String>getAs(PHRASE.name()).split(" ")),
        row.getAs(STATE_CODE.name()),
        row.getAs(HOLDER_TYPE.name()),
        row.getAs(FACILITY_TYPE.name()),
        row.<Boolean>getAs(IS_STRONG.name()));
  }

  boolean isIn(List<String> name, String ofState) {
    return (state == null || state.equals(ofState)) && Words.contain(name, words);
  }

  String text() {
    return String.join(" ", words);
  }
}
