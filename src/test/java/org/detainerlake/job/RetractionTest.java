package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detainerlake.catalog.MartTables.DATA_QUALITY;
import static org.detainerlake.catalog.MartTables.DIM_RELEASE;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.VintageMarts.RULE_RESTATEMENTS;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release that is wrong is taken out, comes again, and is taken back in. */
class RetractionTest {
  private static final String HEADER =
      "detainer_prepare_date,detention_facility,detention_facility_code,facility_city,"
          + "facility_state,detainer_lift_reason,unique_identifier\n";
  private static final String DECLINED =
      "2025-03-01,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,Detainer Declined by LEA,NA\n";

  @TempDir static Path folder;
  private static TestRefresh both;
  private static TestRefresh retracted;
  private static TestRefresh again;
  private static TestRefresh undone;

  @BeforeAll
  static void refresh() throws IOException {
    Path first = file("2026-01-31", DECLINED);
    Path wrong = file("2026-02-28", DECLINED + DECLINED);
    both = TestRefresh.of(lake(), first, wrong);
    assertThat(both.isDone()).as(both.console()).isTrue();
    retracted =
        changed(
            Retraction.of(List.of("2026-02-28_synthetic-ddp-detainers"), "wrong"), ExitCode.HELD);
    again = TestRefresh.of(lake(), wrong);
    undone = changed(Retraction.undone(List.of(wrong.getFileName().toString())), ExitCode.DONE);
  }

  @Test
  void what_counted_before_it_counts_again() {
    assertThat(issued(both)).isEqualTo("2");
    assertThat(issued(retracted)).isEqualTo("1");
    assertThat(retracted.published(DIM_RELEASE))
        .hasRows("release_id\n2026-01-31_synthetic-ddp-detainers");
  }

  @Test
  void the_marts_say_what_it_changed_and_why() {
    assertThat(retracted.published(RULE_RESTATEMENTS))
        .hasRows(
            """
            jurisdiction_id | measure_code | cause_code        | old_count | new_count | old_publication_id
            county:17031    | issued       | release_retracted | 2         | 1         | %1$s
            county:17031    | declined     | release_retracted | 2         | 1         | %1$s
            """
                .formatted(both.publicationId()));
  }

  @Test
  void the_same_file_does_not_come_back_by_itself() {
    assertThat(again.console())
        .contains("1 files: 0 new, 0 known, 1 retracted")
        .contains("was retracted and stays out; retract --undo")
        .contains("nothing new: " + retracted.publicationId());
  }

  @Test
  void taken_back_in_it_counts_as_it_did() {
    assertThat(issued(undone)).isEqualTo("2");
    assertThat(undone.published(DATA_QUALITY).count())
        .isEqualTo(both.published(DATA_QUALITY).count());
  }

  @Test
  void what_is_not_there_cannot_be_retracted() {
    assertThatThrownBy(() -> changed(Retraction.of(List.of("2030-01-01_ddp"), null), ExitCode.DONE))
        .isInstanceOf(Failure.class)
        .hasMessage("the ledger has no release and no file '2030-01-01_ddp'");
    assertThatThrownBy(
            () -> changed(new Retry(List.of("2026-01-31_synthetic-ddp-detainers")), ExitCode.DONE))
        .isInstanceOf(Failure.class);
  }

  private static String issued(TestRefresh refresh) {
    return String.valueOf(
        refresh.published(WEEKLY_DECLINE_RATES).selectExpr("sum(issued_count)").head().get(0));
  }

  /** What is taken out is held until somebody approves it; what comes in is a new release. */
  private static TestRefresh changed(RefreshSteps.Change change, ExitCode expected)
      throws IOException {
    TestRefresh changed = TestRefresh.of(lake(), change, TestRefresh.settings());
    assertThat(changed.exit()).as(changed.console()).isEqualTo(expected);
    if (expected == ExitCode.HELD) {
      changed.approved(TestRefresh.settings());
    }
    return changed;
  }

  private static Path lake() {
    return folder.resolve("lake");
  }

  private static Path file(String released, String rows) throws IOException {
    return Files.writeString(
        folder.resolve("synthetic_detainers_tidy_" + released + ".csv"), HEADER + rows);
  }
}
