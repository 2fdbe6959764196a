package org.detainerlake.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.Table;

/** The reference tables that ship in the jar. */
final class Reference {
  private Reference() {}

  /** The table's rows; its header must be the catalog's columns in order. */
  static Dataset<Row> read(SparkSession spark, Table table) {
    List<String> lines = lines("/reference/" + table.name() + ".csv");
    String header = String.join(",", table.schema().fieldNames());
    if (!lines.get(0).equals(header)) {
      throw new IllegalStateException(
          "reference/%s.csv has the header %s, the catalog says %s"
              .formatted(table.name(), lines.get(0), header));
    }
    return table.select(
        spark
            .read()
            .schema(table.schema())
            .option("mode", "FAILFAST")
            .csv(spark.createDataset(lines.subList(1, lines.size()), Encoders.STRING())));
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Reference.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException(resource + " is missing from the jar", e);
    }
  }
}
