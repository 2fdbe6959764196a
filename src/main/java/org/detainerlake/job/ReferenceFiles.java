package org.detainerlake.job;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.Table;

/** The reference tables that ship in the jar. */
final class ReferenceFiles {
  private ReferenceFiles() {}

  /** The table's rows; its header must be the catalog's columns in order. */
  static Dataset<Row> read(SparkSession spark, Table table) {
    return spark.createDataFrame(rows(table), table.schema());
  }

  /** The same at once, for what is looked up without Spark; rows know their columns by name. */
  static List<Row> rows(Table table) {
    String resource = "/reference/" + table.name() + ".csv";
    try (Reader csv =
        new InputStreamReader(
            ReferenceFiles.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
      return CsvTable.rows(csv, table);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(resource + " of the jar: " + e.getMessage(), e);
    }
  }
}
