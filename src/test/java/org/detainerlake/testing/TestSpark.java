package org.detainerlake.testing;

import io.delta.storage.S3SingleDriverLogStore;
import org.apache.commons.lang3.function.FailableSupplier;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.lake.hdfs.FencedLog;

/** The one Spark session of the test run: every test that needs Spark asks here. */
public final class TestSpark {
  private TestSpark() {}

  private static final String EXPRESSIONS = "spark.sql.codegen.factoryMode";

  private static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("test")
          .config("spark.ui.enabled", false)
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", 1)
          .config("spark.sql.session.timeZone", "UTC")
          .config("spark.sql.ansi.enabled", true)
          .config("spark.sql.codegen.wholeStage", false)
          .config(EXPRESSIONS, "NO_CODEGEN")
          .config("spark.sql.adaptive.enabled", false)
          .config("spark.sql.artifact.isolation.enabled", false)
          .config("spark.databricks.delta.snapshotPartitions", 1)
          .config("spark.databricks.delta.allFilesInCrc.enabled", false)
          .config("spark.delta.logStore.hdfs.impl", FencedLog.class.getName())
          .config("spark.delta.logStore.s3a.impl", S3SingleDriverLogStore.class.getName())
          .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
          .config(
              "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
          .config("mapreduce.fileoutputcommitter.marksuccessfuljobs", false)
          .config("spark.hadoop.parquet.page.verify-checksum.enabled", true)
          .config("spark.hadoop.fs.permissions.umask-mode", "077")
          .getOrCreate();

  public static SparkSession session() {
    return SESSION;
  }

  /** Work over few rows is interpreted: compiling its expressions takes longer than its rows. */
  public static <T, E extends Exception> T overManyRows(FailableSupplier<T, E> work) throws E {
    SESSION.conf().set(EXPRESSIONS, "CODEGEN_ONLY");
    try {
      return work.get();
    } finally {
      SESSION.conf().set(EXPRESSIONS, "NO_CODEGEN");
    }
  }
}
