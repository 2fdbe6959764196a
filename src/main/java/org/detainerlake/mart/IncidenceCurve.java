package org.detainerlake.mart;

import static org.detainerlake.catalog.TimingFields.CENSORED_COUNT;
import static org.detainerlake.catalog.TimingFields.DATED_COUNT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;

/**
 * Cumulative incidence of one outcome among competing ones: the estimator of Aalen and Johansen
 * (1978, Scand J Stat 5:141), with the variance that the delta method gives it (Marubini and
 * Valsecchi 1995, ch. 10). Carried on from week to week in one fixed order, so that a figure does
 * not hang on how rows are spread, and a week in which all have an outcome divides by nothing.
 *
 * @param states how it stands at issue and after each week; none where none is ever at risk
 */
record IncidenceCurve(List<State> states) {

  /** A sum of shares that is 1 but for what a double cannot hold. */
  private static final double NEARLY_ONE = 1 - 1e-12;

  /**
   * The states from issue on.
   *
   * @param cohort of {@link ObservedWeeks}
   * @param event one of {@link ObservedWeeks#EVENTS}
   */
  static IncidenceCurve of(Row cohort, Field event) {
    List<ObservedWeeks.Week> weeks = ObservedWeeks.in(cohort);
    List<State> states = new ArrayList<>(weeks.size() + 1);
    if (!weeks.isEmpty()) {
      int all =
          cohort.<Integer>getAs(DATED_COUNT.name()) + cohort.<Integer>getAs(CENSORED_COUNT.name());
      states.add(new State(all, 0, 0, 1, 0, 0, 0, 0));
      int number = ObservedWeeks.EVENTS.indexOf(event);
      weeks.forEach(week -> states.add(states.get(states.size() - 1).after(week, number)));
    }
    return new IncidenceCurve(states);
  }

  /**
   * The state so many weeks after issue; where before that all had an outcome, the last one. Null
   * where none is under observation so long.
   */
  State by(int weeks) {
    if (weeks < states.size()) {
      return states.get(weeks);
    }
    return states.isEmpty() || last().survival() != 0 ? null : last();
  }

  /** The state when the last of them left; there must be one. */
  State last() {
    return states.get(states.size() - 1);
  }

  /** The first week by whose end the incidence is so large. */
  int reaching(double rate) {
    return IntStream.range(0, states.size())
        .filter(week -> states.get(week).rate() >= rate)
        .findFirst()
        .orElseThrow();
  }

  /**
   * How it stands so many weeks after issue.
   *
   * @param atRisk those at risk when the last of these weeks started
   * @param left those who left that week
   * @param events those of them with the outcome
   * @param survival the share without any outcome
   */
  record State(
      int atRisk,
      int left,
      int events,
      double survival,
      double survivalVariance,
      double incidence,
      double covariance,
      double variance) {

    /**
     * S' = S (1 - a) and F' = F + S b, where a and b are the shares of those at risk with any
     * outcome and with this one; of their variances and covariances what is of first order.
     */
    private State after(ObservedWeeks.Week week, int event) {
      int stillAtRisk = atRisk - left;
      double n = stillAtRisk;
      double a = week.outcomes() / n;
      double b = week.events().get(event) / n;
      double stay = 1 - a;
      double chance = survival * survival / n;
      return new State(
          stillAtRisk,
          week.left(),
          week.events().get(event),
          survival * stay,
          stay * stay * survivalVariance + chance * a * stay,
          incidence + survival * b,
          stay * (covariance + b * survivalVariance - chance * b),
          variance + b * covariance * 2 + b * b * survivalVariance + chance * b * (1 - b));
    }

    /** The cumulative incidence. */
    double rate() {
      return Math.min(incidence, 1);
    }

    /** Lower end of its 95 % interval; null where it is 0 or 1. */
    Double low() {
      return bound(-1);
    }

    /** Upper end of its 95 % interval; null where it is 0 or 1. */
    Double high() {
      return bound(1);
    }

    /**
     * F to the power of exp(± z σ / (F log F)), Kalbfleisch and Prentice 2002: within 0 and 1. Of 0
     * and 1 the variance says nothing. The functions are those whose every bit is laid down.
     */
    private Double bound(int sign) {
      if (incidence <= 0 || incidence >= NEARLY_ONE) {
        return null;
      }
      double spread =
          Math.sqrt(variance) * (sign * DeclineRates.Z) / (incidence * StrictMath.log(incidence));
      return StrictMath.pow(incidence, StrictMath.exp(spread));
    }
  }
}
