package org.detainerlake.place;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.detainerlake.catalog.PlaceFields.*;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where all releases together put each facility code. A code that is put in two states tells
 * nothing: it is not believed.
 */
final class PlacesOfCodes {
  private PlacesOfCodes() {}

  /** The one state of a facility's code; null where there is none. */
  static final String CODE_STATE = "code_state";

  /** The cities that are given for the code, sorted: often one city in several spellings. */
  static final String CODE_CITIES = "code_cities";

  private static final String STATES = "states";

  /** The facilities, each with what is told of its code. */
  static Dataset<Row> beside(Dataset<Row> facilities) {
    return facilities.join(broadcast(places(facilities)), FACILITY_CODE.name(), "left");
  }

  private static Dataset<Row> places(Dataset<Row> facilities) {
    return facilities
        .where(FACILITY_CODE.col().isNotNull().and(STATE_CODE.col().isNotNull()))
        .groupBy(FACILITY_CODE.col())
        .agg(
            count_distinct(STATE_CODE.col()).as(STATES),
            max(STATE_CODE.col()).as(CODE_STATE),
            sort_array(collect_set(FACILITY_CITY.col())).as(CODE_CITIES))
        .where(col(STATES).equalTo(1))
        .drop(STATES);
  }
}
