package org.detainerlake.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.config.Configurator;

/** Where the log of this process goes. To be said before the first Spark class is loaded. */
final class RunLogs {
  private RunLogs() {}

  private static final String LOG_FILE = "detainer.log";
  private static final String NAME = "detainer-lake.log";

  /** The log while its lake is on HDFS, where no log can be appended to line by line. */
  private static final AtomicReference<Path> ASIDE = new AtomicReference<>();

  /** Set by who starts the program itself. */
  private static final String CONFIGURATION = "log4j2.configurationFile";

  /**
   * Into a folder, which is made. spark-submit has set up a log of its own by now, for all to see;
   * an error of Spark may show a cell, so from here on the program's own counts.
   *
   * @param conf folder of configuration
   */
  static void to(Path folder, Path conf) throws IOException {
    if (System.getProperty(LOG_FILE) == null) {
      System.setProperty(LOG_FILE, place(folder).toString());
    }
    if (System.getProperty(CONFIGURATION) == null) {
      Configurator.reconfigure(ConfFiles.at(conf, "log4j2.properties").toUri());
    }
  }

  private static Path place(Path folder) throws IOException {
    if (folder.getFileSystem().equals(FileSystems.getDefault())) {
      return Files.createDirectories(folder).resolve(NAME);
    }
    ASIDE.set(Files.createTempDirectory("detainer-lake-log-").resolve(NAME));
    return ASIDE.get();
  }

  /** Puts a log that is kept aside into its folder, where it can; else it stays where it is. */
  static void keep(Path folder) {
    Path aside = ASIDE.get();
    if (aside == null) {
      return;
    }
    try {
      Files.copy(aside, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
      aside.getParent().toFile().deleteOnExit();
      aside.toFile().deleteOnExit();
    } catch (IOException | UncheckedIOException e) {
      LogManager.getLogger(RunLogs.class).warn("the log stays at {}", aside, e);
    }
  }

  /** Where to look for what the console does not say. */
  static String file() {
    return System.getProperty(LOG_FILE, NAME);
  }
}
