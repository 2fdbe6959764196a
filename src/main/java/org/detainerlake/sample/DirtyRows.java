package org.detainerlake.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The rows of a release after dirt fell on them: everyday dirt by chance, the rest by number. */
final class DirtyRows {
  private DirtyRows() {}

  private record Everyday(Dirt dirt, double share) {}

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

  static List<ToldRow> of(List<ToldRow> clean, Map<Dirt, Integer> planted, Random random) {
    List<ToldRow> rows = new ArrayList<>(clean);
    rows.replaceAll(row -> spoiled(row, DRAW.draw(random).dirt()));
    planted.forEach(
        (dirt, count) -> {
          for (int i = 0; i < count; i++) {
            plant(dirt, rows, random);
          }
        });
    return List.copyOf(rows);
  }

  private static ToldRow spoiled(ToldRow row, Dirt dirt) {
    return dirt.suits(row) ? dirt.on(row) : row;
  }

  private static void plant(Dirt dirt, List<ToldRow> rows, Random random) {
    int at = random.nextInt(rows.size());
    while (!isFree(rows.get(at)) || !dirt.suits(rows.get(at))) {
      at = (at + 1) % rows.size();
    }
    rows.set(at, dirt.on(rows.get(at)));
  }

  /** Rows of the bulk day stay countable: it must show in full. */
  private static boolean isFree(ToldRow row) {
    return row.dirt() == Dirt.NONE && !row.detainer().prepareDate().equals(SampleHistory.BULK_DAY);
  }
}
