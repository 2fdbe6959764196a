package org.detainerlake.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What truly happened, by prepare date: nationwide, 2012-10-01 to 2026-07-31. No release tells all
 * of it. Nothing of it is kept: each detainer is drawn from the seed and its number when it is
 * asked for, so that a history can be as long as a disk can hold.
 */
public final class SampleHistory {

  /** The day on which one county's jail declined {@link #BULK_DECLINES} detainers at once. */
  public static final LocalDate BULK_DAY = LocalDate.of(2015, 1, 21);

  public static final int BULK_DECLINES = 140;

  private static final int FEWEST = 1_000;

  private final long seed;
  private final long size;
  private final SampleDays days;
  private final DetainerDraw draw;

  private SampleHistory(long seed, long size) {
    this.seed = seed;
    this.size = size;
    days = new SampleDays(size);
    draw = new DetainerDraw(seed, days, size);
  }

  /**
   * A history.
   *
   * @throws IllegalArgumentException for under 1,000 detainers, too few for what must occur
   */
  public static SampleHistory of(long seed, long detainers) {
    if (detainers < FEWEST) {
      throw new IllegalArgumentException(
          "a sample of %d detainers is too small: ask for %d or more".formatted(detainers, FEWEST));
    }
    return new SampleHistory(seed, detainers);
  }

  /** Every detainer, in the order of prepare dates. */
  public Stream<SampleDetainer> detainers() {
    return LongStream.range(0, size).mapToObj(draw::at);
  }

  /** The rows of a release as published, dirt and all, each with the detainer that it is about. */
  public List<ToldRow> told(SampleRelease release) {
    return stream(release).toList();
  }

  /** The same one after the other, for more of them than memory holds. */
  public Stream<ToldRow> stream(SampleRelease release) {
    long from = days.from(release.firstDate());
    long to = days.from(release.lastDate().plusDays(1));
    FallingDirt dirt = new FallingDirt(seed, release, from, to);
    return LongStream.range(from, Math.min(size, to + SampleEpisodes.LONGEST))
        .mapToObj(draw::at)
        .filter(release::covers)
        .map(detainer -> release.row(detainer, seed))
        .map(dirt::on);
  }

  /** About how many rows a release of all records has; a few vanish. */
  long estimate(SampleRelease release) {
    return days.from(release.lastDate().plusDays(1)) - days.from(release.firstDate());
  }

  long seed() {
    return seed;
  }
}
