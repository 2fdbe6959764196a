package org.detainerlake.mart;

import static org.assertj.core.api.Assertions.within;
import static org.detainerlake.catalog.MeasureFields.*;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.assertj.core.api.Assertions;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Layer;
import org.detainerlake.catalog.Table;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Test;

class DeclineRatesTest {
  private static final double NORMAL_QUANTILE_ERROR = 1e-8;

  private static final Table COUNTS =
      new Table(
          "counts",
          Layer.GOLD,
          "",
          "",
          List.of(),
          List.of(DECLINED_COUNT, HONORED_COUNT, ISSUED_COUNT, RESOLVED_COUNT, UNKNOWN_COUNT));

  /** All k of n up to 40, and large n at their ends and middle, in one dataset. */
  @Test
  void the_interval_is_the_one_commons_math_computes() {
    Stream<Row> all =
        IntStream.rangeClosed(1, 40)
            .boxed()
            .flatMap(n -> IntStream.rangeClosed(0, n).mapToObj(k -> decided(k, n)));
    Stream<Row> large =
        Stream.of(41, 1_000, 68_700, 1_000_000, 1_000_000_000)
            .flatMap(n -> Stream.of(0, 1, n / 3, n / 2, n - 1, n).map(k -> decided(k, n)));
    List<Row> counts = Stream.concat(all, large).toList();
    WilsonScoreInterval oracle = new WilsonScoreInterval();
    Assertions.assertThat(rated(counts))
        .hasSize(counts.size())
        .allSatisfy(row -> assertInterval(row, oracle));
  }

  private static void assertInterval(Row row, WilsonScoreInterval oracle) {
    int declined = row.<Integer>getAs(DECLINED_COUNT.name());
    int trials = declined + row.<Integer>getAs(HONORED_COUNT.name());
    double rate = number(row, DECLINE_RATE_OF_DECIDED);
    double low = number(row, DECIDED_RATE_LOW);
    double high = number(row, DECIDED_RATE_HIGH);
    ConfidenceInterval expected = oracle.createInterval(trials, declined, 0.95);
    Assertions.assertThat(low)
        .isCloseTo(expected.getLowerBound(), within(NORMAL_QUANTILE_ERROR))
        .isBetween(0.0, rate);
    Assertions.assertThat(high)
        .isCloseTo(expected.getUpperBound(), within(NORMAL_QUANTILE_ERROR))
        .isBetween(rate, 1.0);
  }

  @Test
  void an_end_at_zero_or_one_is_exact() {
    List<Row> ends =
        rated(IntStream.rangeClosed(1, 200).mapToObj(n -> decided(n % 2 == 0 ? 0 : n, n)).toList());
    Assertions.assertThat(ends)
        .allSatisfy(
            row -> {
              boolean none = row.<Integer>getAs(DECLINED_COUNT.name()) == 0;
              Field exact = none ? DECIDED_RATE_LOW : DECIDED_RATE_HIGH;
              Assertions.assertThat(number(row, exact)).isEqualTo(none ? 0.0 : 1.0);
            });
  }

  @Test
  void nothing_over_nothing_is_null() {
    Row rates = rated(List.of(RowFactory.create(0, 0, 0, 0, 0))).get(0);
    List<Field> fields =
        List.of(
            DECLINE_RATE_OF_ISSUED,
            DECLINE_RATE_OF_RESOLVED,
            DECLINE_RATE_OF_DECIDED,
            DECIDED_RATE_LOW,
            DECIDED_RATE_HIGH,
            UNKNOWN_SHARE);
    Assertions.assertThat(fields)
        .allSatisfy(rate -> Assertions.assertThat(rates.<Double>getAs(rate.name())).isNull());
  }

  @Test
  void counts_stay_beside_the_rates() {
    Row rates = rated(List.of(RowFactory.create(1, 3, 10, 8, 2))).get(0);
    Assertions.assertThat(rates.<Integer>getAs(ISSUED_COUNT.name())).isEqualTo(10);
    Assertions.assertThat(number(rates, DECLINE_RATE_OF_ISSUED)).isEqualTo(0.1);
    Assertions.assertThat(number(rates, DECLINE_RATE_OF_RESOLVED)).isEqualTo(0.125);
    Assertions.assertThat(number(rates, DECLINE_RATE_OF_DECIDED)).isEqualTo(0.25);
    Assertions.assertThat(number(rates, UNKNOWN_SHARE)).isEqualTo(0.2);
  }

  private static Row decided(int declined, int decided) {
    return RowFactory.create(declined, decided - declined, decided, decided, 0);
  }

  private static List<Row> rated(List<Row> counts) {
    return DeclineRates.beside(TestSpark.session().createDataFrame(counts, COUNTS.schema()))
        .collectAsList();
  }

  private static double number(Row row, Field field) {
    return row.<Double>getAs(field.name());
  }
}
