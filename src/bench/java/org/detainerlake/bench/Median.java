package org.detainerlake.bench;

import java.util.stream.DoubleStream;

/** The middle of some figures. */
final class Median {
  private Median() {}

  /** The middle one, or between the two in the middle. */
  static double of(DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
