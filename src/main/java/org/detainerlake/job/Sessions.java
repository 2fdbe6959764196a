package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.s3.S3;

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

  private static final String MASTER = "local[*]";

  /** Spark takes it before any setting. */
  private static final String SPILL_VARIABLE = "SPARK_LOCAL_DIRS";

  private static final long SMALL_INPUT_BYTES = 64L << 20;

  /** Tables are packed, and a run reads few columns of them. */
  private static final long SMALL_TABLE_BYTES = 32L << 20;

  /**
   * What an embedded session's master will be, where it need not be opened to know that it is safe;
   * empty where only a session can tell. What killed ones spilled is removed, as by opening one.
   */
  static Optional<String> unopened(Path conf) throws IOException {
    Properties defaults = SparkDefaults.in(conf);
    if (!isEmbedded() || !SafeSettings.areSaidIn(defaults)) {
      return Optional.empty();
    }
    Path parent = scratchParent(defaults);
    if (!Files.isWritable(parent)) {
      return Optional.empty();
    }
    Scratch.removeLeft(parent);
    return Optional.of(defaults.getProperty("spark.master", MASTER));
  }

  /**
   * The session for a run over what a lake holds.
   *
   * @param inputBytes how much it reads beside that
   */
  static SparkSession open(Path conf, Lake lake, long inputBytes) {
    return open(conf, inputBytes < SMALL_INPUT_BYTES && lake.bytesOfTables() < SMALL_TABLE_BYTES);
  }

  /** The session for a run that reads so much, and no counts of a lake. */
  static SparkSession open(Path conf, long inputBytes) {
    return open(conf, inputBytes < SMALL_INPUT_BYTES);
  }

  /**
   * The session for a run.
   *
   * @param small an embedded one neither compiles its stages nor spreads its rows, both of which
   *     cost seconds that rows must earn back
   * @throws Failure where a setting is not known, or not safe to run with
   */
  private static SparkSession open(Path conf, boolean small) {
    Properties defaults = SparkDefaults.in(conf);
    SparkSession.Builder builder = SparkSession.builder().appName("detainer-lake");
    DeltaTables.SETTINGS.forEach(builder::config);
    S3.settings().forEach((key, value) -> builder.config("spark.hadoop." + key, value));
    if (isEmbedded()) {
      int cores = Runtime.getRuntime().availableProcessors();
      builder.master(MASTER);
      EMBEDDED.forEach(builder::config);
      builder.config("spark.sql.codegen.wholeStage", !small);
      builder.config("spark.sql.shuffle.partitions", small ? 1 : 4L * cores);
      defaults.forEach((key, value) -> builder.config((String) key, (String) value));
      builder.config(SparkDefaults.LOCAL_DIR, scratch(defaults).toString());
    } else {
      ExecutorSettings.over(new SparkConf()).forEach(builder::config);
    }
    SparkSession spark = builder.getOrCreate();
    SafeSettings.require(spark);
    return spark;
  }

  private static boolean isEmbedded() {
    return System.getProperty("spark.master") == null;
  }

  private static Path scratch(Properties defaults) {
    Path parent = scratchParent(defaults);
    try {
      return Scratch.in(parent);
    } catch (IOException e) {
      throw new Failure(
          ExitCode.USAGE,
          "no folder for rows that memory does not hold can be made in " + parent,
          "set %s in spark-defaults.conf".formatted(SparkDefaults.LOCAL_DIR),
          e);
    }
  }

  /**
   * Where rows go that memory does not hold.
   *
   * @throws Failure where others could read them there
   */
  static Path scratchParent(Properties defaults) {
    if (System.getenv(SPILL_VARIABLE) != null) {
      throw new Failure(
          ExitCode.USAGE,
          SPILL_VARIABLE + " is set: Spark would spill rows of persons there, for all to read",
          "unset it; set %s in spark-defaults.conf".formatted(SparkDefaults.LOCAL_DIR));
    }
    return Path.of(
        defaults.getProperty(SparkDefaults.LOCAL_DIR, System.getProperty("java.io.tmpdir")));
  }
}
