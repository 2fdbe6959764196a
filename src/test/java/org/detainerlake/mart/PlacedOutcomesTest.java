package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.daily;
import static org.detainerlake.testing.TableAssert.assertThat;

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
                TextTable.of(
                    MartTables.DIM_FACILITY,
                    """
                    facility_id | state_code | jurisdiction_id | facility_name | facility_city
                    a           | IL         | county:17031    | COOK CO JAIL  | CHICAGO
                    b           |            | unresolved:none |               |
                    c           | IL         | county:17031    | UNUSED        |
                    """)))
        .hasRows(
            """
            facility_id | state_code | prepare_date | detainer_count | jurisdiction_id | facility_name | facility_city
            a           | IL         | 2015-01-03   | 1              | county:17031    | COOK CO JAIL  | CHICAGO
            a           | IL         | 2015-01-04   | 2              | county:17031    | COOK CO JAIL  | CHICAGO
            b           |            | 2015-01-04   | 3              | unresolved:none |               |
            lost        | TX         | 2015-01-04   | 4              |                 |               |
                        |            | 2015-01-04   | 5              |                 |               |
            """);
  }
}
