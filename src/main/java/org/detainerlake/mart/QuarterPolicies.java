package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The policies enacted by the end of a quarter; no list says that one ended. */
final class QuarterPolicies {
  private QuarterPolicies() {}

  /**
   * The quarters with what lists say of their policies.
   *
   * @param quarters rows with a {@link Quarter}'s key
   * @param policies {@link org.detainerlake.catalog.CooperationMarts#DIM_POLICY}
   * @param jurisdictions those that a statewide policy reaches
   */
  static Dataset<Row> beside(
      Dataset<Row> quarters, Dataset<Row> policies, Dataset<Row> jurisdictions) {
    Column policyCount = coalesce(POLICY_COUNT.col(), lit(0));
    return quarters
        .join(enacted(quarters, byPlace(policies, jurisdictions)), Quarter.keyNames(), "left")
        .withColumn(HAS_POLICY.name(), HAS_POLICY.from(policyCount.gt(0)))
        .withColumn(POLICY_COUNT.name(), POLICY_COUNT.from(policyCount));
  }

  private static Dataset<Row> byPlace(Dataset<Row> policies, Dataset<Row> jurisdictions) {
    Dataset<Row> reached =
        policies
            .where(IS_STATEWIDE.col())
            .select(STATE_CODE.col(), ENACTED_DATE.col())
            .join(jurisdictions, STATE_CODE.name());
    return policies
        .where(not(IS_STATEWIDE.col()))
        .select(JURISDICTION_ID.col(), ENACTED_DATE.col())
        .union(reached.select(JURISDICTION_ID.col(), ENACTED_DATE.col()));
  }

  private static Dataset<Row> enacted(Dataset<Row> quarters, Dataset<Row> policies) {
    return quarters
        .select(Quarter.key())
        .join(broadcast(policies), JURISDICTION_ID.name())
        .where(ENACTED_DATE.col().leq(Quarter.lastDay()))
        .groupBy(Quarter.key())
        .agg(POLICY_COUNT.from(count(lit(1))), FIRST_ENACTED_DATE.from(min(ENACTED_DATE.col())));
  }
}
