package org.detainerlake.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample releases as files: two that overlap, told from one hidden history. */
public final class SampleReleases {
  private SampleReleases() {}

  /**
   * Writes the csv of three states and the national workbook into a folder, made when it is not
   * there; files of an earlier run are replaced. Same seed and count, same bytes.
   *
   * @param detainers how many detainers the hidden history holds, told or not; 1,000 at least
   * @return the files written, the older release first
   * @throws IOException when the folder cannot be written
   */
  public static List<Path> write(Path folder, long seed, int detainers) throws IOException {
    return write(folder, SampleHistory.of(seed, detainers));
  }

  /** Writes the releases of a history that the caller keeps, to count its truth. */
  public static List<Path> write(Path folder, SampleHistory history) throws IOException {
    Files.createDirectories(folder);
    Path csv = folder.resolve(SampleRelease.THREE_STATES.fileName());
    Path workbook = folder.resolve(SampleRelease.NATIONAL.fileName());
    CsvRelease.write(csv, history.told(SampleRelease.THREE_STATES));
    WorkbookRelease.write(
        workbook, SampleRelease.NATIONAL.knownOn(), history.told(SampleRelease.NATIONAL));
    return List.of(csv, workbook);
  }
}
