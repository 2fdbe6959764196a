package org.detainerlake.gold;

import static org.detainerlake.testing.TableAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class SeriesOutcomesTest {
  private static final String HEADER =
      """
      subject   | series_name | release_id | file_sha256 | release_kind | release_date | coverage_from_date | coverage_to_date | coverage_states
      """;

  private static final String SERIES =
      HEADER
          + """
          detainers | s           | 2-base     | b           | full         | 2025-02-01   | 2025-01-01         | 2025-01-31       | PA
          detainers | s           | 3-update   | u           | update       | 2025-03-01   | 2025-01-15         | 2025-02-28       | PA,NJ
          detainers | s           | 4-update   | v           | update       | 2025-04-01   | 2025-02-03         | 2025-02-03       | PA
          """;

  private static final String OTHERS =
      """
      detainers |             | 1-full     | f           | full         | 2025-01-01   | 2024-01-01         | 2025-12-31       | *
      detainers |             | 1-part     | p           | partial      | 2025-01-02   | 2024-01-01         | 2025-12-31       | *
      """;

  /** The base tells three records; one is changed twice, one is withdrawn, one is new. */
  private static final String DAILY =
      """
      release_id | file_sha256 | prepare_date | state_code | outcome_class | counted_release_id | counted_file_sha256 | detainer_count | episode_count
      2-base     | b           | 2025-01-10   | PA         | unknown       | 2-base             | b                   | 3              | 3
      3-update   | u           | 2025-01-10   | PA         | unknown       | 2-base             | b                   | -2             | -2
      3-update   | u           | 2025-01-10   | PA         | declined      | 3-update           | u                   | 1              | 1
      3-update   | u           | 2025-02-20   | PA         | unknown       | 3-update           | u                   | 1              | 1
      4-update   | v           | 2025-01-10   | PA         | declined      | 3-update           | u                   | -1             | -1
      4-update   | v           | 2025-01-10   | PA         | honored       | 4-update           | v                   | 1              | 1
      """;

  @Test
  void what_stands_is_under_the_newest_file_with_the_file_that_told_it() {
    assertThat(told(daily(DAILY), files(SERIES)))
        .hasRows(
            """
            release_id | file_sha256 | prepare_date | outcome_class | counted_release_id | counted_file_sha256 | detainer_count | episode_count
            4-update   | v           | 2025-01-10   | unknown       | 2-base             | b                   | 1              | 1
            4-update   | v           | 2025-01-10   | honored       | 4-update           | v                   | 1              | 1
            4-update   | v           | 2025-02-20   | unknown       | 3-update           | u                   | 1              | 1
            """);
  }

  @Test
  void what_no_later_file_changes_is_not_summed_again() {
    assertEquals(2, SeriesOutcomes.countedOff(daily(DAILY), files(SERIES)).count());
  }

  @Test
  void before_the_last_update_its_changes_are_not_there() {
    String before = SERIES.replaceAll("(?m)^.*4-update.*\n", "");
    assertThat(told(daily(DAILY.replaceAll("(?m)^4-update.*\n", "")), files(before)))
        .hasRows(
            """
            release_id | outcome_class | counted_release_id | detainer_count
            3-update   | unknown       | 2-base             | 1
            3-update   | declined      | 3-update           | 1
            3-update   | unknown       | 3-update           | 1
            """);
  }

  /** The states of the base, from its first day: of more it did not promise all records. */
  @Test
  void records_outside_of_what_the_series_speaks_for_do_not_stand() {
    assertThat(
            told(
                daily(
                    """
                    release_id | file_sha256 | prepare_date | state_code | counted_release_id | counted_file_sha256 | detainer_count
                    3-update   | u           | 2024-12-31   | PA         | 3-update           | u                   | 1
                    3-update   | u           | 2025-01-01   | NJ         | 3-update           | u                   | 1
                    3-update   | u           | 2025-01-01   |            | 3-update           | u                   | 1
                    3-update   | u           |              | PA         | 3-update           | u                   | 1
                    4-update   | v           | 2025-02-28   | PA         | 4-update           | v                   | 1
                    """),
                files(SERIES)))
        .hasRows(
            """
            prepare_date | state_code | detainer_count
            2025-02-28   | PA         | 1
            """);
  }

  @Test
  void an_update_of_no_base_does_not_stand_and_hides_nothing() {
    String baseless = (SERIES + OTHERS).replaceAll("(?m)^.*2-base.*\n", "");
    String told =
        """
        release_id | file_sha256 | prepare_date | state_code | counted_release_id | counted_file_sha256 | detainer_count
        1-full     | f           | 2025-02-03   | PA         | 1-full             | f                   | 5
        3-update   | u           | 2025-02-03   | PA         | 3-update           | u                   | 1
        """;
    assertThat(current(told, baseless))
        .hasRows(
            """
            release_id | detainer_count
            1-full     | 5
            """);
    assertThat(SeriesFiles.of(files(baseless)).where("series_name is not null"))
        .hasRows(
            """
            release_id | release_kind | coverage_from_date | coverage_to_date | coverage_states
            3-update   | update       |                    |                  |
            4-update   | update       |                    |                  |
            """);
  }

  @Test
  void a_series_is_as_one_full_release_of_its_newest_file_beside_the_others() {
    String told =
        DAILY
            + """
            1-full     | f           | 2024-12-31   | PA         | declined      | 1-full             | f                   | 7              | 7
            1-full     | f           | 2025-01-10   | PA         | declined      | 1-full             | f                   | 9              | 9
            1-full     | f           | 2025-01-10   | NJ         | declined      | 1-full             | f                   | 5              | 5
            1-full     | f           | 2025-03-01   | PA         | declined      | 1-full             | f                   | 4              | 4
            """;
    assertThat(current(told, SERIES + OTHERS))
        .hasRows(
            """
            release_id | prepare_date | state_code | outcome_class | detainer_count
            4-update   | 2025-01-10   | PA         | unknown       | 1
            4-update   | 2025-01-10   | PA         | honored       | 1
            4-update   | 2025-02-20   | PA         | unknown       | 1
            1-full     | 2024-12-31   | PA         | declined      | 7
            1-full     | 2025-01-10   | NJ         | declined      | 5
            1-full     | 2025-03-01   | PA         | declined      | 4
            """);
  }

  @Test
  void
      a_full_release_newer_than_the_newest_update_wins_where_it_speaks_and_an_older_one_does_not() {
    String newer =
        """
        detainers |             | %s         | n           | full         | 2025-05-01   | 2025-01-10         | 2025-01-31       | *
        """;
    assertThat(current(DAILY, SERIES + newer.formatted("5-full")))
        .hasRows(
            """
            release_id | prepare_date | detainer_count
            4-update   | 2025-02-20   | 1
            """);
    assertThat(current(DAILY, SERIES + newer.formatted("3-full")))
        .hasRows(
            """
            release_id | prepare_date | detainer_count
            4-update   | 2025-01-10   | 1
            4-update   | 2025-01-10   | 1
            4-update   | 2025-02-20   | 1
            """);
  }

  /** The newer telling covers from 20 January; before that the older one goes on speaking. */
  @Test
  void a_new_base_is_a_newer_release_of_what_it_covers() {
    String files =
        SERIES
            + """
            detainers | s           | 5-base     | c           | full         | 2025-05-01   | 2025-01-20         | 2025-04-30       | PA
            """;
    String told =
        DAILY
            + """
            5-base     | c           | 2025-02-20   | PA         | honored       | 5-base             | c                   | 2              | 2
            """;
    assertThat(current(told, files))
        .hasRows(
            """
            release_id | prepare_date | outcome_class | detainer_count
            4-update   | 2025-01-10   | unknown       | 1
            4-update   | 2025-01-10   | honored       | 1
            5-base     | 2025-02-20   | honored       | 2
            """);
  }

  @Test
  void a_file_of_a_series_speaks_together_with_those_before_it() {
    assertThat(SeriesFiles.of(files(SERIES + OTHERS)))
        .hasRows(
            """
            release_id | release_kind | coverage_from_date | coverage_to_date | coverage_states
            2-base     | full         | 2025-01-01         | 2025-01-31       | PA
            3-update   | update       | 2025-01-01         | 2025-02-28       | PA
            4-update   | update       | 2025-01-01         | 2025-02-28       | PA
            1-full     | full         | 2024-01-01         | 2025-12-31       | *
            1-part     | partial      | 2024-01-01         | 2025-12-31       | *
            """);
    assertThat(SeriesFiles.speaking(files(SERIES + OTHERS)))
        .hasRows(
            """
            release_id | file_sha256 | release_kind | release_date | coverage_from_date | coverage_to_date | coverage_states
            4-update   | v           | full         | 2025-04-01   | 2025-01-01         | 2025-02-28       | PA
            1-full     | f           | full         | 2025-01-01   | 2024-01-01         | 2025-12-31       | *
            1-part     | p           | partial      | 2025-01-02   | 2024-01-01         | 2025-12-31       | *
            """);
  }

  /** Each file of a base keeps its own states and first day. */
  @Test
  void a_base_of_two_files_speaks_with_two_lines() {
    String files =
        SERIES
            + """
            detainers | s           | 2-base     | a           | full         | 2025-02-01   | 2024-06-01         | 2025-01-15       | NJ,none
            """;
    assertThat(SeriesFiles.speaking(files(files)))
        .hasRows(
            """
            release_id | file_sha256 | coverage_from_date | coverage_to_date | coverage_states
            4-update   | v           | 2024-06-01         | 2025-02-28       | NJ,none
            4-update   | v           | 2025-01-01         | 2025-02-28       | PA
            """);
    assertThat(SeriesFiles.of(files(files)).where("release_id = '3-update'"))
        .hasRows(
            """
            coverage_from_date | coverage_to_date | coverage_states
            2024-06-01         | 2025-02-28       | NJ,PA,none
            """);
  }

  private static Dataset<Row> current(String daily, String files) {
    return CurrentOutcomes.of(told(daily(daily), files(files)), SeriesFiles.speaking(files(files)));
  }

  private static Dataset<Row> told(Dataset<Row> daily, Dataset<Row> files) {
    return SeriesOutcomes.of(daily, files, SeriesOutcomes.countedOff(daily, files));
  }

  private static Dataset<Row> daily(String text) {
    return TextTable.of(GoldTables.DAILY_OUTCOMES, text).na().fill(0);
  }

  private static Dataset<Row> files(String text) {
    return TextTable.of(BronzeTables.FILES, text);
  }
}
