package org.detainerlake.silver;

import static org.apache.spark.sql.functions.broadcast;
import static org.detainerlake.catalog.RecordFields.ISSUES;
import static org.detainerlake.catalog.RecordFields.IS_SET_ASIDE;
import static org.detainerlake.catalog.ReleaseFields.FILE_SHA256;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.SilverTables;

/** The rows that could not become detainer records, as published, with the reasons. */
public final class Quarantine {
  private Quarantine() {}

  /**
   * Looks up the published text of the rows set aside.
   *
   * @param bronzeRows {@link org.detainerlake.catalog.BronzeTables#ROWS}
   * @param classifiedRows {@link SilverTables#CLASSIFIED_ROWS} of the same files
   */
  public static Dataset<Row> of(Dataset<Row> bronzeRows, Dataset<Row> classifiedRows) {
    Dataset<Row> setAside = classifiedRows.where(IS_SET_ASIDE.col());
    Dataset<Row> found =
        bronzeRows.as("b").join(broadcast(setAside).as("s"), samePlace()).select("b.*", ISSUES_OF);
    return SilverTables.QUARANTINE.select(found);
  }

  /**
   * What became of all rows, in the columns that files are judged by: the accepted ones, and of
   * those set aside that they are, and why.
   *
   * @param detainers {@link SilverTables#DETAINERS} of some files
   * @param quarantine {@link SilverTables#QUARANTINE} of the same files
   */
  public static Dataset<Row> beside(Dataset<Row> detainers, Dataset<Row> quarantine) {
    Dataset<Row> setAside =
        quarantine.select(
            RELEASE_ID.col(), FILE_SHA256.col(), ISSUES.col(), IS_SET_ASIDE.value(true));
    return detainers
        .withColumn(IS_SET_ASIDE.name(), IS_SET_ASIDE.value(false))
        .unionByName(setAside, true);
  }

  private static final String ISSUES_OF = "s." + ISSUES.name();

  /** A csv file has no sheet: null must meet null. */
  private static Column samePlace() {
    return SilverTables.CLASSIFIED_ROWS.key().stream()
        .map(field -> field.of("b").eqNullSafe(field.of("s")))
        .reduce(Column::and)
        .orElseThrow();
  }
}
