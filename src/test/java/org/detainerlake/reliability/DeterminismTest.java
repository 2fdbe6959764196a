package org.detainerlake.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.detainerlake.job.TestRefresh;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.sample.SampleRelease;
import org.detainerlake.sample.SampleReleases;
import org.detainerlake.testing.LongRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same files give the same marts to the byte, whatever zone, locale, cores, spread of rows,
 * kind of plan, and order of files. Each run is a process of its own: zone and locale are settled
 * when it starts.
 */
class DeterminismTest {
  @TempDir static Path folder;
  private static List<Path> files;
  private static String contentHash;

  @BeforeAll
  static void refresh() throws IOException {
    SampleRelease withPersons = SampleReleases.ALL.get(SampleReleases.ALL.size() - 1);
    files =
        SampleReleases.write(
            folder.resolve("files"),
            SampleHistory.of(5, 1_000),
            List.of(SampleRelease.THREE_STATES, SampleRelease.NATIONAL, withPersons));
    TestRefresh refresh = TestRefresh.ofFaulty(folder.resolve("lake"), files.toArray(Path[]::new));
    assertThat(refresh.isDone()).as(refresh.console()).isTrue();
    contentHash = refresh.contentHash();
  }

  /** Delta once did not know its own commits where numbers are written in Arabic digits. */
  @Test
  void a_machine_with_other_digits_and_another_day_publishes_the_same_bytes() throws Exception {
    assertThat(violations(1)).isEmpty();
  }

  @Test
  @Tag("long")
  void thirty_other_machines_publish_the_same_bytes() throws Exception {
    int machines = LongRun.count("detainer.machines", 30);
    List<String> violations = new ArrayList<>();
    for (int n = 1; n <= machines; n++) {
      violations.addAll(violations(n));
      LongRun.record("P10", "the same files taken in on another machine", n, violations.size());
    }
    assertThat(violations).isEmpty();
  }

  private static List<String> violations(int n) throws Exception {
    Circumstances circumstances = Circumstances.number(n);
    Path lake = folder.resolve("lake-" + n);
    Path log = folder.resolve("run-" + n + ".txt");
    int exit = circumstances.run(log, arguments(lake, n));
    if (exit != 0) {
      return List.of("%s ended with %d: %s".formatted(circumstances, exit, Files.readString(log)));
    }
    return Files.readString(lake.resolve("marts/CURRENT")).strip().endsWith("-" + contentHash)
        ? List.of()
        : List.of("%s publishes other bytes".formatted(circumstances));
  }

  private static List<String> arguments(Path lake, int seed) {
    List<String> arguments =
        new ArrayList<>(List.of("refresh", "--lake", lake.toString(), "--error-budget", "1"));
    List<Path> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(seed));
    shuffled.forEach(file -> arguments.add(file.toString()));
    return arguments;
  }
}
