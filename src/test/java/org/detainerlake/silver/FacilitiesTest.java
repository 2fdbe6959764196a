package org.detainerlake.silver;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class FacilitiesTest {

  @Test
  void each_facility_stands_once_a_file_one_without_a_name_too_and_a_withdrawal_has_none() {
    Dataset<Row> detainers =
        TextTable.of(
            SilverTables.DETAINERS,
            """
            release_id | file_sha256 | prepare_date | facility_id | state_code | facility_name | lift_reason | is_deletion
            r          | f           | 2015-01-05   | a           | PA         | JAIL          |             | false
            r          | f           | 2015-01-06   | a           | PA         | JAIL          | Duplicate   | false
            r          | g           | 2015-01-06   | a           | PA         | JAIL          |             | false
            s          | f           | 2015-01-06   | a           | PA         | JAIL          |             | false
            r          | f           | 2015-01-06   | b           |            |               |             | false
            r          | f           | 2015-01-07   | b           |            |               |             | false
            r          | f           |              | c           |            |               |             | true
            """);
    assertThat(Facilities.of(detainers))
        .hasRows(
            """
            release_id | file_sha256 | facility_id | state_code | facility_name | facility_city | facility_code
            r          | f           | a           | PA         | JAIL          |               |
            r          | g           | a           | PA         | JAIL          |               |
            s          | f           | a           | PA         | JAIL          |               |
            r          | f           | b           |            |               |               |
            """);
  }
}
