package org.detainerlake.mart;

import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.posexplode;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;
import static org.detainerlake.catalog.TimingFields.*;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.TimingMarts;

/** Cumulative incidence of declines, honored detainers and other outcomes by week of age. */
public final class TimeToOutcome {
  private TimeToOutcome() {}

  private static final Field STATE = Field.working("state", FieldType.CELLS);

  /**
   * Each week of age from 0 to 52, or to the last in which any is at risk, of each jurisdiction and
   * fiscal year of issue with a dated outcome.
   *
   * @param observed {@link ObservedWeeks}
   * @param jurisdictions {@link org.detainerlake.catalog.MartTables#DIM_JURISDICTION}
   */
  public static Dataset<Row> of(Dataset<Row> observed, Dataset<Row> jurisdictions) {
    Column state = STATE.col();
    Dataset<Row> weeks =
        states(observed.where(DATED_COUNT.col().gt(0)))
            .withColumn(AT_RISK_COUNT.name(), IncidenceCurve.atRisk(state))
            .withColumn(EVENT_COUNT.name(), IncidenceCurve.events(state))
            .withColumn(CUMULATIVE_INCIDENCE_RATE.name(), IncidenceCurve.rate(state))
            .withColumn(INCIDENCE_LOW.name(), IncidenceCurve.low(state))
            .withColumn(INCIDENCE_HIGH.name(), IncidenceCurve.high(state))
            .withColumn(
                IS_AT_RISK_UNSTABLE.name(), AT_RISK_COUNT.col().leq(CohortShares.SMALL_BASE));
    return TimingMarts.TIME_TO_OUTCOME.select(NationNamed.of(weeks, jurisdictions));
  }

  /** The state at issue is no week's. */
  private static Dataset<Row> states(Dataset<Row> observed) {
    Column[] curves =
        ObservedWeeks.EVENTS.stream()
            .flatMap(event -> Stream.of(lit(event.name()), IncidenceCurve.of(event)))
            .toArray(Column[]::new);
    Column[] cell = {JURISDICTION_ID.col(), ISSUE_FISCAL_YEAR.col(), IS_SYNTHETIC.col()};
    String[] curve = {OUTCOME_GROUP.name(), IncidenceCurve.CURVE.name()};
    String[] week = {WEEKS_SINCE_ISSUE_COUNT.name(), STATE.name()};
    Column past = WEEKS_SINCE_ISSUE_COUNT.col().minus(1);
    return observed
        .select(with(cell, explode(map(curves)).as(curve)))
        .select(
            with(with(cell, OUTCOME_GROUP.col()), posexplode(IncidenceCurve.CURVE.col()).as(week)))
        .where(WEEKS_SINCE_ISSUE_COUNT.col().gt(0))
        .withColumn(WEEKS_SINCE_ISSUE_COUNT.name(), past);
  }

  private static Column[] with(Column[] columns, Column more) {
    return Stream.concat(Stream.of(columns), Stream.of(more)).toArray(Column[]::new);
  }
}
