package org.detainerlake.quality;

/**
 * How an expectation fared.
 *
 * @param expectation what was expected
 * @param value the number measured
 */
public record Verdict(Expectation expectation, double value) {

  /** Fine, worth saying, or not to be published. */
  public enum Level {
    PASS,
    WARN,
    STOP
  }

  public Level level() {
    if (value > expectation.stopAbove()) {
      return Level.STOP;
    }
    return value > expectation.warnAbove() ? Level.WARN : Level.PASS;
  }
}
