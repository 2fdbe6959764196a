package org.detainerlake.quality;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Measures expectations one by one: a small plan each. All in one plan would be planned anew for
 * each of its parts, which takes longer the more there are.
 */
public final class Checks {
  private Checks() {}

  /** A verdict each, in the order given. A measure over no rows is zero cases. */
  public static List<Verdict> of(List<Expectation> expectations, Expectation.Tables tables) {
    return expectations.stream()
        .map(expectation -> new Verdict(expectation, measured(expectation, tables)))
        .toList();
  }

  private static double measured(Expectation expectation, Expectation.Tables tables) {
    Row measure = expectation.measure().apply(tables).head();
    return measure.isNullAt(0) ? 0 : measure.<Number>getAs(0).doubleValue();
  }
}
