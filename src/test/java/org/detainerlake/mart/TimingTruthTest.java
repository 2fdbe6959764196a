package org.detainerlake.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.MeasureFields;
import org.detainerlake.catalog.PlaceFields;
import org.detainerlake.catalog.RecordFields;
import org.detainerlake.catalog.ReleaseFields;
import org.detainerlake.catalog.TimingFields;
import org.detainerlake.sample.SampleDetainer;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.sample.SampleOutcome;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Test;

/** Incidence of decline in a year cut off while outcomes arrive, against what truly happened. */
class TimingTruthTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 10, 1);
  private static final LocalDate CUT_OFF = LocalDate.of(2025, 7, 20);

  private static final StructType PLACED =
      new StructType()
          .add(ReleaseFields.RELEASE_ID.name(), "string")
          .add(ReleaseFields.FILE_SHA256.name(), "string")
          .add(RecordFields.PREPARE_DATE.name(), "date")
          .add(PlaceFields.JURISDICTION_ID.name(), "string")
          .add(RecordFields.OUTCOME_CLASS.name(), "string")
          .add(RecordFields.LIFT_DATE.name(), "date")
          .add(MeasureFields.DETAINER_COUNT.name(), "int");

  private final List<SampleDetainer> year =
      SampleHistory.of(7, 200_000)
          .detainers()
          .filter(d -> !d.prepareDate().isBefore(FIRST) && !d.prepareDate().isAfter(CUT_OFF))
          .toList();

  @Test
  void a_year_read_out_at_its_cut_off_gives_the_incidence_that_later_shows() {
    assertHolds(CUT_OFF);
  }

  /** Declines are known for months after the cut-off: counting them would give far too many. */
  @Test
  void a_year_read_out_long_after_its_cut_off_gives_it_too() {
    assertHolds(CUT_OFF.plusDays(200));
  }

  private void assertHolds(LocalDate readOut) {
    List<Row> weeks = weeks(readOut);
    for (int by : List.of(8, 26)) {
      Row row = weeks.get(by - 1);
      double truth = truth(by);
      double low = row.<Double>getAs(TimingFields.INCIDENCE_LOW.name());
      double high = row.<Double>getAs(TimingFields.INCIDENCE_HIGH.name());
      assertThat(truth).as("by %d weeks", by).isBetween(low, high);
      assertThat(high - low).isLessThan(0.01);
    }
  }

  /** Of all issued, administrative ones left out, declined before the age of so many weeks. */
  private double truth(int weeks) {
    List<SampleDetainer> issued =
        year.stream().filter(d -> !outcome(d, LocalDate.MAX).equals("administrative")).toList();
    long declined =
        issued.stream()
            .filter(d -> SampleOutcome.DECLINED.equals(d.liftReason()))
            .filter(d -> d.outcome().liftedOn().isBefore(d.prepareDate().plusWeeks(weeks)))
            .count();
    return declined / (double) issued.size();
  }

  private List<Row> weeks(LocalDate readOut) {
    Map<List<Object>, Long> counted =
        year.stream()
            .map(detainer -> key(detainer, readOut))
            .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
    List<Row> rows = new ArrayList<>();
    counted.forEach((key, count) -> rows.add(row(key, count.intValue())));
    Dataset<Row> placed = TestSpark.session().createDataFrame(rows, PLACED);
    String releases = "release_id | coverage_to_date | is_synthetic\nr | %s | true";
    Dataset<Row> timed = TimingCases.timed(placed, MartCases.releases(releases.formatted(CUT_OFF)));
    return TimeToOutcome.of(ObservedWeeks.of(timed), MartCases.jurisdictions())
        .where("jurisdiction_id = 'all:US' and outcome_group = 'declined'")
        .orderBy("weeks_since_issue_count")
        .collectAsList();
  }

  private static List<Object> key(SampleDetainer detainer, LocalDate readOut) {
    boolean isLifted = detainer.isLiftedOn(readOut);
    return List.of(
        detainer.prepareDate(),
        outcome(detainer, readOut),
        isLifted ? detainer.outcome().liftedOn() : LocalDate.MAX);
  }

  private static Row row(List<Object> key, int count) {
    LocalDate lifted = (LocalDate) key.get(2);
    return RowFactory.create(
        "r",
        "f",
        Date.valueOf((LocalDate) key.get(0)),
        "county:17031",
        key.get(1),
        lifted.equals(LocalDate.MAX) ? null : Date.valueOf(lifted),
        count);
  }

  private static String outcome(SampleDetainer detainer, LocalDate readOut) {
    String reason = detainer.liftReasonOn(readOut);
    if (reason == null) {
      return "unknown";
    }
    return switch (reason) {
      case SampleOutcome.DECLINED -> "declined";
      case SampleOutcome.BOOKED -> "honored";
      case SampleOutcome.SUPERSEDED, SampleOutcome.DUPLICATE -> "administrative";
      default -> "other";
    };
  }
}
