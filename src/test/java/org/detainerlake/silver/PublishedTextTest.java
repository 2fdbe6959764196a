package org.detainerlake.silver;

import static org.detainerlake.catalog.PlaceFields.FACILITY_NAME;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.catalog.Spelling;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class PublishedTextTest {

  @Test
  void tidying_joins_every_kind_of_space() {
    Column tidy = Spelling.tidy(FACILITY_NAME.col()).as("tidy");
    assertThat(
            names(
                    """
                    facility_name            | state_code
                    \u00a0A\u00a0 \u00a0B \t C\u00a0 |
                    ''                       |
                    \u00a0                   |
                                             |
                    """)
                .select(tidy, tidy.isNull().as("none")))
        .hasRows(
            """
            tidy  | none
            A B C | false
            ''    | false
            ''    | false
                  | true
            """);
  }

  private static Dataset<Row> names(String text) {
    return TextTable.of(SilverTables.FACILITIES, text);
  }
}
