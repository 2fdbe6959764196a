package org.detainerlake.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.detainerlake.sample.Chance.Draw;

/**
 * Dirt that falls on the rows of one release in turn: everyday dirt by chance, the rest by number,
 * each on the first row that suits it from a place drawn beforehand.
 */
final class FallingDirt {
  private record Everyday(Dirt dirt, double share) {}

  /** Dirt that waits for its row. */
  private record Planted(Dirt dirt, long from) {}

  /** Another spelling is tried often: one place in fifty has one. */
  private static final List<Everyday> EVERYDAY =
      List.of(
          new Everyday(Dirt.NONE, 0.79),
          new Everyday(Dirt.DOUBLE_SPACE, 0.003),
          new Everyday(Dirt.LOWER_CASE, 0.003),
          new Everyday(Dirt.CITY_TRUNCATED, 0.004),
          new Everyday(Dirt.OTHER_SPELLING, 0.2));

  private static final WeightedDraw<Everyday> DRAW =
      new WeightedDraw<>(EVERYDAY, i -> EVERYDAY.get(i).share());

  /** Later rows are left for dirt that finds no row at once. */
  private static final double PLANTED_UP_TO = 0.7;

  private final long seed;
  private final List<Planted> waiting = new ArrayList<>();

  /**
   * The dirt of a release.
   *
   * @param from the number of the first detainer that the release can tell
   * @param to that after the last
   */
  FallingDirt(long seed, SampleRelease release, long from, long to) {
    this.seed = seed ^ release.idSpace();
    Chance chance = Chance.of(this.seed, Draw.DIRT, -1);
    release
        .planted()
        .forEach(
            (dirt, count) -> {
              for (int i = 0; i < count && dirt != Dirt.TOTAL_ROW; i++) {
                double at = chance.share() * PLANTED_UP_TO;
                waiting.add(new Planted(dirt, from + (long) (at * (to - from))));
              }
            });
    waiting.sort(Comparator.comparingLong(Planted::from));
  }

  ToldRow on(ToldRow clean) {
    Dirt everyday = DRAW.draw(Chance.of(seed, Draw.DIRT, clean.detainer().number())).dirt();
    Dirt dirt = everyday.suits(clean) ? everyday : Dirt.NONE;
    return dirt == Dirt.NONE ? planted(clean) : dirt.on(clean);
  }

  /** Rows of the bulk day stay countable: it must show in full. */
  private ToldRow planted(ToldRow row) {
    if (row.detainer().prepareDate().equals(SampleHistory.BULK_DAY)) {
      return row;
    }
    for (Iterator<Planted> next = waiting.iterator(); next.hasNext(); ) {
      Planted planted = next.next();
      if (planted.from() > row.detainer().number()) {
        return row;
      }
      if (planted.dirt().suits(row)) {
        next.remove();
        return planted.dirt().on(row);
      }
    }
    return row;
  }
}
