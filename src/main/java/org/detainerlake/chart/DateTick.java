package org.detainerlake.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A day of a time axis, and what is written there. */
record DateTick(LocalDate at, String label) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200};
  private static final int A_FEW = 2;

  /**
   * The finest of years, half years, quarters and months, or several of these, whose labels stand
   * apart, from the first that begins in the span on. Where fewer than two begin in it, its first
   * day, and its last where there is room.
   *
   * @param width units of the axis
   */
  static List<DateTick> of(LocalDate from, LocalDate to, double width) {
    for (int months : MONTHS) {
      List<DateTick> ticks = each(months, from, to);
      if (ticks.size() < A_FEW) {
        break;
      }
      if (standApart(ticks, from, to, width)) {
        return ticks;
      }
    }
    List<DateTick> ends = Stream.of(from, to).distinct().map(DateTick::ofDay).toList();
    return standApart(ends, from, to, width) ? ends : ends.subList(0, 1);
  }

  private static DateTick ofDay(LocalDate day) {
    return new DateTick(day, DAY.format(day));
  }

  private static List<DateTick> each(int months, LocalDate from, LocalDate to) {
    LocalDate first = from.withDayOfMonth(1);
    LocalDate start = first.isBefore(from) ? first.plusMonths(1) : first;
    return Stream.iterate(start, at -> !at.isAfter(to), at -> at.plusMonths(1))
        .filter(at -> (at.getYear() * 12L + at.getMonthValue() - 1) % months == 0)
        .map(at -> new DateTick(at, months < 12 ? MONTH.format(at) : "" + at.getYear()))
        .toList();
  }

  private static boolean standApart(
      List<DateTick> ticks, LocalDate from, LocalDate to, double width) {
    Scale scale = Scale.ofDays(from, to, 0, width);
    for (int i = 1; i < ticks.size(); i++) {
      DateTick left = ticks.get(i - 1);
      DateTick right = ticks.get(i);
      double apart = scale.at(right.at) - scale.at(left.at);
      double needed = (Lettering.width(left.label) + Lettering.width(right.label)) / 2;
      if (apart < needed + Lettering.SIZE) {
        return false;
      }
    }
    return true;
  }
}
