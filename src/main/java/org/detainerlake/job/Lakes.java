package org.detainerlake.job;

import java.nio.file.Files;
import java.nio.file.Path;
import org.detainerlake.lake.Lake;

/** Lakes that must be there already. */
final class Lakes {
  private Lakes() {}

  /**
   * The lake in a folder.
   *
   * @throws Failure where there is none
   */
  static Lake require(Path folder) {
    Lake lake = new Lake(folder);
    if (!Files.isDirectory(lake.runs())) {
      throw new Failure(
          ExitCode.USAGE,
          "there is no lake at " + folder,
          "make one with refresh --lake " + folder);
    }
    return lake;
  }
}
