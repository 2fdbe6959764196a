package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.PlaceFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.AreaLevel;
import org.detainerlake.catalog.Field;

/** Rows of jurisdictions with their names, and of the nation, which no table of places holds. */
final class NationNamed {
  private NationNamed() {}

  private static final String TYPE = "nation";

  static Dataset<Row> of(Dataset<Row> rows, Dataset<Row> jurisdictions) {
    return rows.join(broadcast(jurisdictions), new String[] {JURISDICTION_ID.name()}, "left")
        .withColumn(JURISDICTION_NAME.name(), orNation(JURISDICTION_NAME, AreaLevel.NATION_NAME))
        .withColumn(JURISDICTION_TYPE.name(), orNation(JURISDICTION_TYPE, TYPE));
  }

  private static Column orNation(Field field, String nation) {
    Column isNation = JURISDICTION_ID.col().equalTo(AreaLevel.NATION_ID);
    return coalesce(field.col(), when(isNation, lit(nation)));
  }
}
