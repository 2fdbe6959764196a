package org.detainerlake.report;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * A part of a whole of detainers, with Wilson's 95 % interval: the rates of marts, of rows added
 * up.
 *
 * @param part how many
 * @param whole of how many, above 0
 */
public record Share(long part, long whole) {
  private static final double CONFIDENCE = 0.95;

  public Share {
    if (whole <= 0 || part < 0 || part > whole) {
      throw new IllegalArgumentException("%d of %d is no share".formatted(part, whole));
    }
  }

  /** The share, 0 to 1. */
  public double value() {
    return (double) part / whole;
  }

  /** Lower end of its interval. */
  public double low() {
    return part == 0 ? 0 : interval().getLowerBound();
  }

  /** Upper end of its interval. */
  public double high() {
    return part == whole ? 1 : interval().getUpperBound();
  }

  private ConfidenceInterval interval() {
    return new WilsonScoreInterval()
        .createInterval(Math.toIntExact(whole), Math.toIntExact(part), CONFIDENCE);
  }
}
