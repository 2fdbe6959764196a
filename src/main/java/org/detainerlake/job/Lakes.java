package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.PublishedFiles;
import org.detainerlake.lake.Snapshots;

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

  /**
   * The current publication of the lake in a folder.
   *
   * @throws Failure where there is none yet
   */
  static Manifest requirePublication(Path folder) throws IOException {
    return new Snapshots(new Lake(folder).marts())
        .current()
        .orElseThrow(
            () ->
                new Failure(
                    ExitCode.SOURCE_UNUSABLE,
                    "the lake at " + folder + " has no publication yet",
                    "make one with refresh --lake " + folder));
  }

  /**
   * Makes sure that a publication lies on disk as it was made, before readers are pointed to it.
   *
   * @param advice what to do where it does not
   * @throws Failure where it does not
   */
  static void requireWhole(Snapshots snapshots, String id, String advice) throws IOException {
    List<String> faults = PublishedFiles.of(snapshots, id).faults();
    if (!faults.isEmpty()) {
      throw new Failure(
          ExitCode.CHECK_STOPPED,
          "%s is not as it was published: %s".formatted(id, faults.get(0)),
          advice);
    }
  }
}
