package org.detainerlake.bronze;

import static org.detainerlake.catalog.ReleaseFields.FILE_SHA256;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.PublishedFile;

/** Every row of a file as published, with the release and the file it came in. */
public final class BronzeRows {
  private BronzeRows() {}

  public static Dataset<Row> of(Dataset<Row> sourceRows, PublishedFile file) {
    return BronzeTables.ROWS.select(
        sourceRows
            .withColumn(RELEASE_ID.name(), RELEASE_ID.value(file.release().id()))
            .withColumn(FILE_SHA256.name(), FILE_SHA256.value(file.sha256())));
  }
}
