package org.detainerlake.quality;

import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.not;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.MaturityFields.*;
import static org.detainerlake.catalog.MaturityMarts.DECLINE_MATURITY;
import static org.detainerlake.catalog.MaturityMarts.DECLINE_OUTLOOK;
import static org.detainerlake.catalog.MeasureFields.*;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.quality.Expectation.Tables;

/** What must hold of what is still to come of young weeks. */
final class MaturityExpectations {
  private MaturityExpectations() {}

  private static final List<Field> COUNTS = List.of(ISSUED_COUNT, DECLINED_COUNT, UNKNOWN_COUNT);

  static List<Expectation> all() {
    Column further = FURTHER_DECLINED_ESTIMATE.col();
    Column outside =
        not(further.between(FURTHER_LOW_ESTIMATE.col(), FURTHER_HIGH_ESTIMATE.col()))
            .or(FURTHER_LOW_ESTIMATE.col().lt(0))
            .or(FURTHER_HIGH_ESTIMATE.col().gt(UNKNOWN_COUNT.col()));
    return List.of(
        Expectation.never(
            "outlook_equals_weekly",
            "weeks of decline_outlook that weekly_decline_rates counts differently",
            MaturityExpectations::differingWeeks),
        Expectation.never(
            "outlook_within_bounds",
            "outlooks outside their interval, or an interval beyond what is pending",
            Expectation.over(DECLINE_OUTLOOK, count_if(outside))),
        Expectation.never(
            "maturity_is_share",
            "ages whose share still to be declined is not between 0 and 1",
            Expectation.over(
                DECLINE_MATURITY, count_if(not(STILL_DECLINED_RATE.col().between(0, 1))))));
  }

  /** Only weeks of the outlook: it leaves out those that are old. */
  private static Dataset<Row> differingWeeks(Tables marts) {
    Dataset<Row> weeks = marts.of(DECLINE_OUTLOOK).select(WEEK_START_DATE.col());
    Tables both =
        table ->
            table.equals(WEEKLY_DECLINE_RATES)
                ? marts.of(table).join(weeks, WEEK_START_DATE.name(), "left_semi")
                : marts.of(table);
    return DifferingCells.of(
            WEEKLY_DECLINE_RATES, DECLINE_OUTLOOK, List.of(WEEK_START_DATE), COUNTS)
        .apply(both);
  }
}
