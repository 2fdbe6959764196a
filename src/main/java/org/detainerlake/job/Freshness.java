package org.detainerlake.job;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detainerlake.lake.Lake;

/**
 * How old the newest release that counts may be. A refresh that finds nothing new is well and good
 * for itself; that nobody publishes any more, or that files are looked for in the wrong folder,
 * only the age of what is there can tell.
 *
 * @param days the most that it may be old
 */
record Freshness(int days) {
  private static final Pattern SPAN = Pattern.compile("([1-9]\\d{0,3})([dw])");
  private static final int DAYS_OF_A_WEEK = 7;

  /**
   * As a person says it: {@code 10d} or {@code 6w}.
   *
   * @throws Failure where it is said otherwise
   */
  static Freshness of(String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw new Failure(
          ExitCode.USAGE,
          "'%s' is no span of days".formatted(text),
          "use 10d for days, 6w for weeks");
    }
    int number = Integer.parseInt(span.group(1));
    return new Freshness(span.group(2).equals("w") ? number * DAYS_OF_A_WEEK : number);
  }

  /**
   * Returns where the newest release that counts is young enough.
   *
   * @throws Failure where it is older, or none counts
   */
  void require(Lake lake, LocalDate today) throws IOException {
    NewestRelease newest =
        NewestRelease.in(lake)
            .orElseThrow(
                () ->
                    new Failure(
                        ExitCode.STALE,
                        "no release of detainers counts in the lake at " + lake.root(),
                        "take one in: jobs/submit files shows what became of each file"));
    long age = ChronoUnit.DAYS.between(newest.date(), today);
    if (age > days) {
      throw new Failure(
          ExitCode.STALE,
          "the newest release that counts is %s, %d days old; --freshness allows %d"
              .formatted(newest.id(), age, days),
          "look for a newer one; what is published stays");
    }
  }
}
