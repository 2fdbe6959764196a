package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.daily;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.CountUnit;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class ReleaseDimensionTest {

  @Test
  void files_of_a_release_are_added_up_and_their_coverage_joined() {
    assertThat(
            releases(
                """
                subject   | release_id | release_name | release_date | file_sha256 | coverage_from_date | coverage_to_date | coverage_states | coverage_basis | rows_in_count | rows_accepted_count | rows_set_aside_count
                detainers | r          | foia         | 2015-07-26   | f           | 2014-01-01         | 2014-12-31       | PA,TX           | data           | 10            | 9                   | 1
                detainers | r          | foia         | 2015-07-26   | g           | 2013-01-01         | 2014-06-30       | PA,none         | stated         | 20            | 20                  | 0
                detainers | r          | foia         | 2015-07-26   | h           |                    |                  |                 | data           | 1             | 0                   | 1
                """,
                """
                release_id | file_sha256 | detainer_count
                r          | f           | 4
                r          | g           | 3
                r          | g           | 1
                """))
        .hasRows(
            """
            release_id | release_name | release_date | file_count | coverage_from_date | coverage_to_date | coverage_states | coverage_basis | rows_in_count | rows_current_count | rows_repeat_count | rows_set_aside_count
            r          | foia         | 2015-07-26   | 3          | 2013-01-01         | 2014-12-31       | PA,TX,none      | stated         | 31            | 8                  | 21                | 2
            """);
  }

  @Test
  void a_release_that_is_all_told_again_or_never_counted_has_no_current_row() {
    assertThat(
            releases(
                """
                subject   | release_id | release_kind | is_synthetic | rows_in_count | rows_accepted_count | rows_set_aside_count
                detainers | old        | full         | false        | 5             | 5                   | 0
                detainers | part       | partial      | true         | 7             | 6                   | 1
                """,
                "release_id | detainer_count"))
        .hasRows(
            """
            release_id | release_kind | is_synthetic | rows_in_count | rows_current_count | rows_repeat_count | rows_set_aside_count
            old        | full         | false        | 5             | 0                  | 5                 | 0
            part       | partial      | true         | 7             | 0                  | 6                 | 1
            """);
  }

  @Test
  void one_made_up_file_marks_the_release() {
    assertThat(
            releases(
                """
                subject   | release_id | file_sha256 | is_synthetic | rows_in_count | rows_accepted_count | rows_set_aside_count
                detainers | r          | f           | false        | 1             | 1                   | 0
                detainers | r          | g           | true         | 1             | 1                   | 0
                """,
                "release_id | detainer_count\nr | 2"))
        .hasRows(
            """
            release_id | file_count | is_synthetic | rows_current_count | rows_repeat_count
            r          | 2          | true         | 2                  | 0
            """);
  }

  @Test
  void a_list_of_context_is_no_release_of_detainers() {
    assertThat(
            releases(
                """
                subject   | release_id | release_kind | rows_in_count | rows_accepted_count | rows_set_aside_count
                policies  | lists      | list         | 9             | 9                   | 0
                detainers | r          | full         | 1             | 1                   | 0
                """,
                "release_id | detainer_count\nr | 1"))
        .hasRows(
            """
            release_id | rows_in_count | rows_current_count
            r          | 1             | 1
            """);
  }

  /** A partial release is never the newest, and the newest need not reach furthest. */
  @Test
  void freshness_is_the_distance_to_the_newest_full_release() {
    assertThat(
            releases(
                """
                subject   | release_id | release_kind | coverage_to_date | rows_in_count | rows_accepted_count | rows_set_aside_count
                detainers | 2015-01    | full         | 2015-01-31       | 1             | 1                   | 0
                detainers | 2015-02    | full         | 2015-03-10       | 1             | 1                   | 0
                detainers | 2015-03    | full         | 2015-03-01       | 1             | 1                   | 0
                detainers | 2015-04    | partial      | 2015-02-28       | 1             | 1                   | 0
                detainers | 2014-01    | full         |                  | 1             | 0                   | 1
                """,
                "release_id | detainer_count"))
        .hasRows(
            """
            release_id | is_newest | days_behind_count
            2015-01    | false     | 29
            2015-02    | false     | -9
            2015-03    | true      | 0
            2015-04    | false     | 1
            2014-01    | false     |
            """);
  }

  @Test
  void without_a_full_release_none_is_the_newest() {
    assertThat(
            releases(
                """
                subject   | release_id | release_kind | coverage_to_date | rows_in_count | rows_accepted_count | rows_set_aside_count
                detainers | 2015-04    | partial      | 2015-02-28       | 1             | 1                   | 0
                """,
                "release_id | detainer_count"))
        .hasRows(
            """
            release_id | is_newest | days_behind_count
            2015-04    | false     |
            """);
  }

  @Test
  void rows_stay_rows_whatever_the_marts_count_and_the_unit_is_said() {
    assertThat(
            ReleaseDimension.of(
                TextTable.of(
                    BronzeTables.FILES,
                    """
                    subject   | release_id | rows_in_count | rows_accepted_count | rows_set_aside_count
                    detainers | r          | 9             | 9                   | 0
                    detainers | retold     | 9             | 9                   | 0
                    """),
                daily(
                    """
                    release_id | detainer_count | episode_count
                    r          | 5              | 2
                    r          | 3              | 0
                    """),
                CountUnit.EPISODES))
        .hasRows(
            """
            release_id | rows_current_count | rows_repeat_count | episodes_current_count | count_unit
            r          | 8                  | 1                 | 2                      | episodes
            retold     | 0                  | 9                 | 0                      | episodes
            """);
  }

  private static Dataset<Row> releases(String files, String currentOutcomes) {
    return ReleaseDimension.of(
        TextTable.of(BronzeTables.FILES, files), daily(currentOutcomes), CountUnit.RECORDS);
  }
}
