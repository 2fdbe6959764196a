package org.detainerlake.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detainerlake.job.TestRefresh;
import org.detainerlake.job.TestVerification;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.LakeFiles;
import org.detainerlake.lake.RunLock;
import org.detainerlake.testing.HdfsServer;
import org.detainerlake.testing.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lake on a real HDFS: a killed run leaves what was published, and the next one repairs it. */
class HdfsLakeTest {
  private static final String HEADER =
      "detainer_prepare_date,detention_facility,detention_facility_code,facility_city,"
          + "facility_state,detainer_lift_reason,unique_identifier\n";
  private static final String BOOKED =
      "2025-03-01,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,Booked into Detention,NA\n";
  private static final String LATER =
      "2026-02-03,ERIE COUNTY JAIL,NA,ERIE,PENNSYLVANIA,Detainer Declined by LEA,NA\n";
  private static final int EXIT_LOCKED = 75;

  @TempDir Path folder;

  @Test
  void a_killed_run_leaves_the_publication_and_once_its_lease_has_ended_the_next_repairs_the_lake()
      throws Exception {
    Path older = file("synthetic_detainers_tidy_2026-01-31.csv", BOOKED);
    Path newer = file("synthetic_detainers_tidy_2026-02-28.csv", BOOKED + LATER);
    Lake lake = new Lake(Lake.path(HdfsServer.address() + "/killed"));
    lake.create();
    TestRefresh first;
    try (RunLock lock = RunLock.take(lake, "run 1")) {
      assertThat(lock.dead()).isEmpty();
      first = done(TestRefresh.of(lake.root(), older));
    }
    long pid = killedAt("bronze_rows committed", lake, newer);
    assertThat(published(lake)).isEqualTo(first.publicationId());
    refusedWhileTheDeadHasIt(lake, newer, pid);
    try (RunLock lock = taken(lake)) {
      assertThat(lock.dead().orElseThrow()).contains("process " + pid + " on ");
      TestRefresh second = done(TestRefresh.of(lake.root(), newer));
      assertThat(published(lake)).isEqualTo(second.publicationId());
      TestRefresh local = done(TestRefresh.of(folder.resolve("lake"), older, newer));
      assertThat(second.contentHash()).isEqualTo(local.contentHash());
    }
    TestVerification verification = TestVerification.of(lake.root());
    assertThat(verification.isClean()).as(verification.console()).isTrue();
  }

  private Path file(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADER + rows);
  }

  private static TestRefresh done(TestRefresh refresh) {
    assertThat(refresh.isDone()).as(refresh.console()).isTrue();
    return refresh;
  }

  private List<String> words(Lake lake, Path input) {
    return List.of("refresh", "--conf", "conf", "--lake", lake.root().toString(), input.toString());
  }

  private long killedAt(String step, Lake lake, Path input) throws Exception {
    try (RunProcess run =
        RunProcess.haltedAt(
            PassedBoundary.first(step), folder.resolve("log"), words(lake, input))) {
      assertThat(run.exit()).as(run.said()).isEqualTo(RunProcess.KILLED);
      return run.pid();
    }
  }

  private void refusedWhileTheDeadHasIt(Lake lake, Path input, long dead) throws Exception {
    try (RunProcess run = RunProcess.of(folder.resolve("log-refused"), words(lake, input))) {
      assertThat(run.exit()).as(run.said()).isEqualTo(EXIT_LOCKED);
      assertThat(run.said())
          .contains("another run works on this lake: run ", "process " + dead + " on ")
          .contains("wait for it to end, then run this again; a minute is enough where it was")
          .contains("killed");
    }
  }

  /** Once the NameNode has not heard of the dead one for a minute. */
  private static RunLock taken(Lake lake) throws Exception {
    List<RunLock> taken = new ArrayList<>();
    Until.is(
        "the end of a dead run's lease",
        () -> {
          try {
            return taken.add(RunLock.take(lake, "run 2"));
          } catch (RunLock.Held held) {
            return false;
          }
        });
    return taken.get(0);
  }

  /** What readers find, each byte as it was written. */
  private static String published(Lake lake) throws IOException {
    assertThat(LakeFiles.of(lake).faults()).isEmpty();
    return Files.readString(lake.marts().resolve("CURRENT")).strip();
  }
}
