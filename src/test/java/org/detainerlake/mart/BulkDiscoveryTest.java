package org.detainerlake.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.VintageTables;
import org.detainerlake.sample.SampleDetainer;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.sample.SampleOutcome;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

/** What is named in histories of which every bulk day is known. */
class BulkDiscoveryTest {
  private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
  private static final int PLACES = 200;
  private static final int DAYS = 700;

  private static final StructType PLACED =
      new StructType()
          .add("release_id", "string")
          .add("prepare_date", "date")
          .add("jurisdiction_id", "string")
          .add("outcome_class", "string")
          .add("detainer_count", "int")
          .add("dispute_status", "string");

  /**
   * 140,000 days without a bulk day: a mean of 0.02 to 20 a day, half of the places pure chance,
   * the others with up to five times its variance, all with fewer at weekends and a mean that
   * doubles. Into one place in ten a day of 30 more than usual, and four times it, is put.
   */
  @Test
  void of_days_named_hardly_one_is_chance_and_none_planted_is_missed() {
    List<Row> days = new ArrayList<>();
    Set<String> planted = new HashSet<>();
    RandomGenerator random = new Well19937c(11);
    for (int place = 0; place < PLACES; place++) {
      double mean = 0.02 * Math.pow(1000, place / (PLACES - 1.0));
      double dispersion = place % 2 == 0 ? 1 : 1 + 4 * random.nextDouble();
      int bulk = place % 10 == 0 ? random.nextInt(DAYS) : -1;
      for (int day = 0; day < DAYS; day++) {
        double usual = mean * (1 + day / (double) DAYS) * (day % 7 < 2 ? 0.5 : 1);
        int more = day == bulk ? (int) (30 + 4 * 2 * mean) : 0;
        int count = drawn(usual, dispersion, random) + more;
        if (count > 0) {
          days.add(row("p" + place, FIRST.plusDays(day), "honored", count));
        }
        if (more > 0) {
          planted.add("p%d %s".formatted(place, FIRST.plusDays(day)));
        }
      }
    }
    Set<String> named = named(days, FIRST, FIRST.plusDays(DAYS - 1), "issued");
    Set<String> chance = new HashSet<>(named);
    chance.removeAll(planted);
    assertThat(planted).hasSize(PLACES / 10);
    assertThat(named).containsAll(planted);
    assertThat(chance).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void the_day_that_the_generator_planted_is_found_and_no_other_of_declines() {
    Map<List<Object>, Long> days =
        SampleHistory.of(5, 60_000)
            .detainers()
            .collect(
                Collectors.groupingBy(
                    detainer ->
                        List.of(
                            String.valueOf(detainer.facility().countyFips()),
                            detainer.prepareDate(),
                            isDeclined(detainer) ? "declined" : "honored"),
                    Collectors.counting()));
    List<Row> rows =
        days.entrySet().stream()
            .map(
                day ->
                    row(
                        (String) day.getKey().get(0),
                        (LocalDate) day.getKey().get(1),
                        (String) day.getKey().get(2),
                        day.getValue().intValue()))
            .toList();
    LocalDate last = LocalDate.of(2026, 7, 31);
    assertThat(named(rows, LocalDate.of(2012, 10, 1), last, "declined"))
        .singleElement()
        .asString()
        .endsWith(SampleHistory.BULK_DAY.toString());
  }

  private static boolean isDeclined(SampleDetainer detainer) {
    return SampleOutcome.DECLINED.equals(detainer.liftReason());
  }

  /** Poisson; of a larger dispersion, Poisson of a gamma mean: negative binomial. */
  private static int drawn(double mean, double dispersion, RandomGenerator random) {
    double rate = mean;
    if (dispersion > 1) {
      double scale = dispersion - 1;
      rate = new GammaDistribution(random, mean / scale, scale).sample();
    }
    return rate < 1e-9 ? 0 : new PoissonDistribution(random, rate, 1e-12, 100_000).sample();
  }

  private static Row row(String place, LocalDate day, String outcome, int count) {
    return RowFactory.create("r", Date.valueOf(day), place, outcome, count, null);
  }

  /** Place and day of what is named. */
  private static Set<String> named(
      List<Row> placed, LocalDate first, LocalDate last, String measure) {
    Dataset<Row> rows = TestSpark.session().createDataFrame(placed, PLACED);
    Dataset<Row> places =
        rows.select("jurisdiction_id")
            .distinct()
            .selectExpr(
                "jurisdiction_id",
                "'' AS jurisdiction_name",
                "'county' AS jurisdiction_type",
                "'' AS county_fips",
                "'IL' AS state_code");
    return BulkCases.bulk(
            TextTable.of(VintageTables.RECORDED_DECLINES, "jurisdiction_id"),
            new Cohorts(rows, places, release(first, last), null, WeekRule.SATURDAY, 8))
        .where("measure_code = '%s'".formatted(measure))
        .collectAsList()
        .stream()
        .map(row -> row.getAs("jurisdiction_id") + " " + row.getAs("event_date"))
        .collect(Collectors.toSet());
  }

  private static Dataset<Row> release(LocalDate first, LocalDate last) {
    return TextTable.of(
        MartTables.DIM_RELEASE,
        "release_id | release_kind | coverage_from_date | coverage_to_date | coverage_states"
            + " | is_synthetic\n"
            + "r | full | %s | %s | * | true".formatted(first, last));
  }
}
