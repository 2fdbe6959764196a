package org.detainerlake.reliability;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.Publication;
import org.detainerlake.lake.Snapshots;

/**
 * Publications whose every cell says one number, that of the publication: a reader who holds cells
 * of two can see it.
 */
final class StampedMarts {
  private StampedMarts() {}

  private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
  private static final Publication.Origin ORIGIN =
      new Publication.Origin("stamped", "stamped", true, Map.of());

  /** Publishes all marts with a number, by the program's own code. */
  static Manifest publish(Snapshots snapshots, SparkSession spark, int number) throws Exception {
    Publication publication = Publication.begin(snapshots, spark);
    for (Table mart : MartTables.ALL) {
      publication.write(mart, rows(spark, mart, number));
    }
    Manifest manifest = publication.finish(ORIGIN);
    snapshots.publish(manifest.id());
    return manifest;
  }

  /** Rows of each mart; they differ from publication to publication. */
  static int rows(int number) {
    return 1 + number % 3;
  }

  /** A cell as text, in the way DuckDB gives it. */
  static String cell(FieldType type, int number) {
    return value(type, number).toString();
  }

  private static Dataset<Row> rows(SparkSession spark, Table mart, int number) {
    Object[] cells =
        mart.fields().stream().map(Field::type).map(type -> stored(type, number)).toArray();
    return spark.createDataFrame(
        IntStream.range(0, rows(number)).mapToObj(i -> RowFactory.create(cells)).toList(),
        mart.schema());
  }

  private static Object stored(FieldType type, int number) {
    Object value = value(type, number);
    return value instanceof LocalDate day ? java.sql.Date.valueOf(day) : value;
  }

  private static Object value(FieldType type, int number) {
    return switch (type) {
      case TEXT -> "number " + number;
      case COUNT -> number;
      case POSITION -> (long) number;
      case RATE, ESTIMATE -> (double) number;
      case DATE -> DAY_ZERO.plusDays(number);
      case FLAG -> number % 2 == 0;
      case CODES, CELLS -> throw new IllegalArgumentException(type + " is in no mart");
    };
  }
}
