package org.detainerlake.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.substring;
import static org.detainerlake.catalog.CooperationMarts.*;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.MeasureFields.DECLINED_COUNT;
import static org.detainerlake.catalog.MeasureFields.ISSUED_COUNT;
import static org.detainerlake.catalog.PlaceFields.*;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What must hold of marts that set lists beside records. */
final class ContextExpectations {
  private ContextExpectations() {}

  private static final String STATES = "states";

  static List<Expectation> all() {
    return List.of(
        Expectation.never(
            "cooperation_equals_weekly",
            "jurisdictions that cooperation_context and weekly_decline_rates count differently",
            DifferingCells.of(
                WEEKLY_DECLINE_RATES,
                COOPERATION_CONTEXT,
                List.of(JURISDICTION_ID),
                List.of(ISSUED_COUNT, DECLINED_COUNT))),
        Expectation.never(
            "no_agency_across_states",
            "states with agencies in the counties of two states",
            marts -> statesOfTwo(marts.of(DIM_AGREEMENT))),
        Expectation.never(
            "no_policy_across_states",
            "states with policies in the counties of two states",
            marts -> statesOfTwo(marts.of(DIM_POLICY))));
  }

  /** The first two digits of a county's code are its state's. */
  private static Dataset<Row> statesOfTwo(Dataset<Row> places) {
    return places
        .groupBy(STATE_CODE.col())
        .agg(count_distinct(substring(COUNTY_FIPS.col(), 1, 2)).as(STATES))
        .agg(count_if(col(STATES).gt(1)));
  }
}
