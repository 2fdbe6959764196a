package org.detainerlake.mart;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class JurisdictionDimensionTest {

  @Test
  void each_jurisdiction_stands_once_and_its_name_says_the_state() {
    assertThat(
            jurisdictions(
                """
                facility_id | state_code | jurisdiction_id | jurisdiction_type   | county_fips
                a           | IL         | county:17031    | county              | 17031
                b           | IL         | county:17031    | county              | 17031
                c           | IL         | unresolved:IL   | unresolved          |
                d           | IL         | unresolved:IL   | unresolved          |
                e           |            | unresolved:none | unresolved_no_state |
                f           |            | unresolved:none | unresolved_no_state |
                g           | IL         | federal:IL      | federal             |
                h           | IL         | federal:IL      | federal             |
                """))
        .hasRows(
            """
            jurisdiction_id | jurisdiction_name      | jurisdiction_type   | is_local | county_fips | county_name | state_code
            county:17031    | Cook County, IL        | county              | true     | 17031       | Cook County | IL
            federal:IL      | Federal facilities, IL | federal             | false    |             |             | IL
            unresolved:IL   | Unresolved, IL         | unresolved          | false    |             |             | IL
            unresolved:none | Unresolved, no state   | unresolved_no_state | false    |             |             |
            """);
  }

  @Test
  void no_facility_is_no_jurisdiction() {
    assertThat(jurisdictions("facility_id")).isEmpty();
  }

  private static Dataset<Row> jurisdictions(String facilities) {
    return JurisdictionDimension.of(
        TextTable.of(MartTables.DIM_FACILITY, facilities),
        TextTable.of(
            ReferenceTables.COUNTIES,
            """
            county_fips | county_name   | state_code
            17031       | Cook County   | IL
            48201       | Harris County | TX
            """),
        TextTable.of(
            ReferenceTables.JURISDICTION_TYPES,
            """
            jurisdiction_type   | jurisdiction_label | is_local
            county              |                    | true
            federal             | Federal facilities | false
            unresolved          | Unresolved         | false
            unresolved_no_state | Unresolved         | false
            """));
  }
}
