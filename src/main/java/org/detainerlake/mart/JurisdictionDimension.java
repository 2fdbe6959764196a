package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.PlaceFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.MartTables;

/** The jurisdictions that facilities answer to, and the buckets of those that could not be told. */
public final class JurisdictionDimension {
  private JurisdictionDimension() {}

  /**
   * Each jurisdiction once.
   *
   * @param facilities {@link MartTables#DIM_FACILITY}
   * @param counties {@link org.detainerlake.catalog.ReferenceTables#COUNTIES}
   * @param types {@link org.detainerlake.catalog.ReferenceTables#JURISDICTION_TYPES}
   */
  public static Dataset<Row> of(
      Dataset<Row> facilities, Dataset<Row> counties, Dataset<Row> types) {
    Dataset<Row> names = counties.select(COUNTY_FIPS.col(), COUNTY_NAME.col());
    Dataset<Row> labels =
        types.select(JURISDICTION_TYPE.col(), JURISDICTION_LABEL.col(), IS_LOCAL.col());
    return MartTables.DIM_JURISDICTION.select(
        facilities
            .select(
                JURISDICTION_ID.col(), JURISDICTION_TYPE.col(), COUNTY_FIPS.col(), STATE_CODE.col())
            .distinct()
            .join(broadcast(names), COUNTY_FIPS.name(), "left")
            .join(broadcast(labels), JURISDICTION_TYPE.name(), "left")
            .withColumn(JURISDICTION_NAME.name(), name()));
  }

  /** Never a bare county name: Franklin is a county in 24 states. */
  private static Column name() {
    return concat_ws(
        ", ",
        coalesce(COUNTY_NAME.col(), JURISDICTION_LABEL.col()),
        coalesce(STATE_CODE.col(), lit("no state")));
  }
}
