package org.detainerlake.silver;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.replace;
import static org.detainerlake.catalog.ContextFields.ACTIVITY_TEXT;
import static org.detainerlake.catalog.OffenseFields.CRIMINALITY_TEXT;
import static org.detainerlake.silver.SilverCases.classified;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The free text of the 2017 report. The texts are made up. */
class ActivityOffensesTest {

  @Test
  void one_offense_is_what_the_text_calls_it() {
    assertThat(
            activities(
                """
                sheet_name | activity_text
                conviction | Domestic violence (conviction)
                charge     | Assault (Charge)
                convicted  | ASSAULT  ( Convicted )
                charges    | dui (charges)
                neither    | Homicide
                label      | Smuggling Aliens (Conviction)
                unknown    | Mischief (Conviction)
                other word | Assault (alleged)
                """))
        .hasRows(
            """
            sheet_name | offense_basis | offense_id     | offense_match | issues
            conviction | conviction    | violent-13     | phrase        | []
            charge     | charge        | violent-13     | phrase        | []
            convicted  | conviction    | violent-13     | phrase        | []
            charges    | charge        | dui-54         | phrase        | []
            neither    | not_stated    | violent-09     | phrase        | []
            label      | conviction    | immigration-03 | phrase        | []
            unknown    | conviction    | unmapped       | unmapped      | offense_unmapped
            other word | not_stated    | unmapped       | unmapped      | offense_unmapped
            """);
  }

  @Test
  void of_several_the_most_serious_conviction_counts_then_the_most_serious_charge() {
    assertThat(
            activities(
                """
                sheet_name | activity_text
                rank       | DUI (Conviction); Homicide (Conviction); Drug Possession (Conviction)
                basis      | Homicide (Charge), DUI (Conviction)
                last       | Homicide, DUI (Charge)
                charges    | DUI (Charge) and Assault (Charge)
                same rank  | Assault (Charge), Homicide (Charge)
                """))
        .hasRows(
            """
            sheet_name | offense_basis | offense_id
            rank       | conviction    | violent-09
            basis      | conviction    | dui-54
            last       | charge        | dui-54
            charges    | charge        | violent-13
            same rank  | charge        | violent-09
            """);
  }

  @Test
  void and_may_stand_within_an_offense_or_between_two() {
    assertThat(
            activities(
                """
                sheet_name | activity_text
                within     | Hit and Run (Conviction)
                between    | DUI and Assault (Conviction)
                brackets   | DUI (Conviction) AND Hit and Run (Charge)
                """))
        .hasRows(
            """
            sheet_name | offense_basis | offense_id | issues
            within     | conviction    | traffic-54 | []
            between    | conviction    | violent-13 | []
            brackets   | conviction    | dui-54     | []
            """);
  }

  @Test
  void a_phrase_nobody_knows_is_noted_even_where_another_one_counts() {
    assertThat(
            activities(
                """
                sheet_name | activity_text
                beside     | Mischief (Conviction); DUI (Charge)
                half       | Assault and Mischief (Charge)
                alone      | Mischief (Charge); Sorcery
                """))
        .hasRows(
            """
            sheet_name | offense_basis | offense_id | offense_match | issues
            beside     | charge        | dui-54     | phrase        | offense_unmapped
            half       | charge        | violent-13 | phrase        | offense_unmapped
            alone      | charge        | unmapped   | unmapped      | offense_unmapped
            """);
  }

  @Test
  void a_text_that_says_nothing_is_no_record() {
    assertThat(
            activities(
                """
                sheet_name | activity_text
                null       |
                empty      | ''
                mark       | N/A
                separators | ; ,
                redacted   | b(6), b(7)c
                """))
        .hasRows(
            """
            sheet_name | offense_basis | offense_id | offense_match | issues
            null       | no_record     | no_record  | none          | []
            empty      | no_record     | no_record  | none          | []
            mark       | no_record     | no_record  | none          | []
            separators | no_record     | no_record  | none          | []
            redacted   | not_stated    | not_stated | none          | []
            """);
  }

  @Test
  void an_end_of_line_in_the_cell_is_between_two() {
    Dataset<Row> rows =
        SilverCases.bronze("activity_text\nDUI (Charge)/Assault (Charge)")
            .withColumn(ACTIVITY_TEXT.name(), replace(ACTIVITY_TEXT.col(), lit("/"), lit("\n")));
    assertThat(
            ClassifiedRows.of(
                rows,
                SilverCases.publishing(ACTIVITY_TEXT),
                SilverCases.release(null, null),
                SilverCases.references()))
        .hasRows("offense_basis | offense_id\ncharge | violent-13");
  }

  private static Dataset<Row> activities(String rows) {
    return OffenseCases.withoutOtherIssues(classified(rows, ACTIVITY_TEXT, CRIMINALITY_TEXT));
  }
}
