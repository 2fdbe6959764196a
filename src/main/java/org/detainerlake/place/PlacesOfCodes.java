package org.detainerlake.place;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.PlaceFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;

/**
 * Facilities that a release names by code alone, with the state and city that other releases give
 * for that code. Codes that are given in two states tell neither: they are not believed.
 */
final class PlacesOfCodes {
  private PlacesOfCodes() {}

  /** Whether state and city come from other facilities of the code. */
  static final String IS_BY_CODE = "is_by_code";

  private static final String OTHER_STATES = "other_states";
  private static final String OTHER_CITIES = "other_cities";

  /** The facilities, each with {@link #IS_BY_CODE}; what a release states itself is kept. */
  static Dataset<Row> filledIn(Dataset<Row> facilities) {
    Column byCode = STATE_CODE.col().isNull().and(size(col(OTHER_STATES)).equalTo(1));
    return facilities
        .join(broadcast(stated(facilities)), FACILITY_CODE.name(), "left")
        .withColumn(IS_BY_CODE, coalesce(byCode, lit(false)))
        .withColumn(
            FACILITY_CITY.name(),
            when(col(IS_BY_CODE), coalesce(FACILITY_CITY.col(), only(OTHER_CITIES)))
                .otherwise(FACILITY_CITY.col()))
        .withColumn(
            STATE_CODE.name(),
            when(col(IS_BY_CODE), only(OTHER_STATES)).otherwise(STATE_CODE.col()));
  }

  private static Dataset<Row> stated(Dataset<Row> facilities) {
    return facilities
        .where(FACILITY_CODE.col().isNotNull().and(STATE_CODE.col().isNotNull()))
        .groupBy(FACILITY_CODE.col())
        .agg(all(STATE_CODE).as(OTHER_STATES), all(FACILITY_CITY).as(OTHER_CITIES));
  }

  private static Column all(Field field) {
    return collect_set(field.col());
  }

  /** The one value; null where there are several spellings or none. */
  private static Column only(String values) {
    return when(size(col(values)).equalTo(1), col(values).getItem(0));
  }
}
