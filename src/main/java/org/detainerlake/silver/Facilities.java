package org.detainerlake.silver;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.SilverTables;

/** The facilities that detainers were addressed to: thousands, where records are millions. */
public final class Facilities {
  private Facilities() {}

  public static Dataset<Row> of(Dataset<Row> detainers) {
    return SilverTables.FACILITIES.select(detainers).distinct();
  }
}
