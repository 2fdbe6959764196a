package org.detainerlake.mart;

import static org.apache.spark.sql.functions.sum;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.OffenseFields.IS_UNSTABLE;
import static org.detainerlake.catalog.OffenseFields.SHARE_OF_ISSUED;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.detainerlake.catalog.Field;

/** Weekly cohorts cut into parts: outcomes of each part, and its share of the whole. */
final class CohortShares {
  private CohortShares() {}

  /** A rate over so few may be chance, see is_unstable in the data dictionary. */
  static final int SMALL_BASE = 20;

  /**
   * Each part of each jurisdiction's week.
   *
   * @param by what the parts differ in
   */
  static Dataset<Row> of(Cohorts cohorts, List<Field> by) {
    Dataset<Row> counted =
        OutcomeCounts.of(WeeklyCohorts.of(cohorts, by), WeeklyCohorts.standing());
    Dataset<Row> rated =
        DeclineRates.beside(counted)
            .withColumn(SHARE_OF_ISSUED.name(), shareOfIssued())
            .withColumn(IS_UNSTABLE.name(), isUnstable());
    return WeeklyCohorts.named(rated, cohorts);
  }

  private static Column shareOfIssued() {
    Column whole =
        sum(ISSUED_COUNT.col())
            .over(Window.partitionBy(JURISDICTION_ID.col(), WEEK_START_DATE.col()));
    return DeclineRates.over(ISSUED_COUNT.col().cast("double"), whole);
  }

  /** Whether so few were decided that the rate may be chance. */
  static Column isUnstable() {
    return DECLINED_COUNT.col().plus(HONORED_COUNT.col()).leq(SMALL_BASE);
  }
}
