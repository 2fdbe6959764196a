package org.detainerlake.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.detainerlake.catalog.TimingFields.*;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, Curve> curves = new HashMap<>();
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
    int week = row.<Integer>getAs(WEEKS_SINCE_ISSUE_COUNT.name());
    String key =
        row.getAs(PlaceFields.JURISDICTION_ID.name())
            + row.<Integer>getAs(ISSUE_FISCAL_YEAR.name()).toString()
            + row.getAs(OUTCOME_GROUP.name());
    Curve curve = curves.computeIfAbsent(key, at -> curve(row));
    double rate = curve.incidence(week);
    assertThat(row.<Integer>getAs(AT_RISK_COUNT.name())).isEqualTo((int) curve.atRisk[week]);
    assertThat(row.<Integer>getAs(EVENT_COUNT.name())).isEqualTo((int) curve.events[week]);
    assertThat(row.<Double>getAs(CUMULATIVE_INCIDENCE_RATE.name())).isCloseTo(rate, within(1e-12));
    if (rate > 0 && rate < 1 - 1e-12) {
      double spread = Z * Math.sqrt(curve.variance(week)) / (rate * Math.log(rate));
      double low = Math.pow(rate, Math.exp(-spread));
      double high = Math.pow(rate, Math.exp(spread));
      assertThat(row.<Double>getAs(INCIDENCE_LOW.name())).isCloseTo(low, within(1e-8));
      assertThat(row.<Double>getAs(INCIDENCE_HIGH.name())).isCloseTo(high, within(1e-8));
    }
  }

  private Curve curve(Row row) {
    String jurisdiction = row.getAs(PlaceFields.JURISDICTION_ID.name());
    int year = row.<Integer>getAs(ISSUE_FISCAL_YEAR.name());
    String group = row.getAs(OUTCOME_GROUP.name());
    Curve curve = new Curve();
    records.stream()
        .filter(one -> one.year() == year)
        .filter(one -> jurisdiction.equals("all:US") || one.jurisdiction().equals(jurisdiction))
        .forEach(one -> curve.add(one, group));
    return curve;
  }

  /** By week of age: at risk, with any outcome, with one of the group. */
  private static final class Curve {
    private final double[] atRisk = new double[53];
    private final double[] outcomes = new double[53];
    private final double[] events = new double[53];

    void add(One one, String group) {
      for (int week = 0; week <= Math.min(52, one.last()); week++) {
        atRisk[week]++;
      }
      if (one.isSeen()) {
        outcomes[one.event()]++;
        events[one.event()] += one.group().equals(group) ? 1 : 0;
      }
    }

    double survival(int before) {
      double survival = 1;
      for (int week = 0; week < before; week++) {
        survival *= 1 - outcomes[week] / atRisk[week];
      }
      return survival;
    }

    double incidence(int until) {
      double sum = 0;
      for (int week = 0; week <= until; week++) {
        sum += survival(week) * events[week] / atRisk[week];
      }
      return sum;
    }

    /** The three sums of Marubini and Valsecchi, each over weeks. */
    double variance(int until) {
      double sum = 0;
      for (int week = 0; week <= until; week++) {
        double n = atRisk[week];
        double all = outcomes[week];
        double s = survival(week);
        double toCome = incidence(until) - incidence(week);
        sum += n > all ? toCome * toCome * all / (n * (n - all)) : 0;
        sum += s * s * events[week] * (n - events[week]) / (n * n * n);
        sum -= 2 * toCome * s * events[week] / (n * n);
      }
      return sum;
    }
  }
}
