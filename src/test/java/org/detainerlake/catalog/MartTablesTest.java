package org.detainerlake.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class MartTablesTest {

  @Test
  void a_mart_opens_in_every_tool() {
    assertThat(MartTables.ALL)
        .allSatisfy(
            mart -> {
              assertThat(mart.fields()).allMatch(field -> field.type().isFlat());
              assertThat(mart.fields()).allMatch(field -> field.name().matches("[a-z0-9_]{1,32}"));
              assertThat(mart.fields()).doesNotHaveDuplicates();
            });
  }

  @Test
  void a_name_tells_the_kind_of_value() {
    assertThat(fields())
        .allSatisfy(
            field -> {
              switch (field.type()) {
                case RATE ->
                    assertThat(field.name())
                        .matches(".*_(share|rate|low|high|score)|(.*_)?(rate|share)_.*");
                case ESTIMATE -> assertThat(field.name()).endsWith("_estimate");
                case DATE -> assertThat(field.name()).endsWith("_date");
                case FLAG -> assertThat(field.name()).matches("(is|has)_.*");
                default -> assertThat(field.name()).doesNotEndWith("_date");
              }
            });
  }

  @Test
  void no_mart_shows_a_person() {
    List<Field> personal =
        List.of(RecordFields.PERSON_ID, RecordFields.PERSON_ID_TEXT, RecordFields.RESCUED);
    assertThat(fields()).doesNotContainAnyElementsOf(personal);
  }

  @Test
  void a_missing_column_or_a_wrong_type_fails_before_any_row_is_read() {
    var weeks = TextTable.of(MartTables.DIM_WEEK, "week_start_date\n2015-01-03");
    assertThatThrownBy(() -> MartTables.DIM_JURISDICTION.select(weeks))
        .hasMessageContaining("jurisdiction_id");
    var wrong =
        weeks.withColumn(
            MeasureFields.CALENDAR_YEAR.name(), MeasureFields.CALENDAR_YEAR.col().cast("string"));
    assertThatThrownBy(() -> MartTables.DIM_WEEK.select(wrong))
        .hasMessage("dim_week.calendar_year must be INT but is STRING");
  }

  private static List<Field> fields() {
    return MartTables.ALL.stream().flatMap(mart -> mart.fields().stream()).distinct().toList();
  }

  @Test
  void every_column_has_a_meaning() {
    assertThat(Stream.concat(fields().stream(), SilverTables.DETAINERS.fields().stream()))
        .allMatch(field -> field.meaning().endsWith(".") && field.meaning().length() > 10);
  }
}
