package org.detainerlake.job;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.spark.sql.SparkSession;

/** The Spark session of a run: the cluster's own where it was submitted, else embedded. */
final class Sessions {
  private Sessions() {}

  /** On one machine; a cluster's settings are left alone. */
  private static final Map<String, String> EMBEDDED =
      Map.of(
          "spark.ui.enabled", "false",
          "spark.ui.showConsoleProgress", "false",
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.databricks.delta.snapshotPartitions", "1",
          "spark.sql.sources.parallelPartitionDiscovery.parallelism", "2",
          "spark.sql.adaptive.enabled", "false",
          // else each look-up of a generated class asks a class server
          "spark.sql.artifact.isolation.enabled", "false");

  private static final long SMALL_BYTES = 64L << 20;

  /**
   * The session for a run.
   *
   * @param inputBytes how much the run reads; a small embedded run neither compiles its stages nor
   *     spreads its rows, both of which cost seconds that rows must earn back
   * @throws Failure where a setting is not safe to run with
   */
  static SparkSession open(Path conf, long inputBytes) {
    SparkSession.Builder builder = SparkSession.builder().appName("detainer-lake");
    if (System.getProperty("spark.master") == null) {
      boolean small = inputBytes < SMALL_BYTES;
      int cores = Runtime.getRuntime().availableProcessors();
      builder.master("local[*]");
      EMBEDDED.forEach(builder::config);
      builder.config("spark.sql.codegen.wholeStage", !small);
      builder.config("spark.sql.shuffle.partitions", small ? 1 : 4L * cores);
      defaults(conf).forEach((key, value) -> builder.config((String) key, (String) value));
    }
    SparkSession spark = builder.getOrCreate();
    SafeSettings.require(spark);
    return spark;
  }

  private static Properties defaults(Path conf) {
    Properties properties = new Properties();
    Path file = conf.resolve("spark-defaults.conf");
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new Failure(
          ExitCode.USAGE, "there is no " + file, "point --conf at the project's folder conf", e);
    }
  }
}
