package org.detainerlake.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.MaturityFields;
import org.detainerlake.catalog.MeasureFields;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.sample.SampleOutcome;
import org.junit.jupiter.api.Test;

/** The outlook of each release, held against what a release more than a year later tells. */
class MaturityBackTest {
  private static final LocalDate FIRST = LocalDate.of(2022, 10, 1);
  private static final int FIRST_WITH_OUTLOOK = 3;

  /** Gaps of 10 to 15 weeks; from the last one before to the newest it is more than a year. */
  private static final List<LocalDate> CUT_OFFS =
      List.of(
          LocalDate.of(2024, 1, 6),
          LocalDate.of(2024, 4, 20),
          LocalDate.of(2024, 6, 29),
          LocalDate.of(2024, 10, 12),
          LocalDate.of(2025, 1, 25),
          LocalDate.of(2025, 4, 12),
          LocalDate.of(2025, 6, 28),
          LocalDate.of(2026, 7, 25));

  private final ToldHistory history =
      new ToldHistory(SampleHistory.of(29, 400_000), FIRST, CUT_OFFS, (detainer, cutOff) -> "all");

  @Test
  void nine_of_ten_weeks_end_within_the_interval_that_was_stated() {
    Map<LocalDate, Long> end = declinesByWeek();
    List<Told> all =
        IntStream.range(FIRST_WITH_OUTLOOK, CUT_OFFS.size())
            .mapToObj(history::upTo)
            .flatMap(told -> outlook(told).stream())
            .filter(row -> row.getAs(MaturityFields.FURTHER_LOW_ESTIMATE.name()) != null)
            .map(row -> told(row, end))
            .toList();
    List<Told> young = all.stream().filter(Told::isYoung).toList();
    assertThat(all).hasSizeGreaterThan(300);
    assertThat(young).hasSizeGreaterThan(80);
    assertThat(within(all)).as("of %d weeks", all.size()).isGreaterThanOrEqualTo(0.9);
    assertThat(within(young)).as("of %d young weeks", young.size()).isGreaterThanOrEqualTo(0.9);
  }

  /** What an outlook said of a week, and what was added in the end. */
  private record Told(LocalDate week, double low, double expected, double high, long added) {
    /** Old weeks are easy: nothing comes. */
    boolean isYoung() {
      return expected >= 1;
    }

    boolean isWithin() {
      return added >= low && added <= high;
    }
  }

  private static double within(List<Told> weeks) {
    return weeks.stream().filter(Told::isWithin).count() / (double) weeks.size();
  }

  private static Told told(Row row, Map<LocalDate, Long> end) {
    int declined = row.<Integer>getAs(MeasureFields.DECLINED_COUNT.name());
    return new Told(
        week(row),
        number(row, MaturityFields.FURTHER_LOW_ESTIMATE),
        number(row, MaturityFields.FURTHER_DECLINED_ESTIMATE),
        number(row, MaturityFields.FURTHER_HIGH_ESTIMATE),
        end.getOrDefault(week(row), 0L) - declined);
  }

  private static List<Row> outlook(ToldHistory told) {
    Cohorts cohorts =
        new Cohorts(told.current(), null, told.releases(), null, WeekRule.SATURDAY, 8);
    return DeclineOutlook.of(
            cohorts, DeclineMaturity.of(PendingCohorts.of(told.retold(), told.releases())))
        .collectAsList();
  }

  private Map<LocalDate, Long> declinesByWeek() {
    LocalDate newest = history.newest();
    String declined = SampleOutcome.DECLINED;
    return history.told(newest).stream()
        .filter(told -> declined.equals(told.liftReasonOn(ToldHistory.madeOn(newest))))
        .map(told -> told.prepareDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)))
        .collect(Collectors.groupingBy(week -> week, Collectors.counting()));
  }

  private static LocalDate week(Row row) {
    return row.<Date>getAs(MeasureFields.WEEK_START_DATE.name()).toLocalDate();
  }

  private static double number(Row row, Field field) {
    return row.<Double>getAs(field.name());
  }
}
