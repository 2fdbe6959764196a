package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.placed;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class RetoldDaysTest {
  private static final String FILES =
      """
      release_id | release_date | file_sha256 | subject   | release_kind | coverage_from_date | coverage_to_date | coverage_states
      a          | 2015-02-10   | fa          | detainers | full         | 2014-10-01         | 2015-01-31       | *
      b          | 2015-03-10   | fb          | detainers | full         | 2014-10-01         | 2015-02-28       | PA
      c          | 2015-04-10   | fc          | detainers | full         | 2015-01-01         | 2015-03-31       | *
      p          | 2015-03-01   | fp          | detainers | partial      | 2014-10-01         | 2015-03-31       | *
      """;

  @Test
  void each_telling_of_a_day_stands_beside_the_one_before() {
    assertThat(
            retold(
                """
                file_sha256 | state_code | prepare_date | jurisdiction_id | detainer_type | outcome_class | detainer_count
                fa          | PA         | 2015-01-05   | x               | I             | unknown       | 3
                fb          | PA         | 2015-01-05   | x               | I             | unknown       | 2
                fb          | PA         | 2015-01-05   | x               | I             | declined      | 1
                fc          | PA         | 2015-01-05   | x               | I             | declined      | 3
                """))
        .hasRows(
            """
            jurisdiction_id | prepare_date | detainer_type | old_release_id | old_cut_off_date | new_release_id | new_release_date | outcome_class | old_count | new_count
            x               | 2015-01-05   | I             |                |                  | a              | 2015-02-10       | unknown       | 0         | 3
            x               | 2015-01-05   | I             | a              | 2015-01-31       | b              | 2015-03-10       | unknown       | 3         | 2
            x               | 2015-01-05   | I             | a              | 2015-01-31       | b              | 2015-03-10       | declined      | 0         | 1
            x               | 2015-01-05   | I             | b              | 2015-02-28       | c              | 2015-04-10       | unknown       | 2         | 0
            x               | 2015-01-05   | I             | b              | 2015-02-28       | c              | 2015-04-10       | declined      | 1         | 3
            """);
  }

  @Test
  void a_release_that_does_not_cover_the_state_is_passed_over() {
    assertThat(
            retold(
                """
                file_sha256 | state_code | prepare_date | jurisdiction_id | outcome_class | detainer_count
                fa          | NY         | 2015-01-05   | y               | unknown       | 1
                fc          | NY         | 2015-01-05   | y               | declined      | 1
                """))
        .hasRows(
            """
            jurisdiction_id | old_release_id | new_release_id | outcome_class | old_count | new_count
            y               |                | a              | unknown       | 0         | 1
            y               | a              | c              | unknown       | 1         | 0
            y               | a              | c              | declined      | 0         | 1
            """);
  }

  @Test
  void an_extract_tells_of_no_day_and_a_record_told_no_more_counts_zero() {
    assertThat(
            retold(
                """
                file_sha256 | state_code | prepare_date | jurisdiction_id | outcome_class | detainer_count
                fp          | NY         | 2015-03-05   | y               | declined      | 9
                fb          | PA         | 2014-12-31   | x               | declined      | 1
                """))
        .hasRows(
            """
            jurisdiction_id | prepare_date | old_release_id | new_release_id | outcome_class | old_count | new_count
            x               | 2014-12-31   | a              | b              | declined      | 0         | 1
            """);
  }

  /** A release without states tells of the same jurisdiction: no record was withdrawn or added. */
  @Test
  void a_state_not_published_is_no_difference() {
    assertThat(
            retold(
                """
                file_sha256 | state_code | prepare_date | jurisdiction_id | outcome_class | detainer_count
                fa          | NY         | 2015-01-05   | y               | declined      | 2
                fc          |            | 2015-01-05   | y               | declined      | 2
                """))
        .hasRows(
            """
            jurisdiction_id | old_release_id | new_release_id | old_count | new_count
            y               |                | a              | 0         | 2
            y               | a              | c              | 2         | 2
            """);
  }

  private static Dataset<Row> retold(String placed) {
    Dataset<Row> counts = placed(placed);
    return RetoldDays.of(counts, RetoldDays.pairs(counts, TextTable.of(BronzeTables.FILES, FILES)));
  }
}
