package org.detainerlake.job;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * Settings of Spark with which a figure can become another without an error, or a row can be read
 * by others.
 */
final class SafeSettings {
  private SafeSettings() {}

  /**
   * A setting and what it must be.
   *
   * @param name as a person sets it
   * @param safe its only value to run with
   * @param otherwise what happens with another
   */
  private record Rule(String name, String safe, String otherwise) {
    private static final String HADOOP = "spark.hadoop.";
    private static final String SQL = "spark.sql.";

    boolean isBrokenIn(SparkSession spark, Configuration hadoop) {
      return !safe.equalsIgnoreCase(value(spark, hadoop));
    }

    String value(SparkSession spark, Configuration hadoop) {
      if (name.startsWith(HADOOP)) {
        return hadoop.get(name.substring(HADOOP.length()), "not set");
      }
      return name.startsWith(SQL)
          ? spark.conf().get(name)
          : spark.sparkContext().getConf().get(name, safe);
    }
  }

  /** Those that Spark would not have by itself, or not on every machine. */
  private static final Set<String> SAID =
      Set.of(
          "spark.sql.session.timeZone",
          "spark.hadoop.parquet.page.verify-checksum.enabled",
          "spark.hadoop.fs.permissions.umask-mode");

  private static final List<Rule> RULES =
      List.of(
          new Rule("spark.sql.ansi.enabled", "true", "an overflow or a bad cast becomes a value"),
          new Rule("spark.sql.session.timeZone", "UTC", "a day may become the day before"),
          new Rule(
              "spark.sql.files.ignoreCorruptFiles", "false", "damaged files are left out unsaid"),
          new Rule("spark.sql.files.ignoreMissingFiles", "false", "lost files are left out unsaid"),
          new Rule(
              "spark.sql.legacy.timeParserPolicy", "CORRECTED", "a mistyped date becomes another"),
          new Rule(
              "spark.hadoop.parquet.page.verify-checksum.enabled",
              "true",
              "a flipped byte becomes a wrong sum"),
          new Rule(
              "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version",
              "1",
              "a task that fails midway leaves rows behind"),
          new Rule(
              "spark.hadoop.fs.permissions.umask-mode",
              "077",
              "rows of persons are written for all to read"),
          new Rule(
              "spark.eventLog.enabled", "false", "what failed tasks say of rows is kept for all"));

  /**
   * Whether a session would surely be safe: what Spark has otherwise by itself is said in the
   * defaults, nothing unsafe is, and this process was given no setting of Spark.
   */
  static boolean areSaidIn(Properties defaults) {
    return System.getProperties().stringPropertyNames().stream()
            .noneMatch(name -> name.startsWith("spark."))
        && RULES.stream().allMatch(rule -> isKept(rule, defaults));
  }

  private static boolean isKept(Rule rule, Properties defaults) {
    String unsaid = SAID.contains(rule.name()) ? "of the machine" : rule.safe();
    return rule.safe().equalsIgnoreCase(defaults.getProperty(rule.name(), unsaid));
  }

  /**
   * Returns where all is safe.
   *
   * @throws Failure where a setting is not; names it
   */
  static void require(SparkSession spark) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    for (Rule rule : RULES) {
      if (rule.isBrokenIn(spark, hadoop)) {
        throw new Failure(
            ExitCode.USAGE,
            "%s is %s: %s".formatted(rule.name(), rule.value(spark, hadoop), rule.otherwise()),
            "set it to %s, in spark-defaults.conf or with --conf of spark-submit"
                .formatted(rule.safe()));
      }
    }
  }
}
