package org.detainerlake.mart;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.nullif;

import org.apache.spark.sql.Column;

/**
 * How rare a count at least so large is: Chernoff's bound (1952, Ann. Math. Stat. 23:493), which
 * the true probability never exceeds. Its logarithm is half the deviance of the count, so that days
 * far out keep their order where the probability itself is too small for a double.
 */
final class TailBound {
  private TailBound() {}

  /**
   * −ln of the bound on P(X ≥ x), for x above the mean: x ln(x/m) − x + m where X is Poisson; where
   * its variance is φ m, φ above 1, X is negative binomial of size r = m / (φ − 1), and it is x
   * ln(x/m) − (x + r) ln((r + x) / (r + m)).
   *
   * @param count x, above the mean
   * @param mean m, above 0
   * @param dispersion φ, at least 1
   */
  static Column halfDeviance(Column count, Column mean, Column dispersion) {
    Column above = count.minus(mean);
    Column size = mean.divide(nullif(dispersion.minus(1), lit(0.0)));
    Column shared = log1p(above.divide(size.plus(mean))).multiply(count.plus(size));
    return count.multiply(log(count.divide(mean))).minus(coalesce(shared, above));
  }
}
