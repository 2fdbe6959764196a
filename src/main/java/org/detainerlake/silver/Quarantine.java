package org.detainerlake.silver;

import static org.detainerlake.catalog.RecordFields.IS_SET_ASIDE;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.SilverTables;

/** The rows that could not become detainer records, as published, with the reasons. */
public final class Quarantine {
  private Quarantine() {}

  public static Dataset<Row> of(Dataset<Row> classifiedRows) {
    return SilverTables.QUARANTINE.select(classifiedRows.where(IS_SET_ASIDE.col()));
  }
}
