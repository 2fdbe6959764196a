package org.detainerlake.silver;

import static org.apache.spark.sql.functions.not;
import static org.detainerlake.catalog.RecordFields.IS_SET_ASIDE;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.SilverTables;

/**
 * The rows that became detainer records, equal ones included: without a person id they are real.
 */
public final class Detainers {
  private Detainers() {}

  public static Dataset<Row> of(Dataset<Row> classifiedRows) {
    return SilverTables.DETAINERS.select(classifiedRows.where(not(IS_SET_ASIDE.col())));
  }
}
