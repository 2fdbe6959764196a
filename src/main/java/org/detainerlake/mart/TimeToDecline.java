package org.detainerlake.mart;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.TimingFields.*;
import static org.detainerlake.mart.IncidenceCurve.CURVE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.TimingMarts;

/** How soon detainers were declined, by fiscal year of issue. */
public final class TimeToDecline {
  private TimeToDecline() {}

  private static final int A_YEAR = 52;

  /** By then most outcomes that ever come have come. */
  private static final int EIGHT = 8;

  /** Half of a sum of shares, but for what a double cannot hold. */
  private static final double NEARLY = 1e-12;

  /**
   * Each jurisdiction and fiscal year of issue, and the nation.
   *
   * @param observed {@link ObservedWeeks}
   * @param jurisdictions {@link org.detainerlake.catalog.MartTables#DIM_JURISDICTION}
   */
  public static Dataset<Row> of(Dataset<Row> observed, Dataset<Row> jurisdictions) {
    Field declined = ObservedWeeks.EVENTS.get(0);
    Dataset<Row> curves = observed.withColumn(CURVE.name(), IncidenceCurve.of(declined));
    return TimingMarts.TIME_TO_DECLINE.select(
        NationNamed.of(curves.withColumns(columns()), jurisdictions));
  }

  private static Map<String, Column> columns() {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put(DECLINED_BY_1_WEEK.name(), by(1));
    columns.put(DECLINED_BY_4_WEEKS.name(), by(4));
    columns.put(DECLINED_BY_8_WEEKS.name(), by(EIGHT));
    columns.put(DECLINED_BY_8_WEEKS_LOW.name(), IncidenceCurve.low(IncidenceCurve.by(EIGHT)));
    columns.put(DECLINED_BY_8_WEEKS_HIGH.name(), IncidenceCurve.high(IncidenceCurve.by(EIGHT)));
    columns.put(DECLINED_BY_13_WEEKS.name(), by(13));
    columns.put(DECLINED_BY_26_WEEKS.name(), by(26));
    columns.put(DECLINED_BY_52_WEEKS.name(), by(A_YEAR));
    columns.put(DECLINED_BY_52_WEEKS_LOW.name(), IncidenceCurve.low(IncidenceCurve.by(A_YEAR)));
    columns.put(DECLINED_BY_52_WEEKS_HIGH.name(), IncidenceCurve.high(IncidenceCurve.by(A_YEAR)));
    columns.put(HALF_WEEKS_COUNT.name(), half());
    columns.put(IS_DECLINE_UNSTABLE.name(), isUnstable());
    return columns;
  }

  private static Column by(int weeks) {
    return IncidenceCurve.rate(IncidenceCurve.by(weeks));
  }

  /** The first state is that at issue: none is declined in it. */
  private static Column half() {
    Column half = by(A_YEAR).divide(2).minus(NEARLY);
    Column reached = transform(CURVE.col(), state -> IncidenceCurve.rate(state).geq(half));
    return when(by(A_YEAR).gt(0), HALF_WEEKS_COUNT.from(array_position(reached, true).minus(1)));
  }

  private static Column isUnstable() {
    Column eighth = IncidenceCurve.atRisk(get(CURVE.col(), lit(EIGHT)));
    Column last = IncidenceCurve.atRisk(element_at(CURVE.col(), -1));
    return coalesce(eighth, last, lit(0)).leq(CohortShares.SMALL_BASE);
  }
}
