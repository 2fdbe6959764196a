package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.daily;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;
import org.detainerlake.catalog.DecisionTables;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class PlacedOutcomesTest {

  @Test
  void a_count_gets_its_facilitys_jurisdiction_and_keeps_its_own_state() {
    assertThat(
            PlacedOutcomes.of(
                daily(
                    """
                    release_id | facility_id | state_code | prepare_date | detainer_count
                    r          | a           | IL         | 2015-01-03   | 1
                    r          | a           | IL         | 2015-01-04   | 2
                    r          | b           |            | 2015-01-04   | 3
                    r          | lost        | TX         | 2015-01-04   | 4
                    r          |             |            | 2015-01-04   | 5
                    """),
                facilities(
                    """
                    facility_id | state_code | jurisdiction_id | facility_name | facility_city | holder_type | match_method
                    a           | IL         | county:17031    | COOK CO JAIL  | CHICAGO       | county      | county_name
                    b           |            | unresolved:none |               |               |             |
                    c           | IL         | county:17031    | UNUSED        |               |             |
                    """),
                disputes("jurisdiction_id")))
        .hasRows(
            """
            facility_id | state_code | prepare_date | detainer_count | jurisdiction_id | facility_name | facility_city | holder_type | match_method
            a           | IL         | 2015-01-03   | 1              | county:17031    | COOK CO JAIL  | CHICAGO       | county      | county_name
            a           | IL         | 2015-01-04   | 2              | county:17031    | COOK CO JAIL  | CHICAGO       | county      | county_name
            b           |            | 2015-01-04   | 3              | unresolved:none |               |               |             |
            lost        | TX         | 2015-01-04   | 4              |                 |               |               |             |
                        |            | 2015-01-04   | 5              |                 |               |               |             |
            """);
  }

  @Test
  void a_contested_day_is_marked_once_and_only_where_it_is_contested() {
    assertThat(
            contested(
                """
                    facility_id | prepare_date | detainer_count
                    a           | 2017-01-27   | 1
                    a           | 2017-01-28   | 2
                    a           | 2017-02-03   | 3
                    a           | 2017-02-04   | 4
                    b           | 2017-01-28   | 5
                    a           |              | 6
                    """,
                """
                    jurisdiction_id | disputed_from_date | disputed_to_date | dispute_status
                    county:19069    | 2017-01-28         | 2017-02-03       | disputed
                    county:19069    | 2017-02-03         | 2017-02-03       | retracted
                    county:48453    | 2017-01-28         | 2017-02-03       | disputed
                    """))
        .hasRows(
            """
            facility_id | prepare_date | detainer_count | dispute_status
            a           | 2017-01-27   | 1              |
            a           | 2017-01-28   | 2              | disputed
            a           | 2017-02-03   | 3              | retracted
            a           | 2017-02-04   | 4              |
            b           | 2017-01-28   | 5              |
            a           |              | 6              |
            """);
  }

  /** Records are many, facilities and contested days few: nothing of the records is shuffled. */
  @Test
  void facilities_travel_to_the_records() {
    Dataset<Row> placed = contested("facility_id\na", "jurisdiction_id");
    Assertions.assertThat(placed.queryExecution().executedPlan().toString())
        .contains("BroadcastHashJoin")
        .doesNotContain("SortMergeJoin")
        .doesNotContain("ShuffledHashJoin");
  }

  private static Dataset<Row> contested(String daily, String disputes) {
    return PlacedOutcomes.of(
        daily(daily),
        facilities(
            """
            facility_id | jurisdiction_id
            a           | county:19069
            b           | county:19137
            """),
        disputes(disputes));
  }

  private static Dataset<Row> facilities(String text) {
    return TextTable.of(MartTables.DIM_FACILITY, text);
  }

  private static Dataset<Row> disputes(String text) {
    return TextTable.of(DecisionTables.DISPUTES, text);
  }
}
