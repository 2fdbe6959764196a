package org.detainerlake.sample;

import java.time.LocalDate;
import org.detainerlake.sample.Chance.Draw;

/**
 * Which detainers are of one person. Some follow another at once, on its day or the next: an
 * episode. Some persons come back, a week later at the earliest and as a rule after months. All of
 * it is told by numbers alone: nothing is kept for it.
 */
final class SampleEpisodes {
  /** No episode has more detainers. */
  static final int LONGEST = 4;

  private static final double FOLLOWER_SHARE = 0.06;
  private static final double RETURN_SHARE = 0.12;
  private static final int DAYS_APART = 7;

  private final long seed;
  private final SampleDays days;

  /** A person comes back from the stretch of detainers before: a power of two of them. */
  private final long stretch;

  SampleEpisodes(long seed, SampleDays days, long detainers) {
    this.seed = seed;
    this.days = days;
    this.stretch = Long.highestOneBit(Math.max(16, detainers / 20));
  }

  /** Whether a detainer is of the episode of the one before it. */
  boolean isFollower(long detainer) {
    return detainer % LONGEST != 0
        && !days.isBulk(detainer)
        && !days.isBulk(detainer - 1)
        && Chance.of(seed, Draw.FOLLOWER, detainer).happens(FOLLOWER_SHARE);
  }

  /** The first detainer of a detainer's episode; its number is the episode's. */
  long first(long detainer) {
    long first = detainer;
    while (isFollower(first)) {
      first--;
    }
    return first;
  }

  /** The day of a detainer: that of its episode, or the day after within one fiscal year. */
  LocalDate day(long detainer) {
    LocalDate first = days.day(first(detainer));
    LocalDate next = first.plusDays(1);
    boolean isLater =
        days.day(detainer).isAfter(first) && ToldRow.fiscalYear(next) == fiscal(first);
    return isLater ? next : first;
  }

  /** The person of an episode: the number of the first detainer that the person ever had. */
  long person(long episode) {
    long person = episode;
    for (long before = before(person); before >= 0; before = before(person)) {
      person = before;
    }
    return person;
  }

  /** The episode that the same person had before; -1 for none. No two come from the same one. */
  private long before(long episode) {
    Chance chance = Chance.of(seed, Draw.RETURN, episode);
    if (episode < stretch || days.isBulk(episode) || !chance.happens(RETURN_SHARE)) {
      return -1;
    }
    long block = episode / stretch;
    long shift = Chance.mixed(seed + block);
    long before = (block - 1) * stretch + ((episode * 5 + shift) & (stretch - 1));
    boolean isApart = !days.day(before).plusDays(DAYS_APART).isAfter(days.day(episode));
    return isApart && !isFollower(before) && !days.isBulk(before) ? before : -1;
  }

  private static int fiscal(LocalDate day) {
    return ToldRow.fiscalYear(day);
  }
}
