package org.detainerlake.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * How many detainers were issued on which day. Detainers are numbered in the order of their days,
 * so that a number tells the day and a day its numbers.
 */
final class SampleDays {
  static final LocalDate FIRST = LocalDate.of(2012, 10, 1);
  static final LocalDate LAST = LocalDate.of(2026, 7, 31);

  /** Monday to Sunday: jails book people every day, ICE's offices work fewer at the weekend. */
  private static final double[] WEEKDAYS = {1.0, 1.1, 1.1, 1.0, 0.95, 0.4, 0.35};

  /** Thousands a year, 2012 to 2026, near what releases and TRAC's reports count. */
  private static final List<Integer> THOUSANDS =
      List.of(240, 204, 148, 95, 86, 142, 165, 150, 105, 48, 76, 105, 145, 260, 290);

  /** The number of the first detainer of each day; one more entry for the end. */
  private final long[] starts;

  private final long bulkStart;
  private final long bulkEnd;

  SampleDays(long detainers) {
    int days = position(LAST) + 1;
    double[] upTo = new double[days + 1];
    for (int day = 0; day < days; day++) {
      upTo[day + 1] = upTo[day] + weight(FIRST.plusDays(day));
    }
    long usual = detainers - SampleHistory.BULK_DECLINES;
    int bulk = position(SampleHistory.BULK_DAY);
    starts = new long[days + 1];
    for (int day = 0; day <= days; day++) {
      starts[day] =
          (long) (usual * upTo[day] / upTo[days]) + (day > bulk ? SampleHistory.BULK_DECLINES : 0);
    }
    starts[days] = detainers;
    bulkEnd = starts[bulk + 1];
    bulkStart = bulkEnd - SampleHistory.BULK_DECLINES;
  }

  /** The day of a detainer. */
  LocalDate day(long detainer) {
    return FIRST.plusDays(positionOf(detainer));
  }

  /** The number of the first detainer from a day on. */
  long from(LocalDate day) {
    return starts[Math.min(Math.max(position(day), 0), starts.length - 1)];
  }

  /** Whether a detainer is of those that were declined in bulk: the last ones of that day. */
  boolean isBulk(long detainer) {
    return detainer >= bulkStart && detainer < bulkEnd;
  }

  private int positionOf(long detainer) {
    int found = Arrays.binarySearch(starts, detainer);
    if (found < 0) {
      return -found - 2;
    }
    while (starts[found + 1] == detainer) {
      found++;
    }
    return found;
  }

  private static int position(LocalDate day) {
    return (int) (day.toEpochDay() - FIRST.toEpochDay());
  }

  private static double weight(LocalDate day) {
    return THOUSANDS.get(day.getYear() - FIRST.getYear())
        * WEEKDAYS[day.getDayOfWeek().getValue() - 1];
  }
}
