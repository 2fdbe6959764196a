package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordFields.SOURCE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.DecisionTables;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.Table;
import org.junit.jupiter.api.Test;

/** The tables that places are told by agree with one another. */
class PlaceReferenceTest {
  private static final List<Row> WORDS = ReferenceFiles.rows(ReferenceTables.FACILITY_WORDS);
  private static final List<Row> SHORT =
      ReferenceFiles.rows(ReferenceTables.FACILITY_ABBREVIATIONS);
  private static final List<Row> HOLDERS = ReferenceFiles.rows(ReferenceTables.HOLDERS);

  @Test
  void a_phrase_says_something_and_says_it_once() {
    assertThat(WORDS)
        .allMatch(row -> text(row, HOLDER_TYPE) != null || text(row, FACILITY_TYPE) != null)
        .allMatch(row -> text(row, SOURCE) != null);
    assertThat(WORDS.stream().map(row -> text(row, PHRASE) + "|" + text(row, STATE_CODE)))
        .doesNotHaveDuplicates();
  }

  /** A shortened word in a phrase could never be found: names are compared written out. */
  @Test
  void a_phrase_is_written_out() {
    for (Row row : WORDS) {
      Set<String> shortened =
          SHORT.stream()
              .filter(s -> isNullOr(text(s, STATE_CODE), text(row, STATE_CODE)))
              .filter(s -> !text(s, ABBREVIATION).equals(text(s, FULL_WORDS)))
              .map(s -> text(s, ABBREVIATION))
              .collect(Collectors.toSet());
      assertThat(Arrays.asList(text(row, PHRASE).split(" ")))
          .as("%s in %s", text(row, PHRASE), text(row, STATE_CODE))
          .doesNotContainAnyElementsOf(shortened.isEmpty() ? Set.of("") : shortened);
    }
  }

  @Test
  void every_holder_and_jurisdiction_is_one_there_is() {
    Set<String> holders = texts(HOLDERS, HOLDER_TYPE);
    List<Row> registerTypes = ReferenceFiles.rows(ReferenceTables.REGISTER_TYPES);
    List<Row> crosswalk = ConfTables.rows(java.nio.file.Path.of("conf"), DecisionTables.CROSSWALK);
    assertThat(texts(WORDS, HOLDER_TYPE)).isSubsetOf(holders);
    assertThat(texts(registerTypes, HOLDER_TYPE)).isSubsetOf(holders);
    assertThat(texts(crosswalk, HOLDER_TYPE)).isSubsetOf(holders);
    assertThat(texts(HOLDERS, JURISDICTION_TYPE))
        .isSubsetOf(rows(ReferenceTables.JURISDICTION_TYPES, JURISDICTION_TYPE));
  }

  @Test
  void every_facility_type_is_one_the_catalog_names() {
    Stream<List<Row>> tables =
        Stream.of(WORDS, HOLDERS, ReferenceFiles.rows(ReferenceTables.REGISTER_TYPES));
    assertThat(tables.flatMap(rows -> texts(rows, FACILITY_TYPE).stream()).distinct())
        .allMatch(type -> FACILITY_TYPE.meaning().contains(type));
  }

  private static boolean isNullOr(String state, String other) {
    return state == null || state.equals(other);
  }

  private static Set<String> rows(Table table, Field field) {
    return texts(ReferenceFiles.rows(table), field);
  }

  private static Set<String> texts(List<Row> rows, Field field) {
    return rows.stream()
        .map(row -> text(row, field))
        .filter(text -> text != null)
        .collect(Collectors.toSet());
  }

  private static String text(Row row, Field field) {
    return row.getAs(field.name());
  }
}
