package org.detainerlake.lake;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Table;

/** The marts of one publication, as a reader opens them. */
public record PublishedMarts(SparkSession spark, Snapshots snapshots, Manifest manifest) {

  /** Whether the publication has the mart, with this column: an older program's may lack it. */
  public boolean has(Table mart, Field column) {
    return manifest.marts().stream()
        .filter(published -> published.name().equals(mart.name()))
        .flatMap(published -> published.columns().stream())
        .anyMatch(published -> published.name().equals(column.name()));
  }

  /** The mart's rows. */
  public Dataset<Row> read(Table mart) {
    return Spread.of(spark.read().schema(mart.schema()).parquet(Folders.literal(file(mart))));
  }

  /** What every row of a mart says alike; empty where it has none. */
  public Optional<String> constant(Table mart, Field field) {
    return read(mart).select(field.col()).as(Encoders.STRING()).takeAsList(1).stream().findFirst();
  }

  /** The mart's Parquet file. */
  public Path file(Table mart) {
    return MartFiles.parquet(snapshots.folder(manifest.id()), mart);
  }
}
