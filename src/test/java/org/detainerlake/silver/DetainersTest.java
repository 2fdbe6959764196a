package org.detainerlake.silver;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class DetainersTest {

  @Test
  void rows_not_set_aside_are_detainers_with_their_issues_and_equal_ones_are_two() {
    Dataset<Row> classified =
        TextTable.of(
            SilverTables.CLASSIFIED_ROWS,
            """
            row_position | prepare_date | facility_id | issues        | is_set_aside
            1            | 2015-01-05   | f           | []            | false
            2            | 2015-01-05   | f           | []            | false
            3            | 2015-01-05   | f           | state_missing | false
            4            | 2015-01-05   | f           | row_ragged    | true
            """);
    assertThat(Detainers.of(classified))
        .hasRows(
            """
            row_position | prepare_date | facility_id | issues
            1            | 2015-01-05   | f           | []
            2            | 2015-01-05   | f           | []
            3            | 2015-01-05   | f           | state_missing
            """);
  }

  @Test
  void a_row_of_nulls_that_is_not_set_aside_stays() {
    Dataset<Row> classified =
        TextTable.of(
            SilverTables.CLASSIFIED_ROWS,
            """
            prepare_date | is_set_aside
                         | false
                         | true
            """);
    assertThat(Detainers.of(classified))
        .hasRows(
            """
            release_id | prepare_date | state_code | lift_reason
                       |              |            |
            """);
  }
}
