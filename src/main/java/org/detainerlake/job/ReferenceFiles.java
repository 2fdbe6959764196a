package org.detainerlake.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.Spread;

/** The reference tables that ship in the jar. */
final class ReferenceFiles {
  /** A jar does not change while it runs. */
  private static final Map<Table, String> HASHES = new ConcurrentHashMap<>();

  private ReferenceFiles() {}

  /** The table's rows; its header must be the catalog's columns in order. */
  static Dataset<Row> read(SparkSession spark, Table table) {
    return Spread.of(spark.createDataFrame(rows(table), table.schema()));
  }

  /** The same at once, for what is looked up without Spark; rows know their columns by name. */
  static List<Row> rows(Table table) {
    try (Reader csv = new InputStreamReader(open(table), StandardCharsets.UTF_8)) {
      return CsvTable.rows(csv, table);
    } catch (IOException | IllegalArgumentException e) {
      throw unusable(table, e);
    }
  }

  /** Of the bytes of some tables: another line may make other figures. */
  static String sha256(List<Table> tables) {
    return tables.stream()
        .map(table -> HASHES.computeIfAbsent(table, ReferenceFiles::sha256))
        .collect(Collectors.joining("|"));
  }

  private static String sha256(Table table) {
    try (InputStream csv = open(table)) {
      return DigestUtils.sha256Hex(csv);
    } catch (IOException e) {
      throw unusable(table, e);
    }
  }

  private static InputStream open(Table table) {
    return ReferenceFiles.class.getResourceAsStream(resource(table));
  }

  private static String resource(Table table) {
    return "/reference/" + table.name() + ".csv";
  }

  private static IllegalStateException unusable(Table table, Exception cause) {
    return new IllegalStateException(resource(table) + " of the jar: " + cause.getMessage(), cause);
  }
}
