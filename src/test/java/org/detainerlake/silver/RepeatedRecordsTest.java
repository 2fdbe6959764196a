package org.detainerlake.silver;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.RecordFields;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class RepeatedRecordsTest {

  @Test
  void of_several_versions_the_highest_stands_and_of_equal_rows_the_first() {
    assertThat(
            told(
                """
                row_position | record_id | record_version | outcome_class | sheet_name
                1            | versions  | 2              | unknown       |
                2            | versions  | 3              | declined      |
                3            | versions  | 1              | unknown       |
                4            | equal     |                | unknown       | b
                5            | equal     |                | unknown       | a
                6            | both      | 2              | declined      |
                7            | both      | 2              | declined      |
                8            | both      | 1              | honored       |
                9            | once      |                |               |
                """))
        .hasRows(
            """
            row_position | is_set_aside | issues
            1            | true         | record_repeated
            2            | false        | []
            3            | true         | record_repeated
            4            | true         | record_repeated
            5            | false        | []
            6            | false        | []
            7            | true         | record_repeated
            8            | true         | record_repeated
            9            | false        | []
            """);
  }

  /** Lower versions that differ among themselves decide nothing. */
  @Test
  void rows_that_differ_in_the_highest_version_are_a_conflict_and_all_of_them_are_set_aside() {
    assertThat(
            told(
                """
                row_position | record_id | record_version | outcome_class | is_deletion | facility_id | issues
                1            | outcome   |                | declined      | false       | j           | state_missing
                2            | outcome   |                | honored       | false       | j           | []
                3            | withdrawn | 1              | declined      | false       | j           | []
                4            | withdrawn | 1              | declined      | true        | j           | []
                5            | null      |                | declined      | false       |             | []
                6            | null      |                | declined      | false       | j           | []
                7            | lower     | 1              | declined      | false       | j           | []
                8            | lower     | 1              | honored       | false       | j           | []
                9            | lower     | 2              | honored       | false       | j           | []
                """))
        .hasRows(
            """
            row_position | is_set_aside | issues
            1            | true         | record_conflict+state_missing
            2            | true         | record_conflict
            3            | true         | record_conflict
            4            | true         | record_conflict
            5            | true         | record_conflict
            6            | true         | record_conflict
            7            | true         | record_repeated
            8            | true         | record_repeated
            9            | false        | []
            """);
  }

  @Test
  void rows_set_aside_and_those_of_another_file_repeat_nothing() {
    assertThat(
            told(
                """
                file_sha256 | row_position | record_id | outcome_class | is_set_aside | issues
                f           | 1            | one       | declined      | false        | []
                f           | 2            | one       | honored       | true         | prepare_date_missing
                f           | 3            |           | honored       | true         | record_id_missing
                f           | 4            |           | declined      | true         | record_id_missing
                g           | 1            | one       | honored       | false        | []
                """))
        .hasRows(
            """
            file_sha256 | row_position | is_set_aside | issues
            f           | 1            | false        | []
            f           | 2            | true         | prepare_date_missing
            f           | 3            | true         | record_id_missing
            f           | 4            | true         | record_id_missing
            g           | 1            | false        | []
            """);
  }

  private static final String NAMED =
      """
      record_id_text | row_position
      twice          |
      \u00a0twice   |
      once           |
                     |
      """;

  @Test
  void only_rows_of_ids_that_are_named_twice_are_compared() {
    Dataset<Row> repeated = RepeatedRecords.repeated(TextTable.of(BronzeTables.ROWS, NAMED));
    Assertions.assertThat(repeated.count()).isEqualTo(1);
    Dataset<Row> rows =
        classified(
            """
            row_position | record_id | record_version | is_set_aside | issues
            1            | twice     | 1              | false        | []
            2            | twice     | 2              | false        | []
            3            | once      |                | false        | state_missing
            4            |           |                | true         | record_id_missing
            """);
    assertThat(RepeatedRecords.of(rows, repeated))
        .hasRows(
            """
            row_position | is_set_aside | issues
            1            | true         | record_repeated
            2            | false        | []
            3            | false        | state_missing
            4            | true         | record_id_missing
            """);
  }

  private static Dataset<Row> told(String classified) {
    return RepeatedRecords.of(classified(classified));
  }

  private static Dataset<Row> classified(String text) {
    return TextTable.of(SilverTables.CLASSIFIED_ROWS, text)
        .na()
        .fill(false, new String[] {"is_set_aside", "is_deletion"})
        .withColumn("issues", coalesce(RecordFields.ISSUES.col(), array()));
  }
}
