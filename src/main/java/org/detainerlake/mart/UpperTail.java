package org.detainerlake.mart;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/**
 * The upper tail of the standard normal distribution. Its logarithm, so that days far out keep
 * their order where the tail itself is too small for a double.
 */
final class UpperTail {
  private UpperTail() {}

  /** Below this the fraction converges too slowly. */
  static final double FROM = 2;

  private static final int TERMS = 40;
  private static final double LOG_ROOT_TWO_PI = Math.log(2 * Math.PI) / 2;

  /**
   * ln Q(z), Q(z) = φ(z) / (z + 1/(z + 2/(z + 3/(z + ...)))): Laplace's continued fraction
   * (Abramowitz and Stegun 1964, 26.2.14), cut off after 40 terms. From z = 2 on Q is right to 1
   * part in 10⁹.
   *
   * @param z at least {@link #FROM}
   */
  static Column log(Column z) {
    Column fraction = z;
    for (int term = TERMS; term > 0; term--) {
      fraction = z.plus(lit(term).divide(fraction));
    }
    return z.multiply(z)
        .divide(-2)
        .minus(LOG_ROOT_TWO_PI)
        .minus(org.apache.spark.sql.functions.log(fraction));
  }
}
