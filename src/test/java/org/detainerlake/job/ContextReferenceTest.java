package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Test;

/** The small reference tables that lists are read by. */
class ContextReferenceTest {

  @Test
  void models_are_keyed_as_they_are_looked_up_and_have_a_source() {
    List<Row> models = rows(ReferenceTables.AGREEMENT_MODELS);
    assertThat(models)
        .extracting(row -> row.getString(0))
        .doesNotHaveDuplicates()
        .allMatch(key -> key.matches("[a-z]+( [a-z]+)*"));
    assertThat(models)
        .extracting(row -> row.getString(1))
        .containsOnly("jail_enforcement", "task_force", "warrant_service");
    assertThat(models).noneMatch(Row::anyNull);
  }

  @Test
  void a_correction_leaves_a_figure_standing_disputed_or_retracted() {
    List<Row> classes = rows(ReferenceTables.CORRECTION_CLASSES);
    assertThat(classes).extracting(row -> row.getString(0)).doesNotHaveDuplicates();
    assertThat(classes)
        .extracting(row -> row.getString(1))
        .containsOnly("standing", "disputed", "retracted");
    assertThat(classes).noneMatch(Row::anyNull);
  }

  private static List<Row> rows(Table table) {
    return ReferenceFiles.read(TestSpark.session(), table).collectAsList();
  }
}
