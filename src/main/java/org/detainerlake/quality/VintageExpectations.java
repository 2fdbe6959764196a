package org.detainerlake.quality;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.MeasureFields.DECLINED_COUNT;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.RecordedFields.*;
import static org.detainerlake.catalog.VintageFields.*;
import static org.detainerlake.catalog.VintageMarts.*;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.RecordedBasis;
import org.detainerlake.catalog.Table;
import org.detainerlake.quality.Expectation.Tables;

/** What must hold of marts that set releases beside one another. */
final class VintageExpectations {
  private VintageExpectations() {}

  /** Estimates are shares of days: they add up but for what a double cannot hold. */
  private static final double NEARLY = 1e-6;

  private static final List<Field> FIGURE =
      List.of(JURISDICTION_ID, MONTH_START_DATE, MEASURE_CODE, OLD_RELEASE_ID, NEW_RELEASE_ID);

  static List<Expectation> all() {
    return List.of(
        Expectation.never(
            "recorded_equals_declined",
            "jurisdictions whose declines by week recorded are not those of weekly_decline_rates",
            VintageExpectations::differing),
        Expectation.never(
            "recorded_within_bounds",
            "estimates of declines recorded outside their lowest and highest count",
            Expectation.over(WEEKLY_RECORDED_DECLINES, DECLINED_COUNT.from(count_if(isOutside())))),
        Expectation.never(
            "restatements_add_up",
            "figures whose causes do not add up to the difference of two releases",
            VintageExpectations::unexplained),
        Expectation.never(
            "rule_restatements_add_up",
            "figures whose change by other rules is not the difference of two publications",
            Expectation.over(
                RULE_RESTATEMENTS,
                count_if(NEW_COUNT.col().minus(OLD_COUNT.col()).notEqual(CHANGE_COUNT.col())))),
        Expectation.never(
            "release_changes_add_up",
            "releases whose records added and withdrawn are not the difference to the one before",
            Expectation.over(RELEASE_CHANGES, count_if(isUnexplained()))));
  }

  private static Column isOutside() {
    Column low = RECORDED_LOW_COUNT.col().minus(NEARLY);
    Column high = RECORDED_HIGH_COUNT.col().plus(NEARLY);
    return not(RECORDED_ESTIMATE.col().between(low, high));
  }

  private static Dataset<Row> differing(Tables marts) {
    Column listed = RECORDED_BASIS.col().equalTo(RecordedBasis.LISTED.code());
    Column declined = RECORDED_ESTIMATE.from(DECLINED_COUNT.col());
    Column recorded = RECORDED_ESTIMATE.from(RECORDED_ESTIMATE.col().multiply(-1));
    return marts
        .of(WEEKLY_DECLINE_RATES)
        .select(JURISDICTION_ID.col(), declined)
        .union(
            marts
                .of(WEEKLY_RECORDED_DECLINES)
                .where(not(listed))
                .select(JURISDICTION_ID.col(), recorded))
        .groupBy(JURISDICTION_ID.col())
        .agg(sum(RECORDED_ESTIMATE.col()).as(RECORDED_ESTIMATE.name()))
        .agg(DECLINED_COUNT.from(count_if(abs(RECORDED_ESTIMATE.col()).gt(NEARLY))));
  }

  /** Old and new count stand on each line of a figure. */
  private static Dataset<Row> unexplained(Tables marts) {
    Column difference = max(NEW_COUNT.col()).minus(max(OLD_COUNT.col()));
    return marts
        .of(RESTATEMENTS)
        .groupBy(Table.columns(FIGURE))
        .agg(CHANGE_COUNT.from(sum(CHANGE_COUNT.col()).minus(difference)))
        .agg(count_if(CHANGE_COUNT.col().notEqual(0)));
  }

  private static Column isUnexplained() {
    Column known = RECORDS_ADDED_COUNT.col().minus(RECORDS_WITHDRAWN_COUNT.col());
    return OLD_RELEASE_ID
        .col()
        .isNotNull()
        .and(NEW_COUNT.col().minus(OLD_COUNT.col()).notEqual(known));
  }
}
