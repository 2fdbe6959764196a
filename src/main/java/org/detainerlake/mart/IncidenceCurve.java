package org.detainerlake.mart;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.TimingFields.*;

import org.apache.spark.sql.Column;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;

/**
 * Cumulative incidence of one outcome among competing ones: the estimator of Aalen and Johansen
 * (1978, Scand J Stat 5:141), with the variance that the delta method gives it (Marubini and
 * Valsecchi 1995, ch. 10). Carried on from week to week in one fixed order, so that a figure does
 * not hang on how rows are spread, and a week in which all have an outcome divides by nothing.
 */
final class IncidenceCurve {
  private IncidenceCurve() {}

  /** One state more than weeks: the k-th is how it stood k weeks after issue. */
  static final Field CURVE = Field.working("curve", FieldType.CELLS);

  /** The share without any outcome. */
  private static final Field SURVIVAL = Field.working("survival", FieldType.RATE);

  private static final Field INCIDENCE = Field.working("incidence", FieldType.RATE);
  private static final Field SURVIVAL_VARIANCE = Field.working("survival_var", FieldType.RATE);
  private static final Field COVARIANCE = Field.working("covariance", FieldType.RATE);
  private static final Field VARIANCE = Field.working("incidence_var", FieldType.RATE);

  /** A sum of shares that is 1 but for what a double cannot hold. */
  private static final double NEARLY_ONE = 1 - 1e-12;

  /**
   * The states from issue on, of {@link ObservedWeeks}; null where none is ever at risk.
   *
   * @param event one of {@link ObservedWeeks#EVENTS}
   */
  static Column of(Field event) {
    return aggregate(
        ObservedWeeks.WEEKS.col(),
        array(atIssue()),
        (states, week) ->
            concat(
                states,
                transform(slice(states, lit(-1), lit(1)), state -> after(state, week, event))));
  }

  private static Column atIssue() {
    return struct(
        AT_RISK_COUNT.from(DATED_COUNT.col().plus(CENSORED_COUNT.col())),
        ObservedWeeks.LEFT.value(0),
        EVENT_COUNT.value(0),
        SURVIVAL.value(1),
        SURVIVAL_VARIANCE.value(0),
        INCIDENCE.value(0),
        COVARIANCE.value(0),
        VARIANCE.value(0));
  }

  /**
   * S' = S (1 - a) and F' = F + S b, where a and b are the shares of those at risk with any outcome
   * and with this one; of their variances and covariances what is of first order.
   */
  private static Column after(Column state, Column week, Field event) {
    Column atRisk = in(state, AT_RISK_COUNT).minus(in(state, ObservedWeeks.LEFT));
    Column n = atRisk.cast("double");
    Column a = outcomes(week).divide(n);
    Column b = in(week, event).divide(n);
    Column stay = lit(1.0).minus(a);
    Column s = in(state, SURVIVAL);
    Column sVar = in(state, SURVIVAL_VARIANCE);
    Column cov = in(state, COVARIANCE);
    Column chance = s.multiply(s).divide(n);
    Column fVar =
        in(state, VARIANCE)
            .plus(b.multiply(cov).multiply(2))
            .plus(b.multiply(b).multiply(sVar))
            .plus(chance.multiply(b).multiply(lit(1.0).minus(b)));
    return struct(
        AT_RISK_COUNT.from(atRisk),
        ObservedWeeks.LEFT.from(in(week, ObservedWeeks.LEFT)),
        EVENT_COUNT.from(in(week, event)),
        SURVIVAL.from(s.multiply(stay)),
        SURVIVAL_VARIANCE.from(
            stay.multiply(stay).multiply(sVar).plus(chance.multiply(a).multiply(stay))),
        INCIDENCE.from(in(state, INCIDENCE).plus(s.multiply(b))),
        COVARIANCE.from(stay.multiply(cov.plus(b.multiply(sVar)).minus(chance.multiply(b)))),
        VARIANCE.from(fVar));
  }

  private static Column outcomes(Column week) {
    return ObservedWeeks.EVENTS.stream()
        .map(event -> in(week, event))
        .reduce(Column::plus)
        .orElseThrow();
  }

  /**
   * The state so many weeks after issue; where before that all had an outcome, the last one. Null
   * where none is under observation so long.
   */
  static Column by(int weeks) {
    Column last = element_at(CURVE.col(), -1);
    return coalesce(get(CURVE.col(), lit(weeks)), when(in(last, SURVIVAL).equalTo(0), last));
  }

  static Column atRisk(Column state) {
    return in(state, AT_RISK_COUNT);
  }

  static Column events(Column state) {
    return in(state, EVENT_COUNT);
  }

  /** The cumulative incidence; null of no state. */
  static Column rate(Column state) {
    Column rate = in(state, INCIDENCE);
    return when(rate.isNotNull(), least(rate, lit(1.0)));
  }

  /** Lower end of its 95 % interval. */
  static Column low(Column state) {
    return bound(state, -1);
  }

  /** Upper end of its 95 % interval. */
  static Column high(Column state) {
    return bound(state, 1);
  }

  /**
   * F to the power of exp(± z σ / (F log F)), Kalbfleisch and Prentice 2002: within 0 and 1. Of 0
   * and 1 the variance says nothing.
   */
  private static Column bound(Column state, int sign) {
    Column rate = in(state, INCIDENCE);
    Column spread =
        sqrt(in(state, VARIANCE)).multiply(sign * DeclineRates.Z).divide(rate.multiply(log(rate)));
    return when(rate.gt(0).and(rate.lt(NEARLY_ONE)), pow(rate, exp(spread)));
  }

  private static Column in(Column struct, Field field) {
    return struct.getField(field.name());
  }
}
