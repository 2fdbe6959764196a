package org.detainerlake.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.detainerlake.catalog.TimingFields.*;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.PlaceFields;
import org.junit.jupiter.api.Test;

/** Incidence of a random history, against loops over its records with the sums of the textbook. */
class TimingOracleTest {
  private static final LocalDate CUT_OFF = LocalDate.of(2015, 12, 31);
  private static final List<String> GROUPS = List.of("declined", "honored", "other");
  private static final double Z = new NormalDistribution().inverseCumulativeProbability(0.975);

  /** A record: null group without reason; weeks of age of the outcome, and of observation. */
  private record One(String jurisdiction, int year, String group, int event, int weeks) {
    boolean isSeen() {
      return group != null && event < weeks && event <= 52;
    }

    int last() {
      return isSeen() ? event : weeks - 1;
    }
  }

  private final List<One> records = new ArrayList<>();
  private final StringBuilder placed =
      new StringBuilder(
          "release_id | file_sha256 | prepare_date | jurisdiction_id | outcome_class | lift_date"
              + " | detainer_count\n");

  @Test
  void every_week_of_a_random_history_is_what_loops_over_its_records_give() {
    Random random = new Random(20151231);
    for (int i = 0; i < 1_500; i++) {
      draw(random);
    }
    List<Row> rows = TimingCases.outcomes(placed.toString()).collectAsList();
    assertThat(rows).hasSizeGreaterThan(900).allSatisfy(this::assertWeek);
  }

  /** Outcomes come soon and in crowds; one in three records has none. */
  private void draw(Random random) {
    LocalDate issued = CUT_OFF.minusDays(random.nextInt(820));
    String jurisdiction = random.nextInt(4) == 0 ? "county:48201" : "county:17031";
    String group = random.nextInt(3) == 0 ? null : GROUPS.get(random.nextInt(3));
    int days = (int) (-70 * Math.log(random.nextDouble()));
    String lifted = group == null ? "" : issued.plusDays(days).toString();
    placed.append(
        "r | f | %s | %s | %s | %s | 1%n"
            .formatted(issued, jurisdiction, group == null ? "unknown" : group, lifted));
    int weeks = (int) ChronoUnit.DAYS.between(issued, CUT_OFF) / 7;
    if (weeks > 0) {
      int year = issued.plusMonths(3).getYear();
      records.add(new One(jurisdiction, year, group, days / 7, weeks));
    }
  }

  private void assertWeek(Row row) {
    String jurisdiction = row.getAs(PlaceFields.JURISDICTION_ID.name());
    int year = row.<Integer>getAs(ISSUE_FISCAL_YEAR.name());
    int week = row.<Integer>getAs(WEEKS_SINCE_ISSUE_COUNT.name());
    String group = row.getAs(OUTCOME_GROUP.name());
    List<One> cell =
        records.stream()
            .filter(one -> one.year() == year)
            .filter(one -> jurisdiction.equals("all:US") || one.jurisdiction().equals(jurisdiction))
            .toList();
    double rate = incidence(cell, group, week);
    assertThat(row.<Integer>getAs(AT_RISK_COUNT.name())).isEqualTo((int) atRisk(cell, week));
    assertThat(row.<Integer>getAs(EVENT_COUNT.name())).isEqualTo((int) events(cell, group, week));
    assertThat(row.<Double>getAs(CUMULATIVE_INCIDENCE_RATE.name())).isCloseTo(rate, within(1e-12));
    if (rate > 0 && rate < 1 - 1e-12) {
      double spread = Z * Math.sqrt(variance(cell, group, week)) / (rate * Math.log(rate));
      double low = Math.pow(rate, Math.exp(-spread));
      double high = Math.pow(rate, Math.exp(spread));
      assertThat(row.<Double>getAs(INCIDENCE_LOW.name())).isCloseTo(low, within(1e-8));
      assertThat(row.<Double>getAs(INCIDENCE_HIGH.name())).isCloseTo(high, within(1e-8));
    }
  }

  private static double atRisk(List<One> cell, int week) {
    return cell.stream().filter(one -> one.last() >= week).count();
  }

  private static double events(List<One> cell, String group, int week) {
    return cell.stream()
        .filter(one -> one.isSeen() && one.event() == week)
        .filter(one -> group.equals("any") || group.equals(one.group()))
        .count();
  }

  private static double survival(List<One> cell, int before) {
    double survival = 1;
    for (int week = 0; week < before; week++) {
      survival *= 1 - events(cell, "any", week) / atRisk(cell, week);
    }
    return survival;
  }

  private static double incidence(List<One> cell, String group, int until) {
    double sum = 0;
    for (int week = 0; week <= until; week++) {
      sum += survival(cell, week) * events(cell, group, week) / atRisk(cell, week);
    }
    return sum;
  }

  /** The three sums of Marubini and Valsecchi, each over weeks. */
  private static double variance(List<One> cell, String group, int until) {
    double sum = 0;
    double end = incidence(cell, group, until);
    for (int week = 0; week <= until; week++) {
      double n = atRisk(cell, week);
      double all = events(cell, "any", week);
      double d = events(cell, group, week);
      double s = survival(cell, week);
      double toCome = end - incidence(cell, group, week);
      sum += n > all ? toCome * toCome * all / (n * (n - all)) : 0;
      sum += s * s * d * (n - d) / (n * n * n) - 2 * toCome * s * d / (n * n);
    }
    return sum;
  }
}
