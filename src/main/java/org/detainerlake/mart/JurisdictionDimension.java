package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
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
   * @param facilities {@link org.detainerlake.catalog.SilverTables#MATCHED_FACILITIES}
   * @param counties {@link org.detainerlake.catalog.ReferenceTables#COUNTIES}
   */
  public static Dataset<Row> of(Dataset<Row> facilities, Dataset<Row> counties) {
    Dataset<Row> names = counties.select(COUNTY_FIPS.col(), COUNTY_NAME.col());
    return MartTables.DIM_JURISDICTION.select(
        facilities
            .select(
                JURISDICTION_ID.col(), JURISDICTION_TYPE.col(), COUNTY_FIPS.col(), STATE_CODE.col())
            .distinct()
            .join(broadcast(names), COUNTY_FIPS.name(), "left")
            .withColumn(JURISDICTION_NAME.name(), name()));
  }

  /** Never a bare county name: Franklin is a county in 24 states. */
  private static Column name() {
    return when(
            COUNTY_FIPS.col().isNotNull(), concat(COUNTY_NAME.col(), lit(", "), STATE_CODE.col()))
        .when(STATE_CODE.col().isNotNull(), concat(lit("Unresolved, "), STATE_CODE.col()))
        .otherwise("Unresolved, no state");
  }
}
