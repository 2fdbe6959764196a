package org.detainerlake.mart;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.PascalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Test;

class TailBoundTest {
  private static final int MOST = 60;

  /** The distance from bound to tail is about √(2π x): it costs a bulk day little. */
  @Test
  void the_tail_of_a_poisson_count_is_below_the_bound_and_near_it() {
    for (double mean : new double[] {0.01, 0.5, 3, 20}) {
      PoissonDistribution exact = new PoissonDistribution(mean);
      int first = (int) mean + 1;
      List<Double> bounds = bounds(first, mean, 1);
      for (int x = first; x < first + MOST; x++) {
        double tail = 1 - exact.cumulativeProbability(x - 1);
        if (tail > 1e-12) {
          assertThat(Math.exp(-bounds.get(x - first)) / tail).isBetween(1.0, 40.0);
        }
      }
    }
  }

  /** Failures before the r-th success at odds p: mean r (1 − p) / p, dispersion 1 / p. */
  @Test
  void so_is_the_tail_of_a_negative_binomial_count() {
    for (int size : new int[] {1, 3, 10}) {
      for (double p : new double[] {0.2, 0.5, 0.9}) {
        PascalDistribution exact = new PascalDistribution(size, p);
        double mean = size * (1 - p) / p;
        int first = (int) mean + 1;
        List<Double> bounds = bounds(first, mean, 1 / p);
        for (int x = first; x < first + MOST; x++) {
          double tail = 1 - exact.cumulativeProbability(x - 1);
          if (tail > 1e-12) {
            assertThat(Math.exp(-bounds.get(x - first)) / tail).isBetween(1.0, 150.0);
          }
        }
      }
    }
  }

  @Test
  void a_dispersion_close_to_1_is_nearly_poisson_and_no_number_is_lost() {
    assertThat(bounds(50, 2, 1 + 1e-13).get(0)).isEqualTo(bounds(50, 2, 1).get(0), offset(1e-6));
    assertThat(bounds(5000, 0.001, 1).get(0))
        .isEqualTo(5000 * Math.log(5e6) - 4999.999, offset(1e-6));
  }

  /** From a count on, of each of the next. */
  private static List<Double> bounds(int first, double mean, double dispersion) {
    List<Row> rows =
        TestSpark.session()
            .range(first, first + MOST)
            .select(
                TailBound.halfDeviance(
                    functions.col("id").cast("double"), lit(mean), lit(dispersion)))
            .collectAsList();
    return IntStream.range(0, MOST).mapToObj(i -> rows.get(i).getDouble(0)).toList();
  }
}
