package org.detainerlake.quality;

import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.MeasureFields.ISSUED_COUNT;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.TimingFields.*;
import static org.detainerlake.catalog.TimingMarts.*;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Outcome;
import org.detainerlake.catalog.Table;
import org.detainerlake.quality.Expectation.Tables;

/** What must hold of marts of the time to an outcome. */
final class TimingExpectations {
  private TimingExpectations() {}

  /** What a double cannot hold of a sum of shares. */
  private static final double NEARLY = 1e-9;

  private static final List<Field> YEAR = List.of(JURISDICTION_ID, ISSUE_FISCAL_YEAR);
  private static final List<Field> GROUP =
      List.of(JURISDICTION_ID, ISSUE_FISCAL_YEAR, OUTCOME_GROUP);
  private static final List<Field> WEEK =
      List.of(JURISDICTION_ID, ISSUE_FISCAL_YEAR, WEEKS_SINCE_ISSUE_COUNT);

  static List<Expectation> all() {
    return List.of(
        Expectation.never(
            "incidences_add_up",
            "weeks of age by which outcomes of all groups together are more than all",
            TimingExpectations::beyondAll),
        Expectation.never(
            "incidence_never_falls",
            "weeks of age by which fewer had an outcome than a week before",
            TimingExpectations::falling),
        Expectation.never(
            "incidence_in_interval",
            "cumulative incidences outside 0 to 1 or outside their interval",
            Expectation.over(TIME_TO_OUTCOME, EVENT_COUNT.from(count_if(isOutside())))),
        partsAddUp(),
        Expectation.never(
            "at_risk_equals_observed",
            "years of issue in which those at risk at first are not those under observation",
            marts -> differing(marts, AT_RISK_COUNT, isFirst())),
        Expectation.never(
            "events_equal_dated",
            "years of issue in which outcomes by week of age are not those with a date",
            marts -> differing(marts, EVENT_COUNT, lit(true))),
        Expectation.never(
            "declines_equal_dated",
            "years of issue in which declines by week of age are not those with a date",
            marts -> differing(marts, DATED_DECLINED_COUNT, isDeclined())));
  }

  private static Expectation partsAddUp() {
    return Expectation.never(
        "timing_parts_add_up",
        "rows of time_to_decline whose parts are not those issued",
        Expectation.over(TIME_TO_DECLINE, count_if(isUnexplained())));
  }

  private static Dataset<Row> beyondAll(Tables marts) {
    return marts
        .of(TIME_TO_OUTCOME)
        .groupBy(Table.columns(WEEK))
        .agg(CUMULATIVE_INCIDENCE_RATE.from(sum(CUMULATIVE_INCIDENCE_RATE.col())))
        .agg(EVENT_COUNT.from(count_if(CUMULATIVE_INCIDENCE_RATE.col().gt(1 + NEARLY))));
  }

  private static Dataset<Row> falling(Tables marts) {
    Column before =
        lag(CUMULATIVE_INCIDENCE_RATE.col(), 1)
            .over(Window.partitionBy(Table.columns(GROUP)).orderBy(WEEKS_SINCE_ISSUE_COUNT.col()));
    Column falls = CUMULATIVE_INCIDENCE_RATE.col().lt(INCIDENCE_LOW.col().minus(NEARLY));
    return marts
        .of(TIME_TO_OUTCOME)
        .withColumn(INCIDENCE_LOW.name(), before)
        .agg(EVENT_COUNT.from(count_if(falls)));
  }

  private static Column isOutside() {
    Column rate = CUMULATIVE_INCIDENCE_RATE.col();
    Column low = INCIDENCE_LOW.col();
    Column high = INCIDENCE_HIGH.col();
    return not(rate.between(0, 1))
        .or(not(rate.between(low.minus(NEARLY), high.plus(NEARLY))))
        .or(low.lt(0))
        .or(high.gt(1));
  }

  private static Column isUnexplained() {
    Column parts =
        Stream.of(DATED_COUNT, CENSORED_COUNT, UNDATED_COUNT, YOUNG_COUNT)
            .map(Field::col)
            .reduce(Column::plus)
            .orElseThrow();
    return ISSUED_COUNT
        .col()
        .notEqual(parts)
        .or(LATER_COUNT.col().gt(DATED_COUNT.col()))
        .or(DATED_DECLINED_COUNT.col().gt(DATED_COUNT.col()));
  }

  /**
   * Only years with a dated outcome have weeks of age.
   *
   * @param counts the weeks of age that count something of it: the others need not be read
   */
  private static Dataset<Row> differing(Tables marts, Field what, Column counts) {
    return byWeek(marts.of(TIME_TO_OUTCOME).where(counts))
        .union(byYear(marts.of(TIME_TO_DECLINE).where(DATED_COUNT.col().gt(0))))
        .groupBy(Table.columns(YEAR))
        .agg(what.from(sum(what.col())))
        .agg(count_if(what.col().notEqual(0)));
  }

  private static Dataset<Row> byWeek(Dataset<Row> outcomes) {
    return outcomes.select(
        JURISDICTION_ID.col(),
        ISSUE_FISCAL_YEAR.col(),
        AT_RISK_COUNT.from(when(isFirst(), AT_RISK_COUNT.col()).otherwise(0)),
        EVENT_COUNT.col(),
        DATED_DECLINED_COUNT.from(when(isDeclined(), EVENT_COUNT.col()).otherwise(0)));
  }

  private static Column isDeclined() {
    return OUTCOME_GROUP.col().equalTo(Outcome.DECLINED.code());
  }

  private static Column isFirst() {
    return isDeclined().and(WEEKS_SINCE_ISSUE_COUNT.col().equalTo(0));
  }

  private static Dataset<Row> byYear(Dataset<Row> declines) {
    return declines.select(
        JURISDICTION_ID.col(),
        ISSUE_FISCAL_YEAR.col(),
        AT_RISK_COUNT.from(DATED_COUNT.col().plus(CENSORED_COUNT.col()).multiply(-1)),
        EVENT_COUNT.from(LATER_COUNT.col().minus(DATED_COUNT.col())),
        DATED_DECLINED_COUNT.from(LATER_DECLINED_COUNT.col().minus(DATED_DECLINED_COUNT.col())));
  }
}
