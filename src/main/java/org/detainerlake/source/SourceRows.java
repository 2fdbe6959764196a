package org.detainerlake.source;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The rows of a recognised file, as published, each with its place in the file. */
public final class SourceRows {
  private SourceRows() {}

  /** Rows that keep {@link org.detainerlake.catalog.Subject#sourceRows}; read lazily. */
  public static Dataset<Row> of(SparkSession spark, Recognition recognition) {
    return switch (recognition.layout().format()) {
      case WORKBOOK -> WorkbookRows.of(spark, recognition);
      case CSV -> CsvRows.of(spark, recognition);
    };
  }

  /** The fault of a file that broke while its rows were read. */
  public static SourceFault cannotBeRead(SourceFile file, Exception cause) {
    return new SourceFault(
        SourceFault.Kind.FILE_UNREADABLE,
        file.name() + " broke off while its rows were read: damaged or cut short",
        "fetch the file again; the log has the cause",
        cause);
  }
}
