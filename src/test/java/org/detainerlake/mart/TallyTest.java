package org.detainerlake.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PersonFields.*;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.CountUnit;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.OffenseMarts;
import org.detainerlake.catalog.PeriodMarts;
import org.detainerlake.catalog.Tally;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

/** What counts are said to count, where figures are explained, is what the marts count. */
class TallyTest {
  /** Every class once, in powers of two: two sums are equal where the same classes are in them. */
  private static final String CLASSES =
      """
      outcome_class          | detainer_count
      administrative         | 1
      declined               | 2
      honored                | 4
      ice_did_not_pick_up    | 8
      ice_withdrew           | 16
      not_removable          | 32
      notice_failure         | 64
      other                  | 128
      released_before_pickup | 256
      transferred            | 512
      unknown                | 1024
      """;

  @Test
  void each_count_of_outcomes_is_of_the_classes_that_the_marts_count() {
    Dataset<Row> gold = TextTable.of(GoldTables.DAILY_OUTCOMES, CLASSES);
    Dataset<Row> placed = gold.withColumn(DISPUTE_STATUS.name(), DISPUTE_STATUS.value(null));
    Row counted = OutcomeCounts.of(placed.groupBy()).head();
    List<Row> lines = gold.collectAsList();
    for (Field count : PeriodMarts.COUNTS) {
      int published = counted.<Integer>getAs(count.name());
      Tally tally = Tally.of(count).orElseThrow();
      assertThat(sum(lines.stream().filter(line -> tally.takes(line.getAs("outcome_class")))))
          .as(count.name())
          .isEqualTo(published);
      assertThat(sum(gold.where(tally.condition()).collectAsList().stream()))
          .as(tally.condition())
          .isEqualTo(published);
    }
  }

  @Test
  void all_records_are_all_classes() {
    assertThat(Tally.of(RECORD_COUNT).orElseThrow().takes("unknown")).isTrue();
    assertThat(Tally.of(RECORD_COUNT).orElseThrow().condition()).isEqualTo("true");
    assertThat(Tally.of(DISPUTED_ISSUED_COUNT)).isEmpty();
  }

  @Test
  void a_record_weighs_what_its_mart_counts() {
    assertThat(weight(ISSUED_COUNT, CountUnit.RECORDS)).isEqualTo(DETAINER_COUNT);
    assertThat(weight(ISSUED_COUNT, CountUnit.EPISODES)).isEqualTo(EPISODE_COUNT);
    Tally issued = Tally.of(ISSUED_COUNT).orElseThrow();
    Tally firsts = Tally.of(FIRST_ISSUED_COUNT).orElseThrow();
    assertThat(issued.weight(OffenseMarts.REPEAT_DETAINERS, CountUnit.EPISODES))
        .isEqualTo(DETAINER_COUNT);
    assertThat(firsts.weight(OffenseMarts.REPEAT_DETAINERS, CountUnit.EPISODES))
        .isEqualTo(FIRST_COUNT);
  }

  private static Field weight(Field count, CountUnit unit) {
    return Tally.of(count).orElseThrow().weight(MartTables.WEEKLY_DECLINE_RATES, unit);
  }

  private static int sum(Stream<Row> lines) {
    return lines.mapToInt(line -> line.<Integer>getAs(DETAINER_COUNT.name())).sum();
  }
}
