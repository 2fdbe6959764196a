package org.detainerlake.gold;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class DailyOutcomesTest {

  @Test
  void equal_rows_are_counted_not_merged() {
    assertThat(
            daily(
                """
                release_id | file_sha256 | prepare_date | state_code | facility_id | person_id | row_position
                r          | f           | 2015-01-05   | PA         | a           | 1         | 1
                r          | f           | 2015-01-05   | PA         | a           | 1         | 2
                r          | f           | 2015-01-05   | PA         | a           |           | 3
                """))
        .hasRows(
            """
            release_id | file_sha256 | prepare_date | state_code | facility_id | detainer_count
            r          | f           | 2015-01-05   | PA         | a           | 3
            """);
  }

  @Test
  void each_part_of_the_key_parts_the_count_and_null_is_a_value() {
    assertThat(
            daily(
                """
                release_id | file_sha256 | prepare_date | state_code | facility_id | detainer_type | lift_reason | outcome_class
                r          | f           | 2015-01-05   | PA         | a           | I-247         | Died        | other
                s          | f           | 2015-01-05   | PA         | a           | I-247         | Died        | other
                r          | g           | 2015-01-05   | PA         | a           | I-247         | Died        | other
                r          | f           | 2015-01-06   | PA         | a           | I-247         | Died        | other
                r          | f           | 2015-01-05   |            | a           | I-247         | Died        | other
                r          | f           | 2015-01-05   | PA         |             | I-247         | Died        | other
                r          | f           | 2015-01-05   | PA         | a           |               | Died        | other
                r          | f           | 2015-01-05   | PA         | a           | I-247         |             | unknown
                r          | f           | 2015-01-05   | PA         | a           | I-247         |             | unknown
                """))
        .hasRows(
            """
            release_id | file_sha256 | prepare_date | state_code | facility_id | detainer_type | lift_reason | outcome_class | detainer_count
            r          | f           | 2015-01-05   | PA         | a           | I-247         | Died        | other         | 1
            s          | f           | 2015-01-05   | PA         | a           | I-247         | Died        | other         | 1
            r          | g           | 2015-01-05   | PA         | a           | I-247         | Died        | other         | 1
            r          | f           | 2015-01-06   | PA         | a           | I-247         | Died        | other         | 1
            r          | f           | 2015-01-05   |            | a           | I-247         | Died        | other         | 1
            r          | f           | 2015-01-05   | PA         |             | I-247         | Died        | other         | 1
            r          | f           | 2015-01-05   | PA         | a           |               | Died        | other         | 1
            r          | f           | 2015-01-05   | PA         | a           | I-247         |             | unknown       | 2
            """);
  }

  @Test
  void rows_of_nulls_are_counted_together_and_no_row_gives_no_count() {
    assertThat(
            daily(
                """
                prepare_date | facility_id
                             |
                             |
                """))
        .hasRows(
            """
            prepare_date | facility_id | lift_reason | detainer_count
                         |             |             | 2
            """);
    assertThat(daily("prepare_date")).isEmpty();
  }

  private static Dataset<Row> daily(String detainers) {
    return DailyOutcomes.of(TextTable.of(SilverTables.DETAINERS, detainers));
  }
}
