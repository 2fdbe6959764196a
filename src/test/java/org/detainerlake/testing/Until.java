package org.detainerlake.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits for what other processes do. */
public final class Until {
  private Until() {}

  private static final Duration LONGEST = Duration.ofMinutes(20);
  private static final long BETWEEN_LOOKS_MILLIS = 20;

  /**
   * Returns when it is so.
   *
   * @param what is waited for, as a failure names it
   */
  public static void is(String what, Callable<Boolean> condition) throws Exception {
    Instant end = Instant.now().plus(LONGEST);
    while (!condition.call()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("waited %s for %s".formatted(LONGEST, what));
      }
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
  }
}
