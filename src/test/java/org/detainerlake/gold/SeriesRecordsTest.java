package org.detainerlake.gold;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.RecordFields;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class SeriesRecordsTest {

  /** Base and two updates; then a new base of the same series with an update of its own. */
  private static final String FILES =
      """
      subject   | series_name | release_id | file_sha256 | release_kind
      detainers | s           | 1-base     | b           | full
      detainers | s           | 2-update   | u           | update
      detainers | s           | 3-update   | v           | update
      detainers | s           | 4-base     | c           | full
      detainers | s           | 5-update   | w           | update
      detainers | other       | 2-update   | o           | update
      detainers |             | 2-full     | f           | full
      """;

  @Test
  void an_update_counts_on_the_new_state_and_off_the_old_one_at_its_own_file() {
    assertThat(
            changes(
                """
                release_id | file_sha256 | record_id | prepare_date | state_code | outcome_class
                1-base     | b           | one       | 2025-01-01   | PA         | unknown
                1-base     | b           | two       | 2025-01-01   | PA         | unknown
                2-update   | u           | one       | 2025-01-02   |            | declined
                """))
        .hasRows(
            """
            release_id | counted_release_id | counted_file_sha256 | prepare_date | state_code | outcome_class | detainer_count | episode_count
            1-base     | 1-base             | b                   | 2025-01-01   | PA         | unknown       | 2              | 2
            2-update   | 2-update           | u                   | 2025-01-02   |            | declined      | 1              | 1
            2-update   | 1-base             | b                   | 2025-01-01   | PA         | unknown       | -1             | -1
            """);
  }

  @Test
  void a_third_state_takes_the_place_of_the_second_and_not_of_the_first() {
    assertThat(
            changes(
                    """
                    release_id | file_sha256 | record_id | outcome_class
                    3-update   | v           | one       | honored
                    1-base     | b           | one       | unknown
                    2-update   | u           | one       | declined
                    """)
                .where("release_id = '3-update'"))
        .hasRows(
            """
            counted_release_id | outcome_class | detainer_count
            3-update           | honored       | 1
            2-update           | declined      | -1
            """);
  }

  @Test
  void a_record_withdrawn_counts_off_once_and_on_again_where_it_comes_back() {
    String rows =
        """
        release_id | file_sha256 | record_id | outcome_class | is_deletion
        1-base     | b           | gone      | unknown       | false
        2-update   | u           | gone      |               | true
        3-update   | v           | gone      |               | true
        1-base     | b           | back      | unknown       | false
        2-update   | u           | back      |               | true
        3-update   | v           | back      | declined      | false
        2-update   | u           | never     |               | true
        """;
    assertThat(changes(rows).where("release_id <> '1-base'"))
        .hasRows(
            """
            release_id | counted_release_id | outcome_class | detainer_count
            2-update   | 1-base             | unknown       | -2
            3-update   | 3-update           | declined      | 1
            """);
    assertThat(records(rows).where("is_deletion or size(issues) > 0"))
        .hasRows(
            """
            release_id | record_id | issues
            2-update   | gone      | []
            3-update   | gone      | withdrawal_void
            2-update   | back      | []
            2-update   | never     | withdrawal_void
            """);
  }

  @Test
  void a_record_never_told_before_is_new_in_an_update_and_only_there() {
    assertThat(
            records(
                """
                release_id | file_sha256 | record_id
                1-base     | b           | one
                2-update   | u           | one
                2-update   | u           | two
                3-update   | v           | two
                """))
        .hasRows(
            """
            release_id | record_id | issues
            1-base     | one       | []
            2-update   | one       | []
            2-update   | two       | record_new
            3-update   | two       | []
            """);
  }

  /** Of equal versions the later release is right: a version may be no finer than a day. */
  @Test
  void a_lower_version_told_late_has_no_effect_and_an_equal_or_missing_one_has() {
    String rows =
        """
        release_id | file_sha256 | record_id | record_version | outcome_class | is_deletion
        1-base     | b           | late      | 2025-01-05     | honored       | false
        2-update   | u           | late      | 2025-01-04     | unknown       | false
        3-update   | v           | late      | 2025-01-04     |               | true
        1-base     | b           | equal     | 2025-01-05     | unknown       | false
        2-update   | u           | equal     | 2025-01-05     | declined      | false
        1-base     | b           | unsaid    | 2025-01-05     | unknown       | false
        2-update   | u           | unsaid    |                | declined      | false
        3-update   | v           | unsaid    | 2025-01-01     | honored       | false
        """;
    assertThat(changes(rows).where("release_id <> '1-base'"))
        .hasRows(
            """
            release_id | counted_release_id | outcome_class | detainer_count
            2-update   | 2-update           | declined      | 2
            2-update   | 1-base             | unknown       | -2
            """);
    assertThat(records(rows).where("size(issues) > 0"))
        .hasRows(
            """
            release_id | record_id | issues
            2-update   | late      | record_stale
            3-update   | late      | withdrawal_void
            3-update   | unsaid    | record_stale
            """);
  }

  @Test
  void a_stale_row_between_two_states_is_passed_over() {
    assertThat(
            changes(
                    """
                    release_id | file_sha256 | record_id | record_version | outcome_class
                    1-base     | b           | one       | 2              | unknown
                    2-update   | u           | one       | 1              | declined
                    3-update   | v           | one       | 3              | honored
                    """)
                .where("release_id <> '1-base'"))
        .hasRows(
            """
            release_id | counted_release_id | outcome_class | detainer_count
            3-update   | 3-update           | honored       | 1
            3-update   | 1-base             | unknown       | -1
            """);
  }

  @Test
  void a_new_base_begins_anew_and_its_updates_change_nothing_of_the_one_before() {
    assertThat(
            changes(
                """
                release_id | file_sha256 | record_id | record_version | outcome_class
                1-base     | b           | one       | 9              | unknown
                4-base     | c           | one       | 1              | declined
                5-update   | w           | one       | 2              | honored
                """))
        .hasRows(
            """
            release_id | counted_release_id | outcome_class | detainer_count
            1-base     | 1-base             | unknown       | 1
            4-base     | 4-base             | declined      | 1
            5-update   | 5-update           | honored       | 1
            5-update   | 4-base             | declined      | -1
            """);
  }

  @Test
  void one_id_in_two_series_is_two_records_and_files_in_none_or_of_no_ledger_have_none() {
    assertThat(
            changes(
                """
                release_id | file_sha256 | record_id | outcome_class
                1-base     | b           | one       | unknown
                2-update   | o           | one       | declined
                2-full     | f           | one       | honored
                2-dead     | d           | one       | honored
                2-full     | f           |           | honored
                """))
        .hasRows(
            """
            release_id | file_sha256 | outcome_class | detainer_count
            1-base     | b           | unknown       | 1
            2-update   | o           | declined      | 1
            """);
  }

  static Dataset<Row> changes(String detainers) {
    return DailyOutcomes.ofChanges(SeriesRecords.changes(records(detainers)));
  }

  private static Dataset<Row> records(String detainers) {
    return SeriesRecords.of(detainers(detainers), files());
  }

  /** Rows that do not say otherwise tell a record, of nobody, with nothing wrong. */
  static Dataset<Row> detainers(String text) {
    return TextTable.of(SilverTables.DETAINERS, text)
        .na()
        .fill(false, new String[] {"is_deletion", "is_first_detainer"})
        .na()
        .fill(true, new String[] {"is_episode_record"})
        .withColumn("issues", coalesce(RecordFields.ISSUES.col(), array()));
  }

  static Dataset<Row> files() {
    return TextTable.of(BronzeTables.FILES, FILES);
  }
}
