package org.detainerlake.sample;

/**
 * Numbers by chance that depend on a seed and a place alone: the millionth detainer can be drawn
 * without the ones before it. SplitMix64, written out so that no Java release can change a sample.
 */
final class Chance {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  private Chance(long state) {
    this.state = state;
  }

  static Chance of(long seed, Draw draw, long place) {
    return new Chance(mixed(mixed(seed + STEP * draw.salt) ^ mixed(place + STEP)));
  }

  long next() {
    state += STEP;
    return mixed(state);
  }

  /** From 0 up to, but not, 1. */
  double share() {
    return (next() >>> 11) * UNIT;
  }

  /** From 0 up to, but not, a bound. */
  int below(int bound) {
    return (int) (share() * bound);
  }

  boolean happens(double probability) {
    return share() < probability;
  }

  /** Most come soon and some very late: exponential, at least the same day. */
  int days(int mean) {
    return (int) (-mean * StrictMath.log(1 - share()));
  }

  static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** What is drawn: each has numbers of its own, so that a new one changes no other. */
  enum Draw {
    FACILITIES(1),
    FOLLOWER(2),
    RETURN(3),
    DETAINER(4),
    CRIMINALITY(5),
    PERSON(6),
    PERSON_ID(7),
    DIRT(8),
    CARRIED(9);

    private final long salt;

    Draw(long salt) {
      this.salt = salt;
    }
  }
}
