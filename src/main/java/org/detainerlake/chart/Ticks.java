package org.detainerlake.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Round values for an axis that begins at 0. */
final class Ticks {
  private Ticks() {}

  private static final double[] ROUND = {1, 2, 5, 10};

  /**
   * 0, and equal steps of 1, 2 or 5 times a power of ten until the last is not below the top.
   *
   * @param top largest value that is drawn; 0 or less is taken for 1
   * @param steps at most so many, at least 1
   */
  static List<Double> of(double top, int steps, Quantity quantity) {
    double step = step((top > 0 ? top : 1) / steps);
    double whole = quantity == Quantity.COUNT ? Math.max(1, step) : step;
    // what is a hair above a multiple for want of binary digits is that multiple
    long last = Math.max(1, (long) Math.ceil(top / whole - 1e-9));
    return LongStream.rangeClosed(0, last).mapToObj(i -> product(i, whole)).toList();
  }

  /** Powers of ten from 1 on; where that is less than three, twos and fives between them too. */
  static List<Double> logarithmic(double top) {
    int decades = (int) Math.ceil(Math.log10(Math.max(top, 10)) - 1e-9);
    double[] of = decades < 3 ? new double[] {1, 2, 5} : new double[] {1};
    return IntStream.rangeClosed(0, decades)
        .boxed()
        .flatMap(power -> DoubleStream.of(of).map(d -> d * Math.pow(10, power)).boxed())
        .filter(value -> value <= Math.pow(10, decades))
        .toList();
  }

  private static double step(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double round : ROUND) {
      if (round * power >= atLeast * (1 - 1e-9)) {
        return round * power;
      }
    }
    return 10 * power;
  }

  /** 3 times 0.1 is 0.3, and nothing after it. */
  private static double product(long times, double step) {
    return Math.round(times * step * 1e9) / 1e9;
  }
}
