package org.detainerlake.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.detainerlake.job.Main;
import org.detainerlake.testing.JavaCommand;

/**
 * What a run's figures must not hang on.
 *
 * @param zone of the machine's clock
 * @param locale language and country of the machine
 * @param cores how many tasks run at once
 * @param partitions how many ways rows are spread
 * @param isAdaptive whether plans change while they run
 * @param isCompiled whether stages and expressions are compiled
 */
record Circumstances(
    String zone, Locale locale, int cores, int partitions, boolean isAdaptive, boolean isCompiled) {

  private static final List<String> ZONES =
      List.of("UTC", "Pacific/Apia", "America/Los_Angeles", "Asia/Kathmandu");
  private static final List<String> LOCALES = List.of("tr-TR", "ar-EG", "th-TH", "de-DE");
  private static final List<Integer> CORES = List.of(2, 4, 1);
  private static final List<Integer> PARTITIONS = List.of(200, 7, 1, 3);

  private static final List<String> LOG = List.of("log4j2.configurationFile", "detainer.log");
  private static final int LONGEST_MINUTES = 15;

  /** One of many: the lists have different lengths or steps, so that pairs change. */
  static Circumstances number(int n) {
    return new Circumstances(
        ZONES.get(n % ZONES.size()),
        Locale.forLanguageTag(LOCALES.get((n + n / 4) % LOCALES.size())),
        CORES.get(n % CORES.size()),
        PARTITIONS.get((n + n / 8) % PARTITIONS.size()),
        n % 2 == 1,
        n % 5 == 4);
  }

  /**
   * Runs the program's main class in a process of its own under these circumstances.
   *
   * @param log what it says
   * @return its exit code; that of a killed process where it does not end in {@value
   *     #LONGEST_MINUTES} minutes
   */
  int run(Path log, List<String> arguments) throws IOException, InterruptedException {
    List<String> command =
        JavaCommand.of("--add-opens.*|-XX:.*", settings(), Main.class, arguments);
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  /** As spark-submit hands them over: the project's own, then these. */
  private List<String> settings() throws IOException {
    Properties all = new Properties();
    try (InputStream own = Files.newInputStream(Path.of("conf/spark-defaults.conf"))) {
      all.load(own);
    }
    for (String name : LOG) {
      all.setProperty(name, System.getProperty(name));
    }
    all.setProperty("spark.master", "local[" + cores + "]");
    all.setProperty("spark.ui.enabled", "false");
    all.setProperty("spark.driver.host", "127.0.0.1");
    all.setProperty("spark.driver.bindAddress", "127.0.0.1");
    all.setProperty("spark.databricks.delta.snapshotPartitions", "1");
    all.setProperty("spark.sql.artifact.isolation.enabled", "false");
    all.setProperty("spark.sql.codegen.factoryMode", isCompiled ? "CODEGEN_ONLY" : "NO_CODEGEN");
    all.setProperty("spark.sql.shuffle.partitions", String.valueOf(partitions));
    all.setProperty("spark.sql.adaptive.enabled", String.valueOf(isAdaptive));
    all.setProperty("spark.sql.codegen.wholeStage", String.valueOf(isCompiled));
    all.setProperty("user.timezone", zone);
    all.setProperty("user.language", locale.getLanguage());
    all.setProperty("user.country", locale.getCountry());
    return all.stringPropertyNames().stream()
        .sorted()
        .map(name -> "-D" + name + "=" + all.getProperty(name))
        .toList();
  }
}
