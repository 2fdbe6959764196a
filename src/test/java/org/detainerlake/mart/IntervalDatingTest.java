package org.detainerlake.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.MeasureFields;
import org.detainerlake.catalog.PlaceFields;
import org.detainerlake.catalog.RecordedBasis;
import org.detainerlake.catalog.RecordedFields;
import org.detainerlake.sample.SampleDetainer;
import org.detainerlake.sample.SampleFacility;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.sample.SampleOutcome;
import org.junit.jupiter.api.Test;

/**
 * Declines dated by two releases, against the day that the generator knows. Its records are
 * corrected, withdrawn and decided late between the releases, as ICE's are.
 */
class IntervalDatingTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 10, 1);

  /** Cut-offs of releases, each read out and made ten days later; gaps of 4 to 20 weeks. */
  private static final List<LocalDate> CUT_OFFS =
      List.of(
          LocalDate.of(2025, 2, 1),
          LocalDate.of(2025, 3, 1),
          LocalDate.of(2025, 5, 3),
          LocalDate.of(2025, 6, 7),
          LocalDate.of(2025, 10, 25),
          LocalDate.of(2026, 1, 31));

  private final ToldHistory history =
      new ToldHistory(SampleHistory.of(23, 400_000), FIRST, CUT_OFFS, IntervalDatingTest::stated);

  /** An interval, and how many declines it dates. */
  private record Interval(LocalDate from, LocalDate to, int count) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  @Test
  void intervals_hold_the_true_day_of_999_in_1000_declines_that_are_not_ambiguous() {
    List<Row> dated = IntervalDatedDeclines.of(history.retold()).collectAsList();
    Map<String, List<Interval>> intervals = new HashMap<>();
    dated.stream()
        .filter(row -> basis(row).equals(RecordedBasis.INTERVAL.code()))
        .forEach(
            row -> intervals.computeIfAbsent(key(row), at -> new ArrayList<>()).add(interval(row)));
    Map<String, List<LocalDate>> truth = truth();
    int all = dated.stream().mapToInt(IntervalDatingTest::declines).sum();
    int clear = intervals.values().stream().flatMap(List::stream).mapToInt(Interval::count).sum();
    int held =
        intervals.entrySet().stream()
            .mapToInt(of -> held(of.getValue(), truth.getOrDefault(of.getKey(), List.of())))
            .sum();
    assertThat(all).isEqualTo(truth.values().stream().mapToInt(List::size).sum());
    assertThat(held / (double) clear).as("%d of %d", held, clear).isGreaterThanOrEqualTo(0.999);
    assertThat(clear / (double) all).as("%d of %d are clear", clear, all).isGreaterThan(0.95);
  }

  /** How many of a key's true days can be told one each to the intervals that hold them. */
  private static int held(List<Interval> intervals, List<LocalDate> days) {
    List<LocalDate> left = new ArrayList<>(days);
    int held = 0;
    List<Interval> narrowFirst =
        intervals.stream().sorted(Comparator.comparing(Interval::to)).toList();
    for (Interval interval : narrowFirst) {
      for (int i = 0; i < interval.count(); i++) {
        LocalDate day = left.stream().filter(interval::holds).findFirst().orElse(null);
        held += left.remove(day) ? 1 : 0;
      }
    }
    return held;
  }

  /** All of the stated key, so that days are compared key by key. */
  private static String stated(SampleDetainer detainer, LocalDate cutOff) {
    SampleFacility facility = detainer.facilityOn(ToldHistory.madeOn(cutOff));
    return String.join(
        "|",
        String.valueOf(facility.countyFips()),
        facility.kind().name(),
        detainer.prepareDate().toString(),
        String.valueOf(detainer.detainerType()));
  }

  /** The true days of the declines that the newest release tells. */
  private Map<String, List<LocalDate>> truth() {
    LocalDate newest = history.newest();
    return history.told(newest).stream()
        .filter(d -> SampleOutcome.DECLINED.equals(d.liftReasonOn(ToldHistory.madeOn(newest))))
        .collect(
            Collectors.groupingBy(
                d -> stated(d, newest),
                Collectors.mapping(d -> d.outcome().liftedOn(), Collectors.toList())));
  }

  private static String key(Row row) {
    return row.getAs(PlaceFields.JURISDICTION_ID.name());
  }

  private static Interval interval(Row row) {
    return new Interval(
        row.<Date>getAs(RecordedFields.RECORDED_FROM_DATE.name()).toLocalDate(),
        row.<Date>getAs(RecordedFields.RECORDED_TO_DATE.name()).toLocalDate(),
        declines(row));
  }

  private static String basis(Row row) {
    return row.getAs(RecordedFields.RECORDED_BASIS.name());
  }

  private static int declines(Row row) {
    return row.<Integer>getAs(MeasureFields.DECLINED_COUNT.name());
  }
}
