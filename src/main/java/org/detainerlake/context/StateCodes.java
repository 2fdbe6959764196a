package org.detainerlake.context;

import static org.apache.spark.sql.functions.broadcast;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.PlaceFields.STATE_NAME;
import static org.detainerlake.catalog.Spelling.capitals;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** States by their code, where lists write name or code. */
final class StateCodes {
  private StateCodes() {}

  /**
   * The rows with a state's code beside them; null where the text is no state's.
   *
   * @param states {@link org.detainerlake.catalog.ReferenceTables#STATES}
   */
  static Dataset<Row> beside(Dataset<Row> rows, Column stateText, Dataset<Row> states) {
    Dataset<Row> byName =
        states
            .select(STATE_NAME.col(), STATE_CODE.col())
            .union(states.select(STATE_NAME.from(STATE_CODE.col()), STATE_CODE.col()));
    return rows.withColumn(STATE_NAME.name(), capitals(stateText))
        .join(broadcast(byName), STATE_NAME.name(), "left");
  }
}
