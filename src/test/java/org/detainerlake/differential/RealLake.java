package org.detainerlake.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.detainerlake.job.TestRefresh;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Assumptions;

/** The two real files, refreshed once for all tests that look at them. */
final class RealLake {
  private RealLake() {}

  /** Tests run side by side in processes that share no lake. */
  private static final Path FOLDER =
      Path.of(System.getProperty("detainer.real.lake", "target/real-lake"));

  private static TestRefresh published;

  /** The folder of real files; a test that asks for it is skipped, with a message, without one. */
  static Path data() {
    Assumptions.assumeTrue(
        RawFile.dataFolder().isPresent(),
        "no real files: put them in ../shared/data or name their folder in DETAINER_DATA");
    return RawFile.dataFolder().orElseThrow();
  }

  static synchronized TestRefresh published() throws IOException {
    Path data = data();
    if (published == null) {
      if (Files.exists(FOLDER)) {
        FileUtils.deleteDirectory(FOLDER.toFile());
      }
      published =
          refreshed(
              folder(), data.resolve("npr-foia-15-06333"), data.resolve("pa-detainers-2007-2015"));
      assertThat(published.isDone()).as(published.console()).isTrue();
    }
    return published;
  }

  /** A lake of hundreds of thousands of rows, refreshed. */
  static TestRefresh refreshed(Path lake, Path... inputs) throws IOException {
    return TestSpark.overManyRows(() -> TestRefresh.of(lake, inputs));
  }

  /** Where that lake lies. */
  static Path folder() {
    return FOLDER.toAbsolutePath();
  }
}
