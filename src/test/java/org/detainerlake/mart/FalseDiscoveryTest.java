package org.detainerlake.mart;

import static org.detainerlake.testing.TableAssert.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
  private static final Field FAMILY = Field.working("family", FieldType.TEXT);
  private static final Field NAME = Field.working("name", FieldType.TEXT);
  private static final Field LOG_P = Field.working("log_p", FieldType.ESTIMATE);
  private static final Field TESTS = Field.working("tests", FieldType.POSITION);

  /**
   * Benjamini and Hochberg's own example, their table of 15 p-values: at 0.05 the four smallest are
   * discoveries.
   */
  @Test
  void the_example_of_1995_has_its_four_discoveries() {
    double[] p = {
      .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
      .7590, 1
    };
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < p.length; i++) {
      rows.append("('a', 'p%02d', %sD, 15L),".formatted(i, p[i]));
    }
    assertThat(q(rows.toString()).where("q_value_rate <= 0.05").select("name", "q_value_rate"))
        .hasRows(
            """
            name | q_value_rate
            p00  | 0.0015
            p01  | 0.003
            p02  | 0.0095
            p03  | 0.035625
            """);
  }

  /** 0.03 × 4/3 = 0.04 for the three of them; alone 0.03 × 4 would be 0.12. */
  @Test
  void equal_ones_are_equal_one_is_the_most_and_families_are_apart() {
    assertThat(
            q("""
                ('a', 'x', 0.03D, 4L), ('a', 'y', 0.03D, 4L), ('a', 'z', 0.03D, 4L),
                ('b', 'x', 0.03D, 4L), ('c', 'x', 0.5D, 900L),""")
                .select("family", "name", "q_value_rate"))
        .hasRows(
            """
            family | name | q_value_rate
            a      | x    | 0.04
            a      | y    | 0.04
            a      | z    | 0.04
            b      | x    | 0.12
            c      | x    | 1.0
            """);
  }

  private static Dataset<Row> q(String rows) {
    Dataset<Row> table =
        TestSpark.session()
            .sql(
                "SELECT * FROM VALUES "
                    + rows.replaceFirst(",\\s*$", "")
                    + " AS t(family, name, p, tests)")
            .withColumn(LOG_P.name(), functions.log(functions.col("p")));
    return FalseDiscovery.beside(table, LOG_P, TESTS, FAMILY, List.of(NAME));
  }
}
