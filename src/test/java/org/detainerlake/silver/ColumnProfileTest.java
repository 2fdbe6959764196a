package org.detainerlake.silver;

import static org.detainerlake.catalog.RecordFields.FACILITY_NAME_TEXT;
import static org.detainerlake.catalog.RecordFields.LIFT_REASON_TEXT;
import static org.detainerlake.silver.SilverCases.CONVENTIONS;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.Subject;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class ColumnProfileTest {

  @Test
  void empty_cells_include_the_redacted_ones() {
    assertThat(
            profile(
                """
                prepare_date_text   | facility_name_text | lift_reason_text
                2014-05-06 00:00:00 | JAIL               | NULL
                2013-01-02          | b (6), b(7)C       | N/A
                never               |                    | Booked into Detention
                                    | JAIL               | B(6),B(7)C
                """))
        .hasRows(
            """
            rows | first_date | last_date  | redacted_facility_name_text | empty_facility_name_text | redacted_lift_reason_text | empty_lift_reason_text
            4    | 2013-01-02 | 2014-05-06 | 1                           | 2                        | 1                         | 3
            """);
  }

  @Test
  void a_column_that_the_file_lacks_is_empty_in_every_row() {
    assertThat(
            profile(
                """
                prepare_date_text | lift_reason_text
                2014-05-06        | x
                                  |
                """))
        .hasRows(
            """
            rows | empty_person_id_text | redacted_person_id_text | empty_prepare_date_text
            2    | 2                    | 0                       | 1
            """);
  }

  @Test
  void no_row_is_zero_of_everything() {
    assertThat(profile("prepare_date_text"))
        .hasRows(
            """
            rows | first_date | last_date | empty_lift_reason_text | redacted_lift_reason_text
            0    |            |           | 0                      | 0
            """);
  }

  @Test
  void columns_are_named_after_the_cell_they_count() {
    Assertions.assertThat(profile("prepare_date_text").columns())
        .contains(
            ColumnProfile.redacted(FACILITY_NAME_TEXT),
            ColumnProfile.withoutValue(LIFT_REASON_TEXT))
        .hasSize(3 + 2 * BronzeTables.CANONICAL.size());
  }

  private static Dataset<Row> profile(String sourceRows) {
    return ColumnProfile.of(
        TextTable.of(BronzeTables.SOURCE_ROWS, sourceRows), CONVENTIONS, Subject.DETAINERS);
  }
}
