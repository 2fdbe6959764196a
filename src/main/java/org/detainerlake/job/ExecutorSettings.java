package org.detainerlake.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import org.apache.spark.SparkConf;

/**
 * How executors of a cluster are started, so that they write what an embedded run writes: with
 * digits, charset and clock of the driver, whatever those of their machine are.
 */
final class ExecutorSettings {
  private ExecutorSettings() {}

  static final String OPTIONS = "spark.executor.extraJavaOptions";

  /** Names of files, which no option of Java decides. */
  static final String CHARSET = "spark.executorEnv.LC_ALL";

  /** The driver's is set as it starts ({@link Main#main}). */
  private static final String DIGITS_AND_CHARSET =
      "-Duser.language= -Duser.country= -Duser.variant= -Dfile.encoding=UTF-8";

  /** Settings to add; of two equal options, Java takes the last one, which is ours. */
  static Map<String, String> over(SparkConf given) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        OPTIONS,
        "%s %s -Duser.timezone=%s"
            .formatted(given.get(OPTIONS, ""), DIGITS_AND_CHARSET, TimeZone.getDefault().getID())
            .strip());
    if (!given.contains(CHARSET)) {
      settings.put(CHARSET, "C.UTF-8");
    }
    return settings;
  }
}
