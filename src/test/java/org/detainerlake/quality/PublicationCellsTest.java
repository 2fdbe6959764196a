package org.detainerlake.quality;

import static org.detainerlake.catalog.HoldTables.SPANS;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class PublicationCellsTest {
  private static final String WEEKLY =
      "jurisdiction_id | state_code | week_start_date | issued_count | declined_count"
          + " | is_preliminary\n";
  private static final Dataset<Row> BEFORE =
      weekly(
          """
          both | IL | 2015-01-03 | 5 | 1 | true
          gone |    | 2015-01-03 | 2 |   | false
          null | WI | 2015-01-10 |   |   |
          """);
  private static final Dataset<Row> AFTER =
      weekly(
          """
          both | IL | 2015-01-03 | 6 | 2 | false
          new  | WI | 2015-01-10 | 3 | 3 | true
          """);

  /** What readers were told as preliminary is open, whatever it is now; null says final. */
  @Test
  void each_cell_stands_beside_what_readers_have() {
    Dataset<Row> explained =
        TextTable.of(
            SPANS,
            """
            state_code | period_start_date
                       | 2015-01-03
            WI         | 2015-01-03
            """);
    assertThat(
            PublicationCells.of(BEFORE, AFTER, explained)
                .where("measure_code in ('issued', 'declined')"))
        .hasRows(
            """
            area_id | state_code | period_start_date | measure_code | old_count | new_count | has_old | has_new | is_closed | is_explained
            both    | IL         | 2015-01-03        | issued       | 5         | 6         | true    | true    | false     | false
            both    | IL         | 2015-01-03        | declined     | 1         | 2         | true    | true    | false     | false
            gone    |            | 2015-01-03        | issued       | 2         | 0         | true    | false   | true      | true
            gone    |            | 2015-01-03        | declined     | 0         | 0         | true    | false   | true      | true
            null    | WI         | 2015-01-10        | issued       | 0         | 0         | true    | false   | true      | false
            null    | WI         | 2015-01-10        | declined     | 0         | 0         | true    | false   | true      | false
            new     | WI         | 2015-01-10        | issued       | 0         | 3         | false   | true    | false     | false
            new     | WI         | 2015-01-10        | declined     | 0         | 3         | false   | true    | false     | false
            """);
  }

  @Test
  void weeks_of_either_are_asked_for_once() {
    assertThat(PublicationCells.weeks(BEFORE, AFTER))
        .hasRows(
            """
            state_code | period_start_date | period_end_date
            IL         | 2015-01-03        | 2015-01-09
                       | 2015-01-03        | 2015-01-09
            WI         | 2015-01-10        | 2015-01-16
            """);
  }

  private static Dataset<Row> weekly(String rows) {
    return TextTable.of(WEEKLY_DECLINE_RATES, WEEKLY + rows);
  }
}
