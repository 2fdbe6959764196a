package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.core.config.Configurator;

/** Where the log of this process goes. To be said before the first Spark class is loaded. */
final class RunLogs {
  private RunLogs() {}

  private static final String LOG_FILE = "detainer.log";

  /** Set by who starts the program itself. */
  private static final String CONFIGURATION = "log4j2.configurationFile";

  /**
   * Into a folder, which is made. spark-submit has set up a log of its own by now, for all to see;
   * an error of Spark may show a cell, so from here on the program's own counts.
   *
   * @param conf folder of configuration
   */
  static void to(Path folder, Path conf) throws IOException {
    Files.createDirectories(folder);
    if (System.getProperty(LOG_FILE) == null) {
      System.setProperty(LOG_FILE, folder.resolve("detainer-lake.log").toString());
    }
    if (System.getProperty(CONFIGURATION) == null) {
      Configurator.reconfigure(ConfFiles.at(conf, "log4j2.properties").toUri());
    }
  }

  /** Where to look for what the console does not say. */
  static String file() {
    return System.getProperty(LOG_FILE, "detainer-lake.log");
  }
}
