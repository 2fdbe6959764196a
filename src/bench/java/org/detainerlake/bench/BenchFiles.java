package org.detainerlake.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.sample.SampleRelease;
import org.detainerlake.sample.SampleReleases;

/**
 * SYNTHETIC releases of one size: made once by the project's generator, then kept.
 *
 * @param folder of this size
 * @param rows of the history
 */
record BenchFiles(Path folder, long rows) {
  private static final long SEED = 2017;
  private static final long UPDATED = 30_000;
  private static final String BASE = "agency-extract-base-csv";

  private static final SampleRelease HISTORY =
      SampleRelease.of(BASE, "SYNTHETIC_bench-base-2024-10-15.csv")
          .covering("2014-10-01", "2024-09-30", "2024-10-15");

  /** Of another series: it speaks for the days that it covers, in place of the history. */
  private static final SampleRelease YEAR =
      SampleRelease.of(BASE, "SYNTHETIC_year-base-2025-10-15.csv")
          .covering("2023-10-01", "2024-09-30", "2025-10-15");

  private static final SampleRelease UPDATE =
      SampleRelease.of("agency-extract-update-csv", "SYNTHETIC_bench-update-2025-10-15.csv")
          .covering("2023-10-01", "2024-09-30", "2025-10-15");

  Path history() {
    return folder.resolve(HISTORY.fileName());
  }

  Path year() {
    return folder.resolve(YEAR.fileName());
  }

  Path update() {
    return folder.resolve(UPDATE.fileName());
  }

  /** Makes what is not there yet. */
  void make() throws IOException {
    SampleHistory history = SampleReleases.history(HISTORY, rows, SEED);
    make(history, HISTORY, rows);
    make(history, YEAR, Long.MAX_VALUE);
    make(history, UPDATE, UPDATED);
  }

  private void make(SampleHistory history, SampleRelease release, long most) throws IOException {
    if (!Files.exists(folder.resolve(release.fileName()))) {
      Path made = SampleReleases.write(folder.resolve("making"), history, release, most);
      Files.move(made, folder.resolve(release.fileName()));
    }
  }
}
