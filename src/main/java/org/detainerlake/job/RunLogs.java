package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the log of this process goes. To be said before the first Spark class is loaded. */
final class RunLogs {
  private RunLogs() {}

  private static final String LOG_FILE = "detainer.log";

  static void to(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (System.getProperty(LOG_FILE) == null) {
      System.setProperty(LOG_FILE, folder.resolve("detainer-lake.log").toString());
    }
  }

  /** Where to look for what the console does not say. */
  static String file() {
    return System.getProperty(LOG_FILE, "detainer-lake.log");
  }
}
