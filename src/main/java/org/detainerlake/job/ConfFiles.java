package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files in the folder of configuration. */
final class ConfFiles {
  private ConfFiles() {}

  /**
   * The file of this name.
   *
   * @throws Failure where it is missing, or a link leads out of the folder
   */
  static Path at(Path conf, String name) {
    Path file = conf.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new Failure(
          ExitCode.USAGE, "there is no " + file, "point --conf at the project's folder conf");
    }
    try {
      if (!file.toRealPath().startsWith(conf.toRealPath())) {
        throw new Failure(
            ExitCode.USAGE,
            file + " is a link that leads out of its folder",
            "put the file itself there");
      }
      return file;
    } catch (IOException e) {
      throw new Failure(ExitCode.USAGE, file + " cannot be read", "check its permissions", e);
    }
  }
}
