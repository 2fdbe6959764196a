package org.detainerlake.mart;

import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * What a count may have been but for chance: the 95 % interval of a Poisson count by Byar's
 * approximation (Breslow and Day 1987, Statistical Methods in Cancer Research II, p. 69).
 */
final class PoissonInterval {
  private PoissonInterval() {}

  private static final double Z = DeclineRates.Z;

  static Column low(Column count) {
    Column cube = ninth(count).minus(lit(Z / 3).divide(sqrt(count)));
    return when(count.equalTo(0), 0.0)
        .otherwise(greatest(count.multiply(pow(cube, lit(3.0))), lit(0.0)));
  }

  static Column high(Column count) {
    Column more = count.plus(1);
    return more.multiply(pow(ninth(more).plus(lit(Z / 3).divide(sqrt(more))), lit(3.0)));
  }

  private static Column ninth(Column count) {
    return lit(1.0).minus(lit(1.0).divide(count.multiply(9)));
  }
}
