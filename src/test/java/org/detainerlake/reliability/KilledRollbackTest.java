package org.detainerlake.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rollback that dies leaves readers with one publication or the other; the next one ends it. */
class KilledRollbackTest {
  @TempDir Path folder;

  @Test
  void a_rollback_may_die_at_every_boundary() throws Exception {
    Lake lake = new Lake(folder.resolve("lake"));
    lake.create();
    Snapshots snapshots = new Snapshots(lake.marts());
    String first = StampedMarts.publish(snapshots, TestSpark.session(), 1).id();
    String second = StampedMarts.publish(snapshots, TestSpark.session(), 2).id();
    SeenLake seen = new SeenLake(lake.root());
    assertThat(rolledBack(first)).isZero();
    List<PassedBoundary> boundaries = PassedBoundary.in(log());
    assertThat(boundaries)
        .extracting(PassedBoundary::step)
        .contains("withdrawals listed", "pointer replaced", "link made", "run.json written");
    for (PassedBoundary boundary : boundaries) {
      snapshots.rollBack(second);
      assertThat(killed(boundary, first)).as(boundary.toString()).isEqualTo(RunProcess.KILLED);
      assertThat(seen.faults()).isEmpty();
      assertThat(seen.id()).isIn(first, second);
      assertThat(rolledBack(first)).isZero();
      assertThat(seen.id()).isEqualTo(first);
      assertThat(seen.leftovers()).as(boundary.toString()).isEmpty();
    }
  }

  private int killed(PassedBoundary boundary, String id) throws Exception {
    try (RunProcess run = RunProcess.haltedAt(boundary, log(), words(id))) {
      return run.exit();
    }
  }

  private int rolledBack(String id) throws Exception {
    try (RunProcess run = RunProcess.of(log(), words(id))) {
      return run.exit();
    }
  }

  private Path log() {
    return folder.resolve("log");
  }

  private List<String> words(String id) {
    return List.of("rollback", "--conf", "conf", "--lake", folder.resolve("lake").toString(), id);
  }
}
