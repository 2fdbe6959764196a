package org.detainerlake.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.detainerlake.job.TestRefresh;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.sample.SampleRelease;
import org.detainerlake.sample.SampleReleases;

/** One publication of SYNTHETIC records that the tools of analysts open; made once a test run. */
public final class SampleMarts {
  private SampleMarts() {}

  private static final int DETAINERS = 3_000;
  private static Path lake;

  /** The folder of its lake. */
  public static synchronized Path lake() {
    if (lake == null) {
      try {
        lake = publish(Files.createTempDirectory("sample-marts"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return lake;
  }

  /** The marts as readers find them. */
  public static Path current() {
    return lake().resolve("marts/current");
  }

  private static Path publish(Path folder) throws IOException {
    List<Path> files =
        SampleReleases.write(
            folder.resolve("files"),
            SampleHistory.of(7, DETAINERS),
            List.of(SampleRelease.THREE_STATES, SampleRelease.NATIONAL));
    TestRefresh refresh = TestRefresh.ofFaulty(folder.resolve("lake"), files.toArray(Path[]::new));
    assertThat(refresh.isDone()).as(refresh.console()).isTrue();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
    return folder.resolve("lake");
  }
}
