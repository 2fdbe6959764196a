package org.detainerlake.quality;

import org.apache.spark.sql.Row;

/**
 * Measures expectations one by one: a small plan each. All in one plan would be planned anew for
 * each of its parts, which takes longer the more there are.
 */
public final class Checks {
  private Checks() {}

  /** What comes of one expectation. A measure over no rows is zero cases. */
  public static Verdict of(Expectation expectation, Expectation.Tables tables) {
    Row measure = expectation.measure().apply(tables).head();
    double value = measure.isNullAt(0) ? 0 : measure.<Number>getAs(0).doubleValue();
    return new Verdict(expectation, value);
  }
}
