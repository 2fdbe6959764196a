package org.detainerlake.mart;

import static org.assertj.core.api.Assertions.within;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PeriodFields.*;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.assertj.core.api.Assertions;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Layer;
import org.detainerlake.catalog.Table;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class YearOnYearTest {
  private static final Table COUNTS =
      new Table(
          "counts",
          Layer.GOLD,
          "",
          "",
          List.of(),
          List.of(
              DECLINED_COUNT,
              HONORED_COUNT,
              ISSUED_COUNT,
              RESOLVED_COUNT,
              UNKNOWN_COUNT,
              PREVIOUS_DECLINED_COUNT,
              PREVIOUS_DECIDED_COUNT));

  /** Newcombe 1998, table II, method 10: 56/70 and 48/80, 9/10 and 3/10, and so on. */
  @Test
  void the_interval_is_the_one_newcombe_prints() {
    assertThat(
            change(
                """
                declined_count | honored_count | previous_declined_count | previous_decided_count
                56             | 14            | 48                      | 80
                9              | 1             | 3                       | 10
                5              | 51            | 0                       | 29
                10             | 0             | 0                       | 20
                """))
        .hasRows(
            """
            previous_rate_of_decided | rate_change_estimate | rate_change_low_estimate | rate_change_high_estimate
            0.6                      | 0.2                  | 0.052431                 | 0.333873
            0.3                      | 0.6                  | 0.170523                 | 0.809018
            0.0                      | 0.089286             | -0.038137                | 0.19256
            0.0                      | 1.0                  | 0.679086                 | 1.0
            """);
  }

  @Test
  void there_is_no_change_from_or_to_a_rate_over_nothing() {
    assertThat(
            change(
                """
                declined_count | honored_count | previous_declined_count | previous_decided_count
                1              | 3             | 0                       | 0
                1              | 3             |                         |
                0              | 0             | 1                       | 4
                0              | 0             | 0                       | 0
                """))
        .hasRows(
            """
            decline_rate_of_decided | previous_rate_of_decided | rate_change_estimate | rate_change_low_estimate | rate_change_high_estimate
            0.25                    |                          |                      |                          |
            0.25                    |                          |                      |                          |
                                    | 0.25                     |                      |                          |
                                    |                          |                      |                          |
            """);
  }

  /** All k of n and j of m up to 8, made of the Wilson intervals that commons-math computes. */
  @Test
  void the_interval_is_made_of_two_of_wilson() {
    List<Row> counts =
        IntStream.range(0, 81 * 81)
            .filter(i -> i / 81 % 9 <= i / 729 && i % 9 <= i / 9 % 9 && i / 729 * (i / 9 % 9) > 0)
            .mapToObj(i -> counts(i / 81 % 9, i / 729, i % 9, i / 9 % 9))
            .toList();
    List<Row> changes =
        YearOnYear.change(
                DeclineRates.beside(TestSpark.session().createDataFrame(counts, COUNTS.schema())))
            .collectAsList();
    Assertions.assertThat(changes).hasSize(44 * 44).allSatisfy(YearOnYearTest::assertChange);
  }

  private static Row counts(int declined, int decided, int before, int decidedBefore) {
    return RowFactory.create(
        declined, decided - declined, decided, decided, 0, before, decidedBefore);
  }

  private static void assertChange(Row row) {
    int declined = row.<Integer>getAs(DECLINED_COUNT.name());
    int decided = declined + row.<Integer>getAs(HONORED_COUNT.name());
    int before = row.<Integer>getAs(PREVIOUS_DECLINED_COUNT.name());
    int decidedBefore = row.<Integer>getAs(PREVIOUS_DECIDED_COUNT.name());
    ConfidenceInterval now = new WilsonScoreInterval().createInterval(decided, declined, 0.95);
    ConfidenceInterval then = new WilsonScoreInterval().createInterval(decidedBefore, before, 0.95);
    double p = (double) declined / decided;
    double q = (double) before / decidedBefore;
    double down = Math.hypot(p - now.getLowerBound(), then.getUpperBound() - q);
    double up = Math.hypot(now.getUpperBound() - p, q - then.getLowerBound());
    Assertions.assertThat(number(row, RATE_CHANGE_LOW_ESTIMATE))
        .isCloseTo(p - q - down, within(1e-7))
        .isGreaterThanOrEqualTo(-1);
    Assertions.assertThat(number(row, RATE_CHANGE_HIGH_ESTIMATE))
        .isCloseTo(p - q + up, within(1e-7))
        .isLessThanOrEqualTo(1);
  }

  private static double number(Row row, Field field) {
    return row.<Double>getAs(field.name());
  }

  private static Dataset<Row> change(String counts) {
    return YearOnYear.change(DeclineRates.beside(TextTable.of(COUNTS, counts)));
  }
}
