package org.detainerlake.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/**
 * What {@code jobs/demo} makes, of fewer SYNTHETIC detainers than it makes by itself; once a run.
 */
final class DemoLake {
  private DemoLake() {}

  private static final String DETAINERS = "20000";
  private static Path folder;
  private static Launcher made;

  /** What the command said. */
  static synchronized Launcher made() throws IOException, InterruptedException {
    if (made == null) {
      folder = Files.createTempDirectory("demo");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
      made =
          Launcher.run(folder, "jobs/demo", "--out", lake().toString(), "--detainers", DETAINERS);
    }
    return made;
  }

  /** The lake's folder. */
  static synchronized Path folder() throws IOException, InterruptedException {
    made();
    return lake();
  }

  private static Path lake() {
    return folder.resolve("demo");
  }
}
