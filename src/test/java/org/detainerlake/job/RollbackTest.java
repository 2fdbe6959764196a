package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detainerlake.lake.Editions;
import org.detainerlake.lake.Lake;
import org.detainerlake.mart.WeekRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two publications of one lake, by two week rules. */
class RollbackTest {
  private static final String RECORDS =
      "detainer_prepare_date,detention_facility,detention_facility_code,facility_city,"
          + "facility_state,detainer_lift_reason,unique_identifier\n"
          + "2025-03-01,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,Booked into Detention,NA\n";

  @TempDir static Path folder;
  private static Path csv;
  private static String first;
  private static String second;
  private static List<String> refusal;

  @BeforeAll
  static void publishTwice() throws IOException {
    csv = Files.writeString(folder.resolve("synthetic_detainers_tidy_2026-01-31.csv"), RECORDS);
    first = refreshed(WeekRule.SATURDAY).publicationId();
    TestRefresh held = refreshed(WeekRule.ISO);
    second = held.publicationId();
    Failure failure = refused(second);
    refusal = List.of(failure.getMessage(), failure.advice(), failure.exitCode().name());
    held.approved(TestRefresh.settings());
  }

  @BeforeEach
  void pointToTheSecond() throws IOException {
    rolledBack(second);
  }

  @Test
  void readers_are_pointed_back_and_forth() throws IOException {
    assertThat(rolledBack(first))
        .isEqualTo("readers are pointed to %s, in place of %s".formatted(first, second));
    assertThat(current()).isEqualTo(first);
    assertThat(rolledBack(first)).isEqualTo(first + " is the current publication already");
    rolledBack(second);
    assertThat(current()).isEqualTo(second);
  }

  @Test
  void the_weekly_report_goes_with_them() throws IOException {
    rolledBack(first);
    assertThat(editions().isLedTo(first)).isTrue();
    assertThat(Files.readString(editions().folder().resolve("index.html")))
        .contains("<td>" + second + "</td><td>withdrawn by a rollback</td>");
    rolledBack(second);
    assertThat(editions().isLedTo(second)).isTrue();
  }

  private static Editions editions() {
    return new Lake(folder.resolve("lake")).editions();
  }

  @Test
  void a_refresh_without_anything_new_does_not_undo_it() throws IOException {
    rolledBack(first);
    assertThat(refreshed(WeekRule.ISO).console())
        .contains(
            "nothing new since %s was rolled back: %s stays the current publication"
                .formatted(second, first));
    assertThat(current()).isEqualTo(first);
  }

  @Test
  void an_id_that_is_not_kept_is_refused_with_those_that_are() {
    Failure failure = refused("00009-0123456789ab");
    assertThat(failure.getMessage()).isEqualTo("there is no publication '00009-0123456789ab' here");
    assertThat(failure.advice()).isEqualTo("use one of %s, %s".formatted(first, second));
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  /** To be pointed back to, readers must have had it. */
  @Test
  void a_held_one_is_refused_while_it_is_held() {
    assertThat(refusal)
        .containsExactly(
            second + " is held: readers never had it",
            "publish it with refresh --approve " + second,
            "USAGE");
  }

  @Test
  void a_damaged_publication_is_refused() throws IOException {
    Path csvOfFirst = folder.resolve("lake/marts/snapshots").resolve(first).resolve("dim_week.csv");
    byte[] whole = Files.readAllBytes(csvOfFirst);
    Files.writeString(csvOfFirst, "week_start_date\n");
    Failure failure = refused(first);
    Files.write(csvOfFirst, whole);
    assertThat(failure.getMessage())
        .isEqualTo(
            first
                + " is not as it was published: dim_week.csv has other bytes than were published");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.CHECK_STOPPED);
  }

  private static Failure refused(String id) {
    return catchThrowableOfType(Failure.class, () -> rolledBack(id));
  }

  private static String rolledBack(String id) throws IOException {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    Screen screen = new Screen(new PrintStream(console, true, StandardCharsets.UTF_8), false, 1);
    assertThat(new RollbackSteps(new Lake(folder.resolve("lake")), id, screen).run())
        .isEqualTo(ExitCode.DONE);
    return console.toString(StandardCharsets.UTF_8).strip();
  }

  private static TestRefresh refreshed(WeekRule week) throws IOException {
    return TestRefresh.of(folder.resolve("lake"), week, csv);
  }

  private static String current() throws IOException {
    return Files.readString(folder.resolve("lake/marts/CURRENT")).strip();
  }
}
