package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.CooperationMarts.COOPERATION_CONTEXT;
import static org.detainerlake.catalog.MartTables.*;
import static org.detainerlake.catalog.OffenseMarts.*;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.detainerlake.catalog.CountUnit;
import org.detainerlake.catalog.Table;
import org.detainerlake.source.ReleaseFlags;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One lake published twice from one made-up file: by records, then by episodes. */
class EpisodeRefreshTest {
  private static final String HEADER =
      "detainer_prepare_date,detention_facility,detention_facility_code,facility_city,"
          + "facility_state,detainer_lift_reason,unique_identifier\n";
  private static final String ROW = "%s,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,%s,%s\n";
  private static final String DECLINED = "Detainer Declined by LEA";

  /** Person a is told three times in two days, then once more; b two days apart; two are nobody. */
  private static final String RECORDS =
      ROW.formatted("2025-03-01", DECLINED, "synthetic-a")
          + ROW.formatted("2025-03-01", DECLINED, "synthetic-a")
          + ROW.formatted("2025-03-02", "Booked into Detention", "synthetic-a")
          + ROW.formatted("2025-03-10", DECLINED, "synthetic-a")
          + ROW.formatted("2025-03-01", DECLINED, "synthetic-b")
          + ROW.formatted("2025-03-03", DECLINED, "synthetic-b")
          + ROW.formatted("2025-03-01", DECLINED, "NA")
          + ROW.formatted("2025-03-01", DECLINED, "NA");

  @TempDir static Path folder;
  private static TestRefresh byRecords;
  private static TestRefresh byEpisodes;

  @BeforeAll
  static void refresh() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("synthetic_detainers_tidy_2026-01-31.csv"), HEADER + RECORDS);
    byRecords = refreshed(csv, CountUnit.RECORDS);
    byEpisodes = refreshed(csv, CountUnit.EPISODES);
    assertThat(byRecords.isDone()).as(byRecords.console()).isTrue();
    assertThat(byEpisodes.isHeld()).as(byEpisodes.console()).isTrue();
  }

  private static TestRefresh refreshed(Path csv, CountUnit unit) throws IOException {
    Settings settings = TestRefresh.settings().withCount(unit);
    return TestRefresh.of(folder.resolve("lake"), ReleaseFlags.NONE, settings, csv);
  }

  @Test
  void another_unit_is_made_anew_and_reads_no_file_again() {
    assertThat(byEpisodes.console()).contains("0 new, 1 known").doesNotContain("nothing new");
    assertThat(byEpisodes.contentHash()).isNotEqualTo(byRecords.contentHash());
  }

  @Test
  void a_week_by_records_and_the_same_by_episodes() {
    assertThat(byRecords.published(WEEKLY_DECLINE_RATES))
        .hasRows(
            """
            jurisdiction_id | week_start_date | issued_count | declined_count | honored_count
            county:17031    | 2025-03-01      | 7            | 6              | 1
            county:17031    | 2025-03-08      | 1            | 1              | 0
            """);
    assertThat(byEpisodes.published(WEEKLY_DECLINE_RATES))
        .hasRows(
            """
            jurisdiction_id | week_start_date | issued_count | declined_count | honored_count
            county:17031    | 2025-03-01      | 5            | 4              | 1
            county:17031    | 2025-03-08      | 1            | 1              | 0
            """);
  }

  @Test
  void every_mart_that_counts_detainers_follows() {
    assertThat(sum(byRecords, OUTCOME_BREAKDOWN, "detainer_count")).isEqualTo(8);
    assertThat(sum(byEpisodes, OUTCOME_BREAKDOWN, "detainer_count")).isEqualTo(6);
    assertThat(sum(byEpisodes, OFFENSE_BREAKDOWN, "issued_count")).isEqualTo(6);
    assertThat(sum(byEpisodes, OFFENSE_SEVERITY, "issued_count")).isEqualTo(6);
    assertThat(sum(byEpisodes, COOPERATION_CONTEXT, "issued_count")).isEqualTo(6);
  }

  @Test
  void rows_stay_rows_and_the_unit_is_said() {
    String release =
        """
        rows_in_count | rows_current_count | episodes_current_count | count_unit | is_synthetic
        8             | 8                  | 6                      | records    | true
        """;
    assertThat(byRecords.published(DIM_RELEASE)).hasRows(release);
    assertThat(byEpisodes.published(DIM_RELEASE))
        .hasRows(release.replace("records   ", "episodes"));
    assertThat(byEpisodes.published(DATA_QUALITY).where("item_code like 'person_%'"))
        .hasRows(
            """
            item_kind | item_code           | item_count
            reason    | person_same_day     | 1
            reason    | person_same_episode | 2
            """);
  }

  @Test
  void repeats_are_told_alike_whatever_the_unit() {
    String repeats =
        """
        week_start_date | record_count | identified_count | episode_count | issued_count | declined_count | episode_issued_count | episode_declined_count | first_issued_count | first_declined_count
        2025-03-01      | 7            | 5                | 5             | 7            | 6              | 5                    | 4                      | 2                  | 2
        2025-03-08      | 1            | 1                | 1             | 1            | 1              | 1                    | 1                      | 0                  | 0
        """;
    assertThat(byRecords.published(REPEAT_DETAINERS)).hasRows(repeats);
    assertThat(byEpisodes.published(REPEAT_DETAINERS)).hasRows(repeats);
  }

  @Test
  void no_mart_holds_a_persons_id() throws IOException {
    try (var files = Files.list(byEpisodes.snapshot())) {
      assertThat(files.filter(file -> file.toString().endsWith(".csv")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("synthetic-a"));
    }
  }

  /** As it was published: the lake's current publication is the last one. */
  private static long sum(TestRefresh refresh, Table mart, String column) {
    return refresh.published(mart).selectExpr("sum(" + column + ")").head().getLong(0);
  }
}
