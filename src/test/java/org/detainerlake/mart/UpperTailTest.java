package org.detainerlake.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Test;

class UpperTailTest {

  /** Up to where the tail of the oracle is still a normal double. */
  @Test
  void from_2_on_the_tail_is_that_of_another_library_to_1_part_in_a_milliard() {
    NormalDistribution normal = new NormalDistribution();
    assertThat(logs(IntStream.range(20, 370).mapToObj(tenth -> tenth / 10.0).toList()))
        .hasSize(350)
        .allSatisfy(
            row -> {
              double tail = normal.cumulativeProbability(-row.getDouble(0));
              assertThat(Math.exp(row.getDouble(1)) / tail).isEqualTo(1, offset(1e-9));
            });
  }

  @Test
  void far_out_days_keep_their_order_where_the_tail_itself_is_0() {
    List<Row> logs = logs(List.of(40.0, 50.0, 500.0));
    assertThat(logs.get(0).getDouble(1)).isEqualTo(-804.608442, offset(1e-6));
    assertThat(logs.get(1).getDouble(1)).isLessThan(logs.get(0).getDouble(1));
    assertThat(logs.get(2).getDouble(1)).isLessThan(logs.get(1).getDouble(1)).isFinite();
  }

  private static List<Row> logs(List<Double> zs) {
    return TestSpark.session()
        .createDataset(zs, Encoders.DOUBLE())
        .select(functions.col("value"), UpperTail.log(functions.col("value")))
        .collectAsList();
  }
}
