package org.detainerlake.mart;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.SilverTables;
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
                """))
        .hasRows(
            """
            jurisdiction_id | jurisdiction_name    | jurisdiction_type   | county_fips | county_name | state_code
            county:17031    | Cook County, IL      | county              | 17031       | Cook County | IL
            unresolved:IL   | Unresolved, IL       | unresolved          |             |             | IL
            unresolved:none | Unresolved, no state | unresolved_no_state |             |             |
            """);
  }

  @Test
  void no_facility_is_no_jurisdiction() {
    assertThat(jurisdictions("facility_id")).isEmpty();
  }

  private static Dataset<Row> jurisdictions(String facilities) {
    return JurisdictionDimension.of(
        TextTable.of(SilverTables.MATCHED_FACILITIES, facilities),
        TextTable.of(
            ReferenceTables.COUNTIES,
            """
            county_fips | county_name   | state_code
            17031       | Cook County   | IL
            48201       | Harris County | TX
            """));
  }
}
