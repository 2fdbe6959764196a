package org.detainerlake.mart;

import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.RankingFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How far from a common rate chance alone may take a jurisdiction with so many decided
 * (Spiegelhalter 2005, Statistics in Medicine 24:1185): θ ± z √(θ(1-θ)/n), within 0 and 1.
 */
final class Funnel {
  private Funnel() {}

  /** The 99.9 % point of the standard normal distribution. */
  private static final double OUTER_Z = 3.090232306167813;

  /** Limits and position beside {@link org.detainerlake.catalog.RankingFields#BENCHMARK_RATE}. */
  static Dataset<Row> beside(Dataset<Row> rows) {
    return rows.withColumn(FUNNEL_LOW_RATE.name(), limit(-DeclineRates.Z))
        .withColumn(FUNNEL_HIGH_RATE.name(), limit(DeclineRates.Z))
        .withColumn(OUTER_LOW_RATE.name(), limit(-OUTER_Z))
        .withColumn(OUTER_HIGH_RATE.name(), limit(OUTER_Z))
        .withColumn(FUNNEL_POSITION.name(), position());
  }

  private static Column limit(double z) {
    Column common = BENCHMARK_RATE.col();
    Column decided = nullif(DECLINED_COUNT.col().plus(HONORED_COUNT.col()), lit(0));
    Column spread = sqrt(common.multiply(lit(1.0).minus(common)).divide(decided));
    Column end = common.plus(spread.multiply(z));
    return when(end.isNotNull(), least(greatest(end, lit(0.0)), lit(1.0)));
  }

  private static Column position() {
    Column rate = DECLINE_RATE_OF_DECIDED.col();
    return when(rate.lt(OUTER_LOW_RATE.col()), "far_below")
        .when(rate.gt(OUTER_HIGH_RATE.col()), "far_above")
        .when(rate.lt(FUNNEL_LOW_RATE.col()), "below")
        .when(rate.gt(FUNNEL_HIGH_RATE.col()), "above")
        .when(rate.isNotNull(), "within");
  }
}
