package org.detainerlake.silver;

import static org.detainerlake.catalog.ContextFields.ACTIVITY_TEXT;
import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.silver.SilverCases.classified;
import static org.detainerlake.testing.Locales.inTurkish;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Test;

class OffenseColumnsTest {
  private static final Field[] ALL = {
    CONVICTION_CODE_TEXT,
    CONVICTION_TEXT,
    CHARGE_CODE_TEXT,
    CHARGE_TEXT,
    ACTIVITY_TEXT,
    CRIMINALITY_TEXT,
    THREAT_LEVEL_TEXT
  };

  @Test
  void a_conviction_is_told_by_code_else_by_label_else_it_is_unmapped() {
    assertThat(
            offenses(
                """
                sheet_name  | conviction_code_text | conviction_text
                code        | 0999                 |
                letters     | 13ab                 |
                both        | 5404                 | Homicide
                label       | 9876                 | Driving  Under\u00a0Influence LIQUOR
                label alone |                      | Homicide
                unknown     | 9876                 | Mischief
                cut code    | 999                  |
                not cut     | 99                   |
                none        |                      | NULL
                """,
                ALL))
        .hasRows(
            """
            sheet_name  | offense_basis | offense_code | offense_id | offense_match | issues
            code        | conviction    | 0999         | violent-09 | code          | []
            letters     | conviction    | 13AB         | violent-13 | code          | []
            both        | conviction    | 5404         | dui-54     | code          | []
            label       | conviction    | 9876         | dui-54     | label         | []
            label alone | conviction    |              | violent-09 | label         | []
            unknown     | conviction    | 9876         | unmapped   | unmapped      | offense_unmapped
            cut code    | conviction    | 0999         | violent-09 | code          | []
            not cut     | conviction    | 99           | unmapped   | unmapped      | offense_unmapped
            none        | no_record     |              | no_record  | none          | []
            """);
  }

  @Test
  void a_charge_counts_only_where_there_is_no_conviction_and_explains_none() {
    assertThat(
            offenses(
                """
                sheet_name | conviction_code_text | conviction_text | charge_code_text | charge_text
                charge     |                      |                 | 0999             |
                label      |                      |                 |                  | Smuggling Aliens
                unknown    |                      |                 | 9876             | Mischief
                both       | 5404                 |                 | 0999             | Homicide
                not mixed  |                      | Mischief        | 0999             | Homicide
                """,
                ALL))
        .hasRows(
            """
            sheet_name | offense_basis | offense_code | offense_id     | offense_match | issues
            charge     | charge        | 0999         | violent-09     | code          | []
            label      | charge        |              | immigration-03 | label         | []
            unknown    | charge        | 9876         | unmapped       | unmapped      | offense_unmapped
            both       | conviction    | 5404         | dui-54         | code          | []
            not mixed  | conviction    |              | unmapped       | unmapped      | offense_unmapped
            """);
  }

  @Test
  void a_criminality_without_an_offense_is_not_a_clean_record() {
    assertThat(
            offenses(
                """
                sheet_name | conviction_code_text | criminality_text
                offense    | 5404                 | 2 Pending  Criminal Charges
                convicted  |                      | 1 CONVICTED CRIMINAL
                charged    |                      | 2 Pending Criminal Charges
                neither    |                      | 3 Other Immigration Violator
                unseen     |                      | 9 Something
                redacted   | b(6),b(7)c           |
                hidden     |                      | (b)(6) (b)(7)(C)
                none       |                      |
                """,
                ALL))
        .hasRows(
            """
            sheet_name | offense_basis | offense_id | criminality_class | issues
            offense    | conviction    | dui-54     | charged           | []
            convicted  | conviction    | not_stated | convicted         | []
            charged    | charge        | not_stated | charged           | []
            neither    | no_record     | no_record  | immigration_only  | []
            unseen     | not_stated    | not_stated | not_stated        | criminality_unseen
            redacted   | not_stated    | not_stated | not_stated        | []
            hidden     | not_stated    | not_stated | not_stated        | []
            none       | no_record     | no_record  | not_stated        | []
            """);
  }

  @Test
  void what_a_file_does_not_publish_is_told_from_what_it_leaves_empty() {
    String nothing = "row_position | conviction_code_text\n1 |\n";
    assertThat(offenses(nothing))
        .hasRows(
            """
            offense_basis | offense_code | offense_id    | offense_match | criminality_class | threat_level_code | issues
            not_published |              | not_published | none          | not_published     | not_published     | []
            """);
    assertThat(offenses(nothing, THREAT_LEVEL_TEXT))
        .hasRows(
            """
            offense_basis | offense_id    | criminality_class | threat_level_code
            not_published | not_published | not_published     | not_stated
            """);
    assertThat(offenses(nothing, CHARGE_TEXT))
        .hasRows(
            """
            offense_basis | offense_id | criminality_class | threat_level_code
            no_record     | no_record  | not_published     | not_published
            """);
    assertThat(offenses(nothing, CRIMINALITY_TEXT))
        .hasRows(
            """
            offense_basis | offense_id | criminality_class | threat_level_code
            no_record     | no_record  | not_stated        | not_published
            """);
  }

  @Test
  void one_published_column_is_enough_to_be_mapped() {
    assertThat(offenses("conviction_code_text | conviction_text\n0999|", CONVICTION_CODE_TEXT))
        .hasRows("offense_id | offense_match\nviolent-09 | code");
    assertThat(offenses("conviction_text\nHomicide", CONVICTION_TEXT))
        .hasRows("offense_id | offense_match\nviolent-09 | label");
    assertThat(offenses("charge_code_text\n5404", CHARGE_CODE_TEXT))
        .hasRows("offense_basis | offense_id\ncharge | dui-54");
    assertThat(offenses("charge_text\nHomicide", CHARGE_TEXT))
        .hasRows("offense_basis | offense_id\ncharge | violent-09");
  }

  @Test
  void a_threat_level_is_one_of_three() {
    assertThat(
            offenses(
                """
                threat_level_text
                1
                2
                3.0
                0
                1.5
                12
                N/A
                b(6),b(7)c
                ''
                """,
                THREAT_LEVEL_TEXT))
        .hasRows(
            """
            threat_level_code | issues
            1                 | []
            2                 | []
            3                 | []
            not_stated        | threat_level_unseen
            not_stated        | threat_level_unseen
            not_stated        | threat_level_unseen
            not_stated        | []
            not_stated        | []
            not_stated        | []
            """);
  }

  @Test
  void the_default_locale_changes_nothing() {
    String rows =
        """
        conviction_code_text | conviction_text                | criminality_text     | activity_text
                             | DRIVING UNDER INFLUENCE LIQUOR | 1 CONVICTED CRIMINAL |
        13ab                 |                                |                      |
                             |                                |                      | ILLEGAL ENTRY (CONVICTION)
        """;
    assertThat(inTurkish(() -> collected(offenses(rows, ALL))))
        .hasRows(
            """
            offense_basis | offense_code | offense_id     | criminality_class
            conviction    |              | dui-54         | convicted
            conviction    | 13AB         | violent-13     | not_stated
            conviction    |              | immigration-03 | not_stated
            """);
  }

  private static Dataset<Row> offenses(String rows, Field... published) {
    return OffenseCases.withoutOtherIssues(classified(rows, published));
  }

  private static Dataset<Row> collected(Dataset<Row> rows) {
    return TestSpark.session().createDataFrame(rows.collectAsList(), rows.schema());
  }
}
