package org.detainerlake.mart;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.PeriodMarts;
import org.detainerlake.catalog.RuleCause;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class RuleRestatementsTest {
  private static final String TOLD =
      """
      area_level   | area_id      | area_name         | state_code | period_kind | period_start_date | issued_count | declined_count | honored_count | unknown_count | is_synthetic
      """;

  private static final String BEFORE =
      """
      jurisdiction | county:17031 | Cook County, IL   | IL         | month       | 2015-01-01        | 5            | 2              | 1             | 2 | false
      jurisdiction | state:IL     | Illinois, state   | IL         | month       | 2015-01-01        | 1            | 0              | 0             | 1 | false
      """;

  @Test
  void what_the_same_files_give_by_other_rules_is_told_figure_by_figure() {
    assertThat(
            restated(
                BEFORE,
                """
                jurisdiction | county:17031 | Cook County, IL   | IL         | month       | 2015-01-01        | 4            | 2              | 1             | 1 | false
                jurisdiction | county:17043 | DuPage County, IL | IL         | month       | 2015-01-01        | 1            | 0              | 0             | 1 | false
                jurisdiction | state:IL     | Illinois, state   | IL         | month       | 2015-01-01        | 1            | 0              | 0             | 1 | false
                """))
        .hasRows(
            """
            jurisdiction_id | jurisdiction_name | state_code | month_start_date | measure_code | old_publication_id | old_code_version | new_code_version | cause_code        | old_count | new_count | change_count | is_synthetic
            county:17031    | Cook County, IL   | IL         | 2015-01-01       | issued       | 00001-abc          | 1.0              | 1.1              | code_or_reference | 5         | 4         | -1           | false
            county:17031    | Cook County, IL   | IL         | 2015-01-01       | unknown      | 00001-abc          | 1.0              | 1.1              | code_or_reference | 2         | 1         | -1           | false
            county:17043    | DuPage County, IL | IL         | 2015-01-01       | issued       | 00001-abc          | 1.0              | 1.1              | code_or_reference | 0         | 1         | 1            | false
            county:17043    | DuPage County, IL | IL         | 2015-01-01       | unknown      | 00001-abc          | 1.0              | 1.1              | code_or_reference | 0         | 1         | 1            | false
            """);
  }

  /** A jurisdiction that no facility is given to any more keeps its name. */
  @Test
  void a_jurisdiction_that_is_no_more_is_named() {
    assertThat(
            restated(
                BEFORE,
                """
                jurisdiction | county:17031 | Cook County, IL   | IL         | month       | 2015-01-01        | 5            | 2              | 1             | 2 | false
                """))
        .hasRows(
            """
            jurisdiction_id | jurisdiction_name | measure_code | old_count | new_count
            state:IL        | Illinois, state   | issued       | 1         | 0
            state:IL        | Illinois, state   | unknown      | 1         | 0
            """);
  }

  @Test
  void the_same_figures_are_no_change() {
    assertThat(restated(BEFORE, BEFORE)).hasRows("jurisdiction_id\n");
  }

  /** They are sums of the others: each change would be told several times. */
  @Test
  void wider_areas_and_longer_periods_are_left_out() {
    assertThat(
            restated(
                BEFORE,
                BEFORE
                    + """
                    jurisdiction | county:17031 | Cook County, IL   | IL         | quarter     | 2015-01-01        | 9            | 9              | 0             | 0 | false
                    nation       | nation       | United States     |            | month       | 2015-01-01        | 9            | 9              | 0             | 0 | false
                    """))
        .hasRows("jurisdiction_id\n");
  }

  private static Dataset<Row> restated(String before, String again) {
    return RuleRestatements.of(
        calendar(before), calendar(again), "00001-abc", "1.0", "1.1", RuleCause.CODE_OR_REFERENCE);
  }

  private static Dataset<Row> calendar(String rows) {
    return TextTable.of(PeriodMarts.CALENDAR_DECLINE_RATES, TOLD + rows);
  }
}
