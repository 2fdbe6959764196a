package org.detainerlake.mart;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.trunc;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.CooperationMarts;

/** What became of the detainers of a place and quarter, beside what lists say of the place. */
public final class CooperationContext {
  private CooperationContext() {}

  /**
   * The quarterly cohort of each jurisdiction, unresolved ones included; without records there is
   * no row. Agreements and policies are those of counties and states.
   *
   * @param cohorts of which the week rule is not asked
   * @param agreements {@link CooperationMarts#DIM_AGREEMENT}
   * @param policies {@link CooperationMarts#DIM_POLICY}
   */
  public static Dataset<Row> of(Cohorts cohorts, Dataset<Row> agreements, Dataset<Row> policies) {
    Dataset<Row> jurisdictions = cohorts.jurisdictions();
    Dataset<Row> quarters =
        quarters(cohorts).join(broadcast(jurisdictions), JURISDICTION_ID.name());
    Dataset<Row> bound = jurisdictions.where(JURISDICTION_TYPE.col().isin("county", "state"));
    return CooperationMarts.COOPERATION_CONTEXT.select(
        QuarterPolicies.beside(QuarterAgreements.beside(quarters, agreements), policies, bound));
  }

  private static Dataset<Row> quarters(Cohorts cohorts) {
    Column isPreliminary = Maturity.isPreliminary(Quarter.lastDay(), cohorts.maturityWeeks());
    return DeclineRates.beside(counted(cohorts))
        .withColumn(UNDISPUTED_RATE_OF_DECIDED.name(), DeclineRates.undisputed())
        .withColumn(IS_PRELIMINARY.name(), isPreliminary);
  }

  private static Dataset<Row> counted(Cohorts cohorts) {
    return OutcomeCounts.of(
        cohorts
            .placed()
            .join(broadcast(Maturity.cutOffs(cohorts.releases())), RELEASE_ID.name())
            .withColumn(QUARTER_START_DATE.name(), trunc(PREPARE_DATE.col(), Quarter.UNIT))
            .groupBy(Quarter.key()),
        min(COVERAGE_TO_DATE.col()).as(COVERAGE_TO_DATE.name()),
        bool_or(IS_SYNTHETIC.col()).as(IS_SYNTHETIC.name()));
  }
}
