package org.detainerlake.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What truly happened, by prepare date: nationwide, 2012-10-01 to 2015-09-30. No release tells all
 * of it; the first year is told of three states only.
 *
 * @param seed makes this history and the dirt in its releases
 * @param detainers every detainer, in the order of prepare dates
 */
public record SampleHistory(long seed, List<SampleDetainer> detainers) {

  /** The day between the two releases on which ICE rewrote past records. */
  public static final LocalDate REWRITTEN_ON = LocalDate.of(2015, 7, 1);

  /** The day on which one county's jail declined {@link #BULK_DECLINES} detainers at once. */
  public static final LocalDate BULK_DAY = LocalDate.of(2015, 1, 21);

  public static final int BULK_DECLINES = 140;

  private static final int FEWEST = 1_000;
  private static final LocalDate FIRST_DATE = LocalDate.of(2012, 10, 1);
  private static final int DAYS = 3 * 365;

  /** Monday to Sunday: jails book people every day, ICE's offices work fewer at the weekend. */
  private static final List<Double> WEEKDAYS = List.of(1.0, 1.1, 1.1, 1.0, 0.95, 0.4, 0.35);

  /** Keeps its own copy. */
  public SampleHistory {
    detainers = List.copyOf(detainers);
  }

  /**
   * Makes a history.
   *
   * @throws IllegalArgumentException for under 1,000 detainers, too few for what must occur
   */
  public static SampleHistory of(long seed, int detainers) {
    if (detainers < FEWEST) {
      throw new IllegalArgumentException(
          "a sample of %d detainers is too small: ask for %d or more".formatted(detainers, FEWEST));
    }
    Random random = new Random(seed);
    SampleFacilities facilities = SampleFacilities.of(random);
    DetainerDraw draw = new DetainerDraw(facilities, random);
    WeightedDraw<LocalDate> days = days();
    List<SampleDetainer> history = new ArrayList<>(detainers);
    for (int i = BULK_DECLINES; i < detainers; i++) {
      history.add(draw.on(days.draw(random)));
    }
    for (int i = 0; i < BULK_DECLINES; i++) {
      history.add(draw.declinedAt(facilities.bulk(), BULK_DAY));
    }
    history.sort(Comparator.comparing(SampleDetainer::prepareDate));
    return new SampleHistory(seed, history);
  }

  /** The rows of a release as published, dirt and all, each with the detainer that it is about. */
  public List<ToldRow> told(SampleRelease release) {
    List<ToldRow> clean =
        detainers.stream()
            .filter(release::covers)
            .map(detainer -> ToldRow.of(detainer, release.knownOn()))
            .toList();
    Random random = new Random(seed ^ release.knownOn().toEpochDay());
    return DirtyRows.of(clean, release.planted(), random);
  }

  private static WeightedDraw<LocalDate> days() {
    List<LocalDate> days = FIRST_DATE.datesUntil(FIRST_DATE.plusDays(DAYS)).toList();
    return new WeightedDraw<>(days, i -> WEEKDAYS.get(days.get(i).getDayOfWeek().getValue() - 1));
  }
}
