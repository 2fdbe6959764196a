package org.detainerlake.sample;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Draws values, each as often as its weight says. */
final class WeightedDraw<T> {
  private final List<T> values;
  private final double[] upTo;

  WeightedDraw(List<T> values, IntToDoubleFunction weight) {
    this.values = values;
    this.upTo = new double[values.size()];
    double total = 0;
    for (int i = 0; i < upTo.length; i++) {
      total += weight.applyAsDouble(i);
      upTo[i] = total;
    }
  }

  T draw(Chance chance) {
    double at = chance.share() * upTo[upTo.length - 1];
    int found = Arrays.binarySearch(upTo, at);
    return values.get(found < 0 ? -found - 1 : found + 1);
  }
}
