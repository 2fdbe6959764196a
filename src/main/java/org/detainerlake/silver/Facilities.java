package org.detainerlake.silver;

import static org.apache.spark.sql.functions.not;
import static org.detainerlake.catalog.RecordFields.IS_DELETION;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.SilverTables;

/** The facilities that detainers were addressed to: thousands, where records are millions. */
public final class Facilities {
  private Facilities() {}

  /** Each facility of each file once; a withdrawal is addressed to none. */
  public static Dataset<Row> of(Dataset<Row> detainers) {
    return SilverTables.FACILITIES.select(detainers.where(not(IS_DELETION.col()))).distinct();
  }
}
