package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.FileUtils;
import org.detainerlake.source.ReleaseFlags;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The history of one lake whose jail is given to another county by hand. */
@TestMethodOrder(OrderAnnotation.class)
class HeldRefreshTest {
  private static final String HEADER =
      "detainer_prepare_date,detention_facility,detention_facility_code,facility_city,"
          + "facility_state,detainer_lift_reason,unique_identifier\n";
  private static final String COOK =
      "2025-03-0%d,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,Detainer Declined by LEA,NA\n";
  private static final String LATER =
      "2025-12-01,MILWAUKEE COUNTY JAIL,NA,MILWAUKEE,WISCONSIN,Booked into Detention,NA\n";

  private static final String TO_DUPAGE =
      "IL,CHICAGO,COOK COUNTY JAIL,,17043,county,jail,2026-11-26,\"a made-up decision\",Test.\n";

  @TempDir static Path folder;
  private static TestRefresh first;
  private static TestRefresh byHand;
  private static TestRefresh byOldRules;

  @Test
  @Order(1)
  void other_rules_without_a_new_release_are_held_and_said_worst_first() throws IOException {
    first = refreshed(oldRules(), release("2026-01-31", COOK.formatted(1) + LATER));
    assertThat(first.isDone()).as(first.console()).isTrue();
    byHand = refreshed(newRules(), release("2026-01-31", COOK.formatted(1) + LATER));
    assertThat(byHand.exit()).isEqualTo(ExitCode.HELD);
    assertThat(current()).isEqualTo(first.publicationId());
    assertThat(byHand.snapshot().resolve("dim_week.parquet")).exists();
    assertThat(byHand.console())
        .contains(
            """
            HELD %1$s: no new release is behind 4 figures of closed weeks that moved; \
            1 jurisdictions that came in; 1 jurisdictions that went
                   Cook County, IL · week of 2025-03-01 · declined: 1 → 0 (limit 2 %% or 5 records)
                   Cook County, IL · week of 2025-03-01 · issued: 1 → 0 (limit 2 %% or 5 records)
                   DuPage County, IL · week of 2025-03-01 · declined: 0 → 1 (limit 2 %% or 5 records)
                   DuPage County, IL · week of 2025-03-01 · issued: 0 → 1 (limit 2 %% or 5 records)
                   DuPage County, IL · issued: 0 → 1 (came in)
                   Cook County, IL · issued: 1 → 0 (went)
                 %2$s stays the current publication; what is held lies in
                 %3$s
                 publish it:  jobs/submit refresh --lake DIR --approve %1$s
            """
                .formatted(byHand.publicationId(), first.publicationId(), byHand.snapshot()));
  }

  @Test
  @Order(2)
  void it_stays_held_and_is_not_made_anew() throws IOException {
    TestRefresh again = refreshed(newRules(), release("2026-01-31", COOK.formatted(1) + LATER));
    assertThat(again.exit()).isEqualTo(ExitCode.HELD);
    assertThat(again.console())
        .contains("nothing new: " + byHand.publicationId() + " is held still")
        .contains("4 figures of closed weeks that moved");
    assertThat(again.publicationId()).isEqualTo(byHand.publicationId());
    assertThat(current()).isEqualTo(first.publicationId());
  }

  @Test
  @Order(3)
  void who_goes_back_to_what_readers_have_has_nothing_new() throws IOException {
    TestRefresh back = refreshed(oldRules(), release("2026-01-31", COOK.formatted(1) + LATER));
    assertThat(back.console())
        .contains("nothing new: " + first.publicationId() + " stays the current publication");
  }

