package org.detainerlake.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.commons.io.FileUtils;
import org.detainerlake.testing.LongRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A killed run leaves the last publication readable, and the next run repairs itself. */
class KilledRunsTest {
  private static final int SEED = 2017;
  private static final int DEATHS_IN_A_ROW = 4;

  /** Where a refresh must be seen to pass, whatever else it passes. */
  private static final List<String> NAMED =
      List.of(
          "inputs identified",
          "bronze_rows committed",
          "silver_detainers committed",
          "gold_daily_outcomes committed",
          "silver_facilities committed",
          "gold_file_reasons committed",
          "silver_quarantine committed",
          "bronze_files committed",
          "weekly_decline_rates written",
          "checks passed",
          "manifest written",
          "snapshot renamed",
          "pointer replaced",
          "link made",
          "withdrawals ended",
          "retention done",
          "run.json written");

  @TempDir Path folder;

  /** At a boundary, and twice in the first half of what a refresh takes. */
  @Test
  void three_runs_that_die_in_a_row_are_repaired_by_the_next() throws Exception {
    Situation situation = Situation.firstRefresh(folder);
    MortalLake lake = MortalLake.in(folder.resolve("mortal"), situation);
    assertThat(lake.deathAt(PassedBoundary.first("bronze_rows committed"))).isEmpty();
    Random random = new Random(SEED);
    Duration half = situation.length().dividedBy(2);
    assertThat(lake.deathAfter(moment(random, half)).orElseThrow()).isEmpty();
    assertThat(lake.deathAfter(moment(random, half)).orElseThrow()).isEmpty();
    assertThat(lake.mended()).isEmpty();
  }

  @Test
  @Tag("long")
  void a_first_refresh_may_die_at_every_boundary() throws Exception {
    dieEverywhere(Situation.firstRefresh(folder));
  }

  @Test
  @Tag("long")
  void a_refresh_with_a_new_release_may_die_at_every_boundary() throws Exception {
    dieEverywhere(Situation.newRelease(folder));
  }

  @Test
  @Tag("long")
  void a_refresh_with_a_list_and_records_may_die_at_every_boundary() throws Exception {
    Situation situation = Situation.listAndRecords(folder);
    assertThat(dieEverywhere(situation))
        .extracting(PassedBoundary::step)
        .contains("bronze_context committed");
  }

  private List<PassedBoundary> dieEverywhere(Situation situation) throws Exception {
    List<PassedBoundary> boundaries =
        MortalLake.in(folder.resolve("unkilled"), situation).boundaries();
    assertThat(boundaries).extracting(PassedBoundary::step).containsAll(NAMED);
    List<PassedBoundary> deadly = namedFirst(boundaries);
    List<String> violations = new ArrayList<>();
    for (int i = 0; i < deadly.size(); i++) {
      Path home = folder.resolve("mortal");
      MortalLake lake = MortalLake.in(home, situation);
      violations.addAll(lake.deathAt(deadly.get(i)));
      violations.addAll(lake.mended());
      FileUtils.deleteDirectory(home.toFile());
      LongRun.record("P3", "killed at a boundary: " + situation.name(), i + 1, violations.size());
    }
    assertThat(violations).isEmpty();
    return boundaries;
  }

  /** As many as there is time for; those that say the most come first. */
  private static List<PassedBoundary> namedFirst(List<PassedBoundary> boundaries) {
    return boundaries.stream()
        .sorted(
            Comparator.comparing(
                boundary -> boundary.time() > 1 || !NAMED.contains(boundary.step())))
        .limit(LongRun.count("detainer.boundaries", boundaries.size()))
        .toList();
  }

  /** Some die again and again before a plain refresh comes, and each situation has its turn. */
  @Test
  @Tag("long")
  void runs_may_die_at_any_moment() throws Exception {
    List<Situation> situations =
        List.of(
            Situation.firstRefresh(Files.createDirectories(folder.resolve("1"))),
            Situation.newRelease(Files.createDirectories(folder.resolve("2"))),
            Situation.listAndRecords(Files.createDirectories(folder.resolve("3"))));
    Random random = new Random(SEED);
    List<String> violations = new ArrayList<>();
    int kills = 0;
    for (int turn = 0; kills < LongRun.count("detainer.kills", 200); turn++) {
      Situation situation = situations.get(turn % situations.size());
      Path home = folder.resolve("mortal");
      MortalLake lake = MortalLake.in(home, situation);
      kills += dieInARow(lake, situation.length(), random, violations);
      violations.addAll(lake.mended());
      FileUtils.deleteDirectory(home.toFile());
      LongRun.record("P3", "killed at random moments", kills, violations.size());
    }
    assertThat(violations).isEmpty();
  }

  /** How many died; one that ends before its moment ends the row. */
  private static int dieInARow(
      MortalLake lake, Duration length, Random random, List<String> violations) throws Exception {
    int most = 1 + random.nextInt(DEATHS_IN_A_ROW);
    for (int deaths = 0; deaths < most; deaths++) {
      var seen = lake.deathAfter(moment(random, length.multipliedBy(2)));
      if (seen.isEmpty()) {
        return deaths;
      }
      violations.addAll(seen.get());
    }
    return most;
  }

  private static Duration moment(Random random, Duration within) {
    return Duration.ofMillis(random.nextLong(within.toMillis()));
  }
}
