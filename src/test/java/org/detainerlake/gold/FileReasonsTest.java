package org.detainerlake.gold;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class FileReasonsTest {

  @Test
  void each_code_of_a_row_counts_whether_or_not_the_row_is_set_aside() {
    assertThat(
            reasons(
                """
                release_id | file_sha256 | issues                   | is_set_aside
                r          | f           | state_missing            | false
                r          | f           | row_ragged+state_missing | true
                r          | g           | state_missing            | false
                s          | f           | state_missing            | false
                r          | f           | []                       | false
                           |             |                          |
                """))
        .hasRows(
            """
            release_id | file_sha256 | item_code     | item_count
            r          | f           | state_missing | 2
            r          | f           | row_ragged    | 1
            r          | g           | state_missing | 1
            s          | f           | state_missing | 1
            """);
  }

  @Test
  void rows_without_a_code_give_no_line() {
    assertThat(
            reasons(
                """
                release_id | issues
                r          | []
                """))
        .isEmpty();
  }

  private static Dataset<Row> reasons(String classifiedRows) {
    return FileReasons.of(TextTable.of(SilverTables.CLASSIFIED_ROWS, classifiedRows));
  }
}
