package org.detainerlake.mart;

import java.util.List;

/**
 * The share of pending records that end as declined, by age: a chain from release to release. Of
 * those pending at an age some are declined in the next release; those still pending there are as
 * old as the releases are apart, and the share of that age goes on from them. Ages are pooled with
 * the two weeks on either side.
 */
final class MaturityCurve {
  /** Two years: what is pending longer is taken to stay so. */
  static final int HORIZON_WEEKS = 104;

  private static final int POOLED_WEEKS = 2;

  /**
   * Detainers of one age in a pair of releases.
   *
   * @param age in weeks in the older release
   * @param gap weeks between the two, at least 1
   * @param pending without a lift reason in the older release
   * @param arrived declines that the newer one has more
   * @param stillPending without a lift reason in the newer release
   */
  record Pending(int age, int gap, long pending, long arrived, long stillPending) {}

  private final List<Pending> told;
  private final double[] shares = new double[HORIZON_WEEKS];
  private final double variance;

  /**
   * A curve of what pairs of releases told.
   *
   * @param told in an order that is always the same: sums of doubles hang on it
   */
  MaturityCurve(List<Pending> told) {
    this.told = told;
    for (int age = HORIZON_WEEKS - 1; age >= 0; age--) {
      shares[age] = chained(age);
    }
    variance = relativeVariance();
  }

  /** Expected to end as declined, of one pending at that age; not a number where none is told. */
  double share(int age) {
    return shares[age];
  }

  /**
   * A standard deviation of such shares, as a part of the share: between weeks and pairs, once for
   * the week to come and once for the mean of so many pairs, and by chance in the declines seen.
   *
   * @param pairs that tell of the age
   */
  double relativeSpread(int age, int pairs) {
    double arrived = Math.max(1, pooled(age).stream().mapToLong(Pending::arrived).sum());
    return Math.sqrt(variance * (1 + 1.0 / Math.max(1, pairs)) + 1 / arrived);
  }

  private double chained(int age) {
    List<Pending> pooled = pooled(age);
    double declined = 0;
    long pending = 0;
    for (Pending cell : pooled) {
      int next = Math.max(cell.age() + cell.gap(), age + 1);
      declined += cell.arrived() + cell.stillPending() * onward(next);
      pending += cell.pending();
    }
    return pending == 0 ? Double.NaN : Math.min(1, Math.max(0, declined / pending));
  }

  /** The share of the nearest age not younger that is told; beyond the oldest nothing follows. */
  private double onward(int age) {
    for (int older = age; older < HORIZON_WEEKS; older++) {
      if (!Double.isNaN(shares[older])) {
        return shares[older];
      }
    }
    return 0;
  }

  private List<Pending> pooled(int age) {
    return told.stream().filter(cell -> Math.abs(cell.age() - age) <= POOLED_WEEKS).toList();
  }

  /** By moments: squared deviations from what is expected, less those of a Poisson count. */
  private double relativeVariance() {
    double beyondChance = 0;
    double squares = 0;
    for (Pending cell : told) {
      List<Pending> pooled = pooled(cell.age());
      double arrived = pooled.stream().mapToLong(Pending::arrived).sum();
      long pending = pooled.stream().mapToLong(Pending::pending).sum();
      double expected = pending == 0 ? 0 : Math.max(0, cell.pending() * arrived / pending);
      beyondChance += Math.pow(cell.arrived() - expected, 2) - expected;
      squares += expected * expected;
    }
    return squares == 0 ? 0 : Math.max(0, beyondChance / squares);
  }
}
