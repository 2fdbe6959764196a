package org.detainerlake.gold;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.CountUnit;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class CountedOutcomesTest {
  private static final String DAILY =
      """
      release_id | lift_reason | detainer_count | identified_count | first_count | episode_count
      r          | a           | 3              | 3                | 1           | 2
      r          | b           | 2              | 1                | 0           | 0
                 |             | 1              | 0                | 0           | 1
      """;

  @Test
  void by_records_nothing_changes() {
    assertThat(counted(CountUnit.RECORDS)).hasRows(DAILY);
  }

  @Test
  void by_episodes_the_count_is_theirs_and_what_counts_nothing_is_left_out() {
    assertThat(counted(CountUnit.EPISODES))
        .hasRows(
            """
            release_id | lift_reason | detainer_count | identified_count | first_count | episode_count
            r          | a           | 2              | 3                | 1           | 2
                       |             | 1              | 0                | 0           | 1
            """);
  }

  private static Dataset<Row> counted(CountUnit unit) {
    return CountedOutcomes.of(TextTable.of(GoldTables.DAILY_OUTCOMES, DAILY), unit);
  }
}
