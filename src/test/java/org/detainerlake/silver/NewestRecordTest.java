package org.detainerlake.silver;

import static org.detainerlake.silver.SilverCases.CONVENTIONS;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class NewestRecordTest {

  @Test
  void the_newest_day_counts_that_the_layout_can_have_and_read() {
    assertThat(
            newest(
                """
                row_position | prepare_date_text
                1            | 2014-05-06
                2            | 2015-07-19\u00a0 23:00:00
                3            | 2105-07-19
                4            | 2018-01-01
                5            | 12/31/2016
                6            |
                """))
        .hasRows(
            """
            prepare_date
            2015-07-19
            """);
  }

  @Test
  void the_last_day_the_layout_can_have_is_one_it_can_have() {
    assertThat(
            newest(
                """
                row_position | prepare_date_text
                1            | 2017-12-31
                2            | 2003-03-01
                """))
        .hasRows(
            """
            prepare_date
            2017-12-31
            """);
  }

  @Test
  void no_usable_day_is_null_in_one_row() {
    String nothing =
        """
        prepare_date | row
                     | one
        """;
    String unusable =
        """
        row_position | prepare_date_text
        1            |
        2            | 1999-01-01
        3            | b(6),b(7)c
        """;
    assertThat(newest(unusable).selectExpr("prepare_date", "'one' AS row")).hasRows(nothing);
    assertThat(newest("row_position").selectExpr("prepare_date", "'one' AS row")).hasRows(nothing);
  }

  private static Dataset<Row> newest(String sourceRows) {
    return NewestRecord.of(TextTable.of(BronzeTables.SOURCE_ROWS, sourceRows), CONVENTIONS);
  }
}
