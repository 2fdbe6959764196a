package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.catalog.RecordFields.SOURCE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.Table;
import org.junit.jupiter.api.Test;

/** The tables that offenses are told by agree with one another. */
class OffenseReferenceTest {
  private static final List<Row> OFFENSES = ReferenceFiles.rows(ReferenceTables.OFFENSES);
  private static final Map<String, String> CODES =
      offenses(ReferenceTables.OFFENSE_CODES, OFFENSE_CODE);
  private static final Map<String, String> LABELS =
      offenses(ReferenceTables.OFFENSE_LABELS, OFFENSE_LABEL_KEY);
  private static final Map<String, String> PHRASES =
      offenses(ReferenceTables.OFFENSE_PHRASES, OFFENSE_PHRASE_KEY);

  @Test
  void there_are_thirteen_groups_beside_the_ways_of_not_knowing() {
    Set<String> groups = texts(OFFENSES, OFFENSE_GROUP);
    assertThat(groups)
        .hasSize(16)
        .contains("Driving under influence", "Immigration", "No record")
        .contains("Not stated", "Unmapped", "Not published");
  }

  @Test
  void an_offense_is_listed_once_and_all_categories_are_there() {
    assertThat(OFFENSES).extracting(row -> text(row, OFFENSE_ID)).doesNotHaveDuplicates();
    assertThat(texts(OFFENSES, OFFENSE_CATEGORY_CODE))
        .hasSize(51)
        .allMatch(code -> code.matches("[0-9]{2}"));
    assertThat(OFFENSES).allMatch(row -> text(row, SOURCE) != null);
  }

  @Test
  void a_group_has_one_rank_and_a_way_of_not_knowing_has_none() {
    Map<String, Set<Object>> ranks =
        OFFENSES.stream()
            .filter(row -> text(row, OFFENSE_CATEGORY_CODE) != null)
            .collect(
                Collectors.groupingBy(
                    row -> text(row, OFFENSE_GROUP),
                    Collectors.mapping(
                        row -> row.getAs(SEVERITY_RANK.name()), Collectors.toSet())));
    assertThat(ranks).hasSize(12).allSatisfy((group, rank) -> assertThat(rank).hasSize(1));
    assertThat(ranks.get("Violent")).containsExactly(1);
    assertThat(OFFENSES)
        .filteredOn(row -> text(row, OFFENSE_CATEGORY_CODE) == null)
        .extracting(row -> text(row, OFFENSE_ID), row -> row.getAs(SEVERITY_RANK.name()))
        .extracting(Object::toString)
        .containsExactly(
            "(\"no_record\", null)",
            "(\"not_stated\", null)",
            "(\"unmapped\", null)",
            "(\"not_published\", null)");
  }

  @Test
  void every_code_is_of_an_offense_of_its_category() {
    assertThat(CODES).hasSize(469).allSatisfy(OffenseReferenceTest::isOfItsCategory);
    assertThat(CODES)
        .containsEntry("0999", "violent-09")
        .containsEntry("13AB", "violent-13")
        .containsEntry("35AA", "drug-35")
        .containsEntry("35AB", "drug-35")
        .containsEntry("2412", "property-24")
        .containsEntry("3699", "sex-36")
        .containsEntry("5401", "traffic-54")
        .containsEntry("5403", "dui-54")
        .containsEntry("5404", "dui-54")
        .containsEntry("0303", "immigration-03");
  }

  @Test
  void every_label_and_phrase_is_of_an_offense_there_is() {
    Set<String> ids = texts(OFFENSES, OFFENSE_ID);
    assertThat(LABELS.values()).isSubsetOf(ids);
    assertThat(PHRASES.values()).isSubsetOf(ids);
    assertThat(PHRASES).hasSizeGreaterThan(60);
  }

  @Test
  void labels_and_phrases_are_keyed_as_they_are_looked_up() {
    String key = "[^A-Z\\s]+( [^A-Z\\s]+)*";
    assertThat(LABELS.keySet()).allMatch(label -> label.matches(key));
    assertThat(PHRASES.keySet()).allMatch(phrase -> phrase.matches(key));
    assertThat(texts(ReferenceFiles.rows(ReferenceTables.CRIMINALITY_CLASSES), CRIMINALITY_KEY))
        .allMatch(text -> text.matches(key));
  }

  @Test
  void a_phrase_that_is_a_label_means_the_same() {
    assertThat(PHRASES)
        .allSatisfy(
            (phrase, offense) ->
                assertThat(LABELS.getOrDefault(phrase, offense)).isEqualTo(offense));
  }

  @Test
  void labels_are_known_as_releases_write_them() {
    assertThat(LABELS)
        .containsEntry("driving under influence liquor", "dui-54")
        .containsEntry("robbery - street-strongarm", "violent-12")
        .containsEntry("domestic violence", "violent-13")
        .containsEntry("drug trafficking", "drug-35")
        .containsEntry("contempt of court", "justice-50")
        .doesNotContainKey("retired do not use");
  }

  @Test
  void a_criminality_is_convicted_charged_or_neither() {
    Table table = ReferenceTables.CRIMINALITY_CLASSES;
    assertThat(texts(ReferenceFiles.rows(table), CRIMINALITY_CLASS))
        .containsExactlyInAnyOrder("convicted", "charged", "immigration_only");
  }

  /** Of the agency's own, identity theft is coded among crimes against persons. */
  private static void isOfItsCategory(String code, String offense) {
    assertThat(code).matches("[0-9]{2}[0-9A-Z]{2}");
    assertThat(texts(OFFENSES, OFFENSE_ID)).contains(offense);
    assertThat(offense).endsWith(code.equals("70AA") ? "-26" : "-" + code.substring(0, 2));
  }

  /** Key to offense; a key that is there twice fails. */
  private static Map<String, String> offenses(Table table, Field key) {
    return ReferenceFiles.rows(table).stream()
        .collect(Collectors.toMap(row -> text(row, key), row -> text(row, OFFENSE_ID)));
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
