package org.detainerlake.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.ReleaseFields.FILE_NAME;

import java.util.List;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class FileExpectationTest {
  private static final String NO_ROW = "it has a header and no row";
  private static final String BUDGET = "share of rows that cannot be used";
  private static final String ONE_OUTCOME = "all its records have one and the same lift reason";

  @Test
  void a_file_without_a_row_and_one_above_its_error_budget_are_stopped() {
    assertThat(
            broken(
                FileExpectation.all(0.001),
                """
                file_name  | release_kind | rows_in_count | rows_accepted_count | rows_set_aside_count | total_rows_count | without_reason_count | reason_kind_count
                good       | full         | 1000          | 1000                | 0                    | 0                | 10                   | 5
                at budget  | full         | 1000          | 999                 | 1                    | 0                | 10                   | 5
                above      | full         | 999           | 998                 | 1                    | 0                | 10                   | 5
                all unfit  | full         | 1             | 0                   | 1                    | 0                | 0                    | 0
                no row     | full         | 0             | 0                   | 0                    | 0                | 0                    | 0
                """))
        .containsExactly("above: " + BUDGET, "all unfit: " + BUDGET, "no row: " + NO_ROW);
  }

  @Test
  void totals_are_no_records_that_could_be_lost() {
    assertThat(
            broken(
                FileExpectation.all(0.5),
                """
                file_name      | release_kind | rows_in_count | rows_accepted_count | rows_set_aside_count | total_rows_count | without_reason_count | reason_kind_count
                one and totals | full         | 4             | 1                   | 3                    | 3                | 0                    | 1
                half unfit     | full         | 3             | 1                   | 2                    | 1                | 0                    | 1
                totals alone   | full         | 2             | 0                   | 2                    | 2                | 0                    | 0
                most unfit     | full         | 9             | 1                   | 8                    | 6                | 0                    | 1
                """))
        .containsExactly("totals alone: " + NO_ROW, "most unfit: " + BUDGET);
  }

  @Test
  void repeated_rows_lose_nothing_and_a_record_told_two_ways_stops_the_file() {
    assertThat(
            broken(
                FileExpectation.whereKindIsStated(0.1),
                """
                file_name | release_kind | rows_in_count | rows_accepted_count | rows_set_aside_count | repeated_rows_count | conflict_rows_count
                repeated  | update       | 4             | 1                   | 3                    | 3                   | 0
                conflict  | update       | 40            | 38                  | 2                    | 0                   | 2
                """))
        .containsExactly(
            "conflict: rows that tell one record of the series differently, in one version");
  }

  @Test
  void a_budget_of_nothing_bears_no_row_and_one_of_everything_bears_all() {
    String files =
        """
        file_name | release_kind | rows_in_count | rows_accepted_count | rows_set_aside_count | total_rows_count | without_reason_count | reason_kind_count
        one       | full         | 1000000       | 999999              | 1                    | 0                | 10                   | 5
        all       | full         | 7             | 0                   | 7                    | 0                | 0                    | 0
        """;
    assertThat(broken(FileExpectation.all(0), files))
        .containsExactly("one: " + BUDGET, "all: " + BUDGET);
    assertThat(broken(FileExpectation.all(1), files)).isEmpty();
  }

  @Test
  void ten_records_that_all_end_alike_are_an_extract_unless_someone_says_otherwise() {
    String files =
        """
        file_name    | release_kind | rows_in_count | rows_accepted_count | rows_set_aside_count | total_rows_count | without_reason_count | reason_kind_count
        extract      | full         | 10            | 10                  | 0                    | 0                | 0                    | 1
        few          | full         | 9             | 9                   | 0                    | 0                | 0                    | 1
        two reasons  | full         | 10            | 10                  | 0                    | 0                | 0                    | 2
        one pending  | full         | 11            | 11                  | 0                    | 0                | 1                    | 1
        all pending  | full         | 10            | 10                  | 0                    | 0                | 10                   | 0
        said partial | partial      | 10            | 10                  | 0                    | 0                | 0                    | 1
        no kind      |              | 10            | 10                  | 0                    | 0                | 0                    | 1
        """;
    assertThat(broken(FileExpectation.all(0.001), files))
        .containsExactly("extract: " + ONE_OUTCOME);
    assertThat(broken(FileExpectation.whereKindIsStated(0.001), files)).isEmpty();
  }

  @Test
  void stating_the_kind_excuses_nothing_else() {
    assertThat(
            broken(
                FileExpectation.whereKindIsStated(0.5),
                """
                file_name | release_kind | rows_in_count | rows_accepted_count | rows_set_aside_count | total_rows_count | without_reason_count | reason_kind_count
                no row    | partial      | 0             | 0                   | 0                    | 0                | 0                    | 0
                unfit     | partial      | 3             | 1                   | 2                    | 0                | 0                    | 1
                """))
        .containsExactly("no row: " + NO_ROW, "unfit: " + BUDGET);
  }

  @Test
  void every_message_says_what_to_do() {
    assertThat(FileExpectation.all(0.001))
        .extracting(FileExpectation::advice)
        .containsExactly(
            "fetch the file again",
            "ask the publisher which is right: one record id is one record, a later state a higher"
                + " version",
            "mend the file, or accept the loss with --error-budget",
            "say --kind partial for an extract, --kind full where it is complete");
  }

  @Test
  void records_join_only_their_own_kind() {
    String files =
        """
        file_name | is_synthetic
        made up   | true
        real      | false
        """;
    assertThat(broken(List.of(FileExpectation.sameKindAs(true)), files))
        .containsExactly("real: its records are real, those of the lake are not");
    assertThat(broken(List.of(FileExpectation.sameKindAs(false)), files))
        .containsExactly("made up: its records are synthetic, those of the lake are not");
  }

  /** What each file breaks, in the order of the files. */
  private static List<String> broken(List<FileExpectation> expectations, String files) {
    List<Row> facts = TextTable.of(BronzeTables.FILE_FACTS, files).na().fill(0).collectAsList();
    return facts.stream()
        .flatMap(
            file ->
                expectations.stream()
                    .filter(expectation -> expectation.isBrokenBy(file))
                    .map(expectation -> file.getAs(FILE_NAME.name()) + ": " + expectation.says()))
        .toList();
  }
}
