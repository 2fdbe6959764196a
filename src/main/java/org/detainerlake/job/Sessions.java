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

  /** For small inputs on one machine; a cluster's settings are left alone. */
  private static final Map<String, String> EMBEDDED =
      Map.of(
          // class look-ups of generated code would each ask a class server
          "spark.sql.artifact.isolation.enabled", "false",
          // for runs of seconds, compiling stages costs more than it gives
          "spark.sql.codegen.wholeStage", "false",
          "spark.ui.enabled", "false",
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.sql.shuffle.partitions", "2",
          "spark.databricks.delta.snapshotPartitions", "1",
          "spark.sql.sources.parallelPartitionDiscovery.parallelism", "2",
          "spark.sql.adaptive.enabled", "false",
          "spark.ui.showConsoleProgress", "false");

  static SparkSession open(Path conf) {
    SparkSession.Builder builder = SparkSession.builder().appName("detainer-lake");
    if (System.getProperty("spark.master") == null) {
      builder.master("local[*]");
      EMBEDDED.forEach(builder::config);
      defaults(conf).forEach((key, value) -> builder.config((String) key, (String) value));
    }
    return builder.getOrCreate();
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
