package org.detainerlake.silver;

import static org.detainerlake.catalog.PlaceFields.FACILITY_NAME;
import static org.detainerlake.silver.SilverCases.inTurkish;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class PublishedTextTest {

  @Test
  void words_written_in_two_ways_have_one_key() {
    assertThat(
            keys(
                """
                facility_name            | state_code
                Fort Bend                |
                FT. BEND                 |
                Saint  Mary's            |
                ST MARY\u2019S           |
                Mount Vernon-City        |
                MT VERNON / CITY         |
                COMFORT                  |
                SAINTLY FORTRESS         |
                """))
        .hasRows(
            """
            facility_key
            FT BEND
            FT BEND
            ST MARYS
            ST MARYS
            MT VERNON CITY
            MT VERNON CITY
            COMFORT
            SAINTLY FORTRESS
            """);
  }

  @Test
  void a_key_has_only_plain_letters_and_digits() {
    assertThat(
            keys(
                """
                facility_name                 | state_code
                Do\u00f1a Ana, Mayag\u00fcez |
                Prince George`s & 2nd (A)     |
                -                             |
                                              | PA
                """))
        .hasRows(
            """
            facility_key
            DONA ANA MAYAGUEZ
            PRINCE GEORGES 2ND A
            ''
            |
            """);
  }

  @Test
  void a_key_is_the_same_in_every_locale() {
    assertThat(inTurkish(() -> collected(keys("facility_name\nillinois city jail i"))))
        .hasRows("facility_key\nILLINOIS CITY JAIL I");
  }

  @Test
  void tidying_joins_every_kind_of_space() {
    Column tidy = PublishedText.tidy(FACILITY_NAME.col()).as("tidy");
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

  private static Dataset<Row> keys(String names) {
    return names(names).select(PublishedText.key(FACILITY_NAME.col()).as("facility_key"));
  }

  private static Dataset<Row> names(String text) {
    return TextTable.of(SilverTables.FACILITIES, text);
  }

  private static Dataset<Row> collected(Dataset<Row> rows) {
    return TestSpark.session().createDataFrame(rows.collectAsList(), rows.schema());
  }
}
