package org.detainerlake.place;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.PlaceFields.*;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.CooperationMarts;

/** The places with a policy on lists, with their jurisdiction. */
public final class PlacedPolicies {
  private PlacedPolicies() {}

  /**
   * Each place and date of a list once, however many lines it has.
   *
   * @param policies {@link org.detainerlake.catalog.ContextTables#POLICIES}
   * @param states {@link org.detainerlake.catalog.ReferenceTables#STATES}
   */
  public static Dataset<Row> of(Dataset<Row> policies, Dataset<Row> states, Resolver resolver) {
    PolicyPlaces places = new PolicyPlaces(resolver);
    Dataset<Row> distinct =
        policies
            .groupBy(CooperationMarts.DIM_POLICY.keyColumns())
            .agg(
                POLICY_FIPS.from(max(POLICY_FIPS.col())),
                ENACTED_PRECISION.from(min(ENACTED_PRECISION.col())));
    return CooperationMarts.DIM_POLICY.select(
        Placements.beside(distinct, states, row -> places.placed(place(row)))
            .withColumn(
                IS_STATEWIDE.name(),
                IS_STATEWIDE.from(JURISDICTION_ID.col().startsWith(Placement.STATEWIDE))));
  }

  private static PolicyPlaces.Place place(Row row) {
    return new PolicyPlaces.Place(
        row.getAs(STATE_CODE.name()),
        row.getAs(STATE_NAME.name()),
        row.getAs(POLICY_LOCATION.name()),
        row.getAs(POLICY_FIPS.name()));
  }
}
