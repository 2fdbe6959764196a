package org.detainerlake.job;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What conf/spark-defaults.conf says, as far as it may say it. */
final class SparkDefaults {
  private SparkDefaults() {}

  static final String LOCAL_DIR = "spark.local.dir";

  /**
   * What every run needs, and what makes one larger or faster. Any other key may change a figure or
   * show a row, and a mistyped one does nothing without a word.
   */
  private static final Pattern KNOWN =
      Pattern.compile(
          "spark\\.(sql\\.(extensions|catalog\\.spark_catalog|session\\.timeZone|ansi\\.enabled"
              + "|parquet\\.compression\\.codec|shuffle\\.partitions|adaptive\\.enabled"
              + "|codegen\\.(wholeStage|factoryMode)|maxConcurrentOutputFileWriters"
              + "|files\\.(ignoreCorruptFiles|ignoreMissingFiles|maxPartitionBytes)"
              + "|legacy\\.timeParserPolicy|autoBroadcastJoinThreshold)"
              + "|hadoop\\.(parquet\\.page\\.verify-checksum\\.enabled|fs\\.permissions\\.umask-mode"
              + "|mapreduce\\.fileoutputcommitter\\.(marksuccessfuljobs|algorithm\\.version))"
              + "|databricks\\.delta\\.(stats\\.collect|snapshotPartitions|allFilesInCrc\\.enabled)"
              + "|master|local\\.dir|serializer|default\\.parallelism"
              + "|(driver|executor|cores|task|memory|network|scheduler|kubernetes|yarn"
              + "|dynamicAllocation|authenticate|ssl)\\..+|authenticate)");

  /**
   * Its settings.
   *
   * @throws Failure where there is no such file, or it has a key that is not known; names it
   */
  static Properties in(Path conf) {
    Path file = ConfFiles.at(conf, "spark-defaults.conf");
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new Failure(ExitCode.USAGE, file + " cannot be read", "check its permissions", e);
    }
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      if (!KNOWN.matcher(key).matches()) {
        throw new Failure(
            ExitCode.USAGE,
            "%s sets %s, which is not known here".formatted(file, key),
            "take it out, or mend its name; SparkDefaults lists the keys that may be set");
      }
    }
    return properties;
  }
}
