package org.detainerlake.lake;

import static org.detainerlake.catalog.ReleaseFields.FILE_SHA256;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import io.delta.storage.S3SingleDriverLogStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.StoredTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.hdfs.FencedLog;

/** The lake's Delta tables. All of them are partitioned by release and written file by file. */
public final class DeltaTables {

  /** Settings of Delta that a session must have from its start. */
  public static final Map<String, String> SETTINGS =
      Map.of(
          "spark.delta.logStore.hdfs.impl",
          FencedLog.class.getName(),
          "spark.delta.logStore.s3a.impl",
          S3SingleDriverLogStore.class.getName());

  /** Delta's own setting: what each commit of a session says of itself. */
  private static final String RUN = "spark.databricks.delta.commitInfo.userMetadata";

  private final SparkSession spark;
  private final Lake lake;
  private final LiveFiles liveFiles;

  /** The tables of a lake, there or not. */
  public DeltaTables(SparkSession spark, Lake lake) {
    this.spark = spark;
    this.lake = lake;
    this.liveFiles = new LiveFiles(spark.sparkContext().hadoopConfiguration());
  }

  /** The session that reads and writes them. */
  public SparkSession spark() {
    return spark;
  }

  /** Where they lie. */
  public Lake lake() {
    return lake;
  }

  /** From here on each commit of the session carries the id of the run. */
  public static void sign(SparkSession spark, String run) {
    spark.conf().set(RUN, run);
  }

  private String run() {
    return spark.conf().get(RUN, "no run");
  }

  /**
   * The table's rows; none where nothing has been written to it yet.
   *
   * @throws LakeFault where its columns are not those of the catalog
   */
  public Dataset<Row> read(Table table) {
    List<Path> files = liveFiles(table);
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), table.schema());
    }
    Dataset<Row> rows =
        spark
            .read()
            .schema(table.schema())
            .option("basePath", path(table))
            .parquet(files.stream().map(Folders::literal).toArray(String[]::new));
    return table.select(Spread.of(rows));
  }

  private List<Path> liveFiles(Table table) {
    long version = version(table);
    try {
      return version < 0 ? List.of() : liveFiles.of(lake.table(table), table, version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table's rows of these files. */
  public Dataset<Row> read(Table table, List<FileKey> files) {
    return read(table).where(FileKey.among(files));
  }

  /**
   * Writes the rows of some files in one commit, in place of whatever a dead run may have left of
   * them: a repeated write gives the same table. The commit is read back before this returns.
   *
   * @throws LakeFault where the table's newest version is not this commit, whole
   */
  public void replaceFiles(Table table, Dataset<Row> rows, List<FileKey> files) {
    NextCommit next = new NextCommit(lake.table(table), version(table) + 1, run());
    write(table, rows, files, next);
    next.prove();
  }

  private void write(Table table, Dataset<Row> rows, List<FileKey> files, NextCommit next) {
    DataFrameWriter<Row> writer =
        table
            .select(rows)
            .write()
            .format("delta")
            .partitionBy(RELEASE_ID.name())
            .option("delta.dataSkippingNumIndexedCols", "5")
            // a publication of any age names versions, and each must stay readable
            .option("delta.enableExpiredLogCleanup", "false")
            .options(next.options());
    if (!hasFolder(table, files) || read(table, files).isEmpty()) {
      writer.mode("append").save(path(table));
      Boundary.passed(table.name() + " committed");
      return;
    }
    String ofThese =
        files.stream()
            .map(
                file ->
                    "(%s = '%s' AND %s = '%s')"
                        .formatted(
                            RELEASE_ID.name(), file.releaseId(), FILE_SHA256.name(), file.sha256()))
            .collect(Collectors.joining(" OR "));
    writer.mode("overwrite").option("replaceWhere", ofThese).save(path(table));
    Boundary.passed(table.name() + " committed");
  }

  /** Whether a row of these files can be there: without its release's folder there is none. */
  private boolean hasFolder(Table table, List<FileKey> files) {
    return files.stream()
        .map(
            file ->
                ExternalCatalogUtils.getPartitionPathString(RELEASE_ID.name(), file.releaseId()))
        .anyMatch(folder -> Files.isDirectory(lake.table(table).resolve(folder)));
  }

  /**
   * The Delta version of each table, -1 where there is none yet: what a publication was made of.
   */
  public Map<String, Long> versions() {
    return versions(lake);
  }

  /** The same without a session. */
  public static Map<String, Long> versions(Lake lake) {
    Map<String, Long> versions = new TreeMap<>();
    StoredTables.ALL.forEach(table -> versions.put(table.name(), version(lake, table)));
    return versions;
  }

  /**
   * Reads every cell of a table and keeps none: a damaged page does not come through. It fails with
   * whatever Spark makes of it, unannounced.
   */
  public void readThrough(Table table) {
    read(table).write().format("noop").mode("overwrite").save();
  }

  /** The table's Delta version, -1 where there is none yet. */
  public long version(Table table) {
    return version(lake, table);
  }

  private static long version(Lake lake, Table table) {
    try {
      return new TableLog(lake.table(table)).newest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String path(Table table) {
    return lake.table(table).toString();
  }
}
