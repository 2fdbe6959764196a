package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.VintageMarts.RESTATEMENTS;
import static org.detainerlake.catalog.VintageMarts.RULE_RESTATEMENTS;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.FileUtils;
import org.detainerlake.catalog.CountUnit;
import org.detainerlake.source.ReleaseFlags;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jail is given to another county by hand: the same file, counted by other rules. */
class RuleRefreshTest {
  private static final String HEADER =
      "detainer_prepare_date,detention_facility,detention_facility_code,facility_city,"
          + "facility_state,detainer_lift_reason,unique_identifier\n";
  private static final String ROW = "2025-03-01,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,%s,NA\n";

  private static final String TO_DUPAGE =
      "IL,CHICAGO,COOK COUNTY JAIL,,17043,county,jail,2026-11-26,\"a made-up decision\",Test.\n";

  @TempDir static Path folder;
  private static TestRefresh before;
  private static TestRefresh after;
  private static TestRefresh later;

  @BeforeAll
  static void refresh() throws IOException {
    Path conf = folder.resolve("conf");
    FileUtils.copyDirectory(Path.of("conf").toFile(), conf.toFile());
    String declined = ROW.formatted("Detainer Declined by LEA");
    Path first = file("2026-01-31", declined);
    Path second = file("2026-02-28", declined + ROW.formatted("Booked into Detention"));
    before = refreshed(CountUnit.RECORDS, first);
    assertThat(before.isDone()).as(before.console()).isTrue();
    Files.writeString(conf.resolve("crosswalk.csv"), TO_DUPAGE, StandardOpenOption.APPEND);
    after = refreshed(CountUnit.EPISODES, second);
    after.approved(settings(CountUnit.EPISODES));
    later = refreshed(CountUnit.RECORDS, second);
  }

  @Test
  void a_first_publication_changes_nothing() {
    assertThat(before.published(RULE_RESTATEMENTS)).hasRows("jurisdiction_id\n");
  }

  /** Counting by another unit is another measure, and no restatement. */
  @Test
  void the_files_of_the_publication_before_are_told_by_other_rules() {
    assertThat(after.published(RULE_RESTATEMENTS)).hasRows(told());
    assertThat(after.published(WEEKLY_DECLINE_RATES))
        .hasRows(
            """
            jurisdiction_id | week_start_date | issued_count | declined_count
            county:17043    | 2025-03-01      | 2            | 1
            """);
  }

  @Test
  void what_the_new_release_changed_stands_apart_by_todays_rules() {
    assertThat(after.published(RESTATEMENTS))
        .hasRows(
            """
            jurisdiction_id | measure_code | cause_code   | old_count | new_count
            county:17043    | issued       | record_added | 1         | 2
            county:17043    | honored      | record_added | 0         | 1
            """);
  }

  /** Whatever release is behind it: readers are used to the other unit. */
  @Test
  void another_unit_is_held_until_it_is_approved() throws IOException {
    assertThat(after.isHeld()).as(after.console()).isTrue();
    assertThat(after.console()).contains("readers have figures by records, these are not");
    assertThat(later.console()).contains("readers have figures by episodes, these are not");
    assertThat(later.marts()).isEqualTo(after.snapshot());
  }

  @Test
  void the_story_is_carried_on() {
    assertThat(later.publicationId()).isNotEqualTo(after.publicationId());
    assertThat(later.published(RULE_RESTATEMENTS)).hasRows(told());
  }

  private static String told() {
    return """
        jurisdiction_id | month_start_date | measure_code | cause_code        | old_count | new_count | old_publication_id
        county:17031    | 2025-03-01       | issued       | code_or_reference | 1         | 0         | %1$s
        county:17031    | 2025-03-01       | declined     | code_or_reference | 1         | 0         | %1$s
        county:17043    | 2025-03-01       | issued       | code_or_reference | 0         | 1         | %1$s
        county:17043    | 2025-03-01       | declined     | code_or_reference | 0         | 1         | %1$s
        """
        .formatted(before.publicationId());
  }

  private static Path file(String released, String rows) throws IOException {
    return Files.writeString(
        folder.resolve("synthetic_detainers_tidy_" + released + ".csv"), HEADER + rows);
  }

  private static TestRefresh refreshed(CountUnit unit, Path file) throws IOException {
    return TestRefresh.of(folder.resolve("lake"), ReleaseFlags.NONE, settings(unit), file);
  }

  private static Settings settings(CountUnit unit) {
    return Settings.in(folder.resolve("conf")).withCount(unit);
  }
}
