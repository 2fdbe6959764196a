package org.detainerlake.context;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.Subject;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class RegisterEntriesTest {
  @Test
  void an_entry_is_a_facility_with_what_its_type_says() {
    assertThat(
            entries(
                """
                register_name_text | register_code_text | register_city_text | register_county_text | register_state_text | register_fips_text | register_type_text
                TRAVIS  JAIL       |                    | AUSTIN             |                      | TX                  | 48453              | county
                MAIN HOLD ROOM     | abchold            | AUSTIN             | Travis               | TEXAS               |                    | HOLD
                A JAIL             |                    |                    |                      | PA                  | 1003               | UNSEEN
                A JAIL             |                    |                    |                      | PA                  | -999               |
                """))
        .hasRows(
            """
            release_id   | state_code | facility_city | facility_name  | facility_code | county_fips | county_name | holder_type | facility_type
            2017-12-31_f | TX         | AUSTIN        | TRAVIS JAIL    |               | 48453       |             | county      | jail
            2017-12-31_f | TX         | AUSTIN        | MAIN HOLD ROOM | ABCHOLD       |             | Travis      | federal     | immigration
            2017-12-31_f | PA         |               | A JAIL         |               | 01003       |             |             |
            2017-12-31_f | PA         |               | A JAIL         |               |             |             |             |
            """);
  }

  @Test
  void without_a_name_or_a_state_it_could_place_nothing() {
    assertThat(
            entries(
                """
                register_name_text | register_state_text | register_fips_text
                                   | TX                  | 48453
                A JAIL             |                     | 48453
                A JAIL             | ATLANTIS            | 48453
                                   |                     |
                """))
        .isEmpty();
  }

  private static Dataset<Row> entries(String text) {
    return RegisterEntries.of(
        ListCases.rows(Subject.FACILITIES, text),
        ListCases.states(),
        TextTable.of(
            ReferenceTables.REGISTER_TYPES,
            """
            register_type | holder_type | facility_type
            COUNTY        | county      | jail
            HOLD          | federal     | immigration
            """));
  }
}
