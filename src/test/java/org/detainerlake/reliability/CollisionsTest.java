package org.detainerlake.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detainerlake.lake.Lake;
import org.detainerlake.testing.LongRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two runs at once on one lake: one works, the other is told who does. */
class CollisionsTest {
  private static final String RECORDS =
      "detainer_prepare_date,detention_facility,detention_facility_code,facility_city,"
          + "facility_state,detainer_lift_reason,unique_identifier\n"
          + "2025-03-01,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,Booked into Detention,NA\n";
  private static final int EXIT_LOCKED = 75;

  @TempDir Path folder;

  @Test
  @Timeout(120)
  void of_two_that_take_a_lake_at_the_same_moment_one_has_it_and_the_other_knows_it()
      throws Exception {
    assertThat(raced(200)).isEmpty();
  }

  @Test
  @Timeout(600)
  void of_two_refreshes_at_once_one_works_and_the_other_exits_75() throws Exception {
    assertThat(collided(2)).isEmpty();
  }

  @Test
  @Tag("long")
  void of_many_that_collide_always_one_works() throws Exception {
    int times = LongRun.count("detainer.collisions", 200);
    List<String> refreshes = collided(times);
    LongRun.record("P5", "two refreshes at once", times, refreshes.size());
    List<String> locks = raced(10_000);
    LongRun.record("P5", "two processes take the lock at the same moment", 10_000, locks.size());
    assertThat(refreshes).isEmpty();
    assertThat(locks).isEmpty();
  }

  /** What was wrong of so many races for one lock, a sentence each. */
  private List<String> raced(int times) throws IOException {
    Lake lake = new Lake(folder.resolve("raced"));
    lake.create();
    List<String> wrong = new ArrayList<>();
    try (Contender one = Contender.on(lake.root());
        Contender other = Contender.on(lake.root())) {
      for (int i = 0; i < times; i++) {
        Files.writeString(lake.root().resolve("LOCK"), "run that died\n");
        one.tell("take");
        other.tell("take");
        String first = one.says();
        String second = other.says();
        boolean isFirst = first.equals("taken");
        Contender winner = isFirst ? one : other;
        String refused = isFirst ? second : first;
        if (!(isFirst || second.equals("taken")) || !refused.contains(winner.owner())) {
          wrong.add("race %d: %s, %s; should be %s".formatted(i, first, second, winner.owner()));
        }
        winner.tell("free");
        assertThat(winner.says()).isEqualTo("freed");
      }
    }
    return wrong;
  }

  /** What was wrong of so many collisions of whole runs; the one that works is killed each time. */
  private List<String> collided(int times) throws Exception {
    Path csv =
        Files.writeString(folder.resolve("synthetic_detainers_tidy_2026-01-31.csv"), RECORDS);
    Path lake = folder.resolve("collided");
    List<String> words =
        List.of("refresh", "--conf", "conf", "--lake", lake.toString(), csv.toString());
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      try (RunProcess one = RunProcess.of(folder.resolve("log-one"), words);
          RunProcess other = RunProcess.of(folder.resolve("log-other"), words)) {
        RunProcess loser = firstToEnd(one, other);
        RunProcess winner = loser == one ? other : one;
        int exit = loser.exit();
        if (exit != EXIT_LOCKED || !loser.said().contains("-" + winner.pid())) {
          wrong.add("collision %d: exit %d, %s".formatted(i, exit, loser.said()));
        }
        if (!winner.isAlive()) {
          wrong.add("collision %d: none worked".formatted(i));
        }
        winner.kill();
      }
    }
    return wrong;
  }

  private static RunProcess firstToEnd(RunProcess one, RunProcess other) throws Exception {
    while (true) {
      if (one.endsWithin(10)) {
        return one;
      }
      if (other.endsWithin(10)) {
        return other;
      }
    }
  }
}