  @Test
  @Order(4)
  void what_is_not_held_outdated_or_damaged_is_not_approved() throws IOException {
    Failure unknown = refused(first, "00009-0123456789ab", newRules());
    assertThat(unknown).hasMessage("there is no held publication '00009-0123456789ab' here");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.USAGE);
    Failure outdated = refused(byHand, byHand.publicationId(), oldRules());
    assertThat(outdated)
        .hasMessage(
            byHand.publicationId()
                + " is outdated: the lake, its rules or what readers have are others since");
    assertThat(outdated.exitCode()).isEqualTo(ExitCode.CHECK_STOPPED);
    Path csv = byHand.snapshot().resolve("dim_week.csv");
    byte[] whole = Files.readAllBytes(csv);
    Files.writeString(csv, "week_start_date\n");
    Failure damaged = refused(byHand, byHand.publicationId(), newRules());
    Files.write(csv, whole);
    assertThat(damaged).hasMessageContaining("dim_week.csv has other bytes than were published");
    assertThat(current()).isEqualTo(first.publicationId());
  }

  @Test
  @Order(5)
  void an_approved_one_is_current_and_nothing_is_new_after_it() throws IOException {
    assertThat(byHand.approved(newRules()))
        .isEqualTo(
            "approved: readers are pointed to %s, in place of %s"
                .formatted(byHand.publicationId(), first.publicationId()));
    assertThat(Files.readString(folder.resolve("lake/marts/APPROVED")))
        .matches(byHand.publicationId() + " \\d{4}-\\d\\d-\\d\\dT[\\d:]{8}Z a-run\n");
    assertThat(byHand.approved(newRules()))
        .isEqualTo(byHand.publicationId() + " is the current publication already");
    TestRefresh again = refreshed(newRules(), release("2026-01-31", COOK.formatted(1) + LATER));
    assertThat(again.isDone()).isTrue();
    assertThat(again.console()).contains("nothing new: " + byHand.publicationId() + " stays");
  }

  /** A new release tells the month again, but it is not the release that moves the jail. */
  @Test
  @Order(6)
  void other_rules_do_not_hide_behind_a_new_release() throws IOException {
    byOldRules = refreshed(oldRules(), newRelease());
    assertThat(byOldRules.isHeld()).as(byOldRules.console()).isTrue();
    assertThat(byOldRules.console())
        .contains("no new release is behind 4 figures of months that other rules make")
        .contains("Cook County, IL · month of 2025-03-01 · issued: 0 → 1")
        .doesNotContain("jurisdictions");
  }

  @Test
  @Order(7)
  void a_new_release_alone_is_published_and_passes_the_held_one_by() throws IOException {
    TestRefresh released = refreshed(newRules(), newRelease());
    assertThat(released.isDone()).as(released.console()).isTrue();
    assertThat(current()).isEqualTo(released.publicationId()).startsWith("00004-");
    assertThat(refused(byOldRules, byOldRules.publicationId(), oldRules()))
        .hasMessageContaining("is outdated");
  }

  private static Failure refused(TestRefresh refresh, String id, Settings settings) {
    return catchThrowableOfType(Failure.class, () -> refresh.approved(id, settings));
  }

  private static TestRefresh refreshed(Settings settings, Path file) throws IOException {
    return TestRefresh.of(folder.resolve("lake"), ReleaseFlags.NONE, settings, file);
  }

  private static Path newRelease() throws IOException {
    return release("2026-02-28", COOK.formatted(1) + COOK.formatted(2) + LATER);
  }

  private static Path release(String date, String rows) throws IOException {
    return Files.writeString(
        folder.resolve("synthetic_detainers_tidy_" + date + ".csv"), HEADER + rows);
  }

  private static Settings oldRules() {
    return Settings.in(Path.of("conf"));
  }

  private static Settings newRules() throws IOException {
    Path conf = folder.resolve("conf");
    if (Files.notExists(conf)) {
      FileUtils.copyDirectory(Path.of("conf").toFile(), conf.toFile());
      Files.writeString(conf.resolve("crosswalk.csv"), TO_DUPAGE, StandardOpenOption.APPEND);
    }
    return Settings.in(conf);
  }

  private static String current() throws IOException {
    return Files.readString(folder.resolve("lake/marts/CURRENT")).strip();
  }
}
