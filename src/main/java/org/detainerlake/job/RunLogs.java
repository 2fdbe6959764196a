package org.detainerlake.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.config.Configurator;

/** Where the log of this process goes. To be said before the first Spark class is loaded. */
final class RunLogs {
  private RunLogs() {}

  private static final String LOG_FILE = "detainer.log";
  private static final String NAME = "detainer-lake.log";

  /** Set by who starts the program itself. */
  private static final String CONFIGURATION = "log4j2.configurationFile";

  /** The log while its lake is on HDFS or S3, where no log can be appended to line by line. */
  private static final AtomicReference<Path> ASIDE = new AtomicReference<>();

  /**
   * Into a folder, which is made. spark-submit has set up a log of its own by now, for all to see;
   * an error of Spark may show a cell, so from here on the program's own counts.
   *
   * @param conf folder of configuration
   */
  static void to(Path folder, Path conf) throws IOException {
    if (!folder.getFileSystem().equals(FileSystems.getDefault())) {
      aside();
    }
    Files.createDirectories(folder);
    if (System.getProperty(LOG_FILE) == null) {
      System.setProperty(LOG_FILE, folder.resolve(NAME).toString());
    }
    if (System.getProperty(CONFIGURATION) == null) {
      Configurator.reconfigure(ConfFiles.at(conf, "log4j2.properties").toUri());
    }
  }

  /**
   * Into a file of this machine that its owner alone can read. To be said before HDFS or S3 is
   * asked for anything: its client writes to the log.
   */
  static void aside() {
    if (System.getProperty(LOG_FILE) != null) {
      return;
    }
    try {
      ASIDE.set(Files.createTempDirectory("detainer-lake-log-").resolve(NAME));
      System.setProperty(LOG_FILE, ASIDE.get().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a log that is aside into a folder, as far as it has come and where it can. */
  static void copyTo(Path folder) {
    Path aside = ASIDE.get();
    if (aside == null) {
      return;
    }
    Path copy = folder.resolve(NAME);
    try (OutputStream log = Files.newOutputStream(copy)) {
      if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
      }
      Files.copy(aside, log);
    } catch (IOException | UncheckedIOException e) {
      LogManager.getLogger(RunLogs.class).warn("the log is nowhere but here", e);
    }
  }

  /** Removes a log that is aside as the process ends: nobody was told to look there. */
  static void removeAside() {
    Path aside = ASIDE.get();
    if (aside != null) {
      aside.getParent().toFile().deleteOnExit();
      aside.toFile().deleteOnExit();
    }
  }

  /** Where to look for what the console does not say. */
  static String file() {
    return System.getProperty(LOG_FILE, NAME);
  }
}
