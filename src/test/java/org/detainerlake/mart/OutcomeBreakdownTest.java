package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.placed;
import static org.detainerlake.mart.MartCases.releases;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class OutcomeBreakdownTest {

  @Test
  void a_lift_reason_stands_as_the_reference_spells_it_and_free_text_stays_inside() {
    Dataset<Row> breakdown =
        breakdown(
            """
            release_id | prepare_date | jurisdiction_id | lift_reason               | outcome_class | detainer_count
            r          | 2015-01-03   | county:17031    | Died                      | other         | 1
            r          | 2015-01-04   | county:17031    | DIED                      | other         | 2
            r          | 2015-01-03   | county:17031    | Mr A. N. Other, see file  | other         | 4
            r          | 2015-01-03   | county:17031    | Ms B. N. Other, see file  | other         | 8
            r          | 2015-01-03   | county:17031    |                           | unknown       | 16
            """);
    assertThat(breakdown)
        .hasRows(
            """
            lift_reason            | outcome_class | detainer_count
            Died                   | other         | 3
            (not in the reference) | other         | 12
                                   | unknown       | 16
            """);
    Assertions.assertThat(breakdown.toJSON().collectAsList())
        .noneMatch(line -> line.contains("see file"));
  }

  @Test
  void a_row_is_one_facility_and_calendar_year() {
    assertThat(
            breakdown(
                """
                release_id | prepare_date | jurisdiction_id | facility_id | facility_name | facility_city | state_code | lift_reason | detainer_count
                r          | 2014-12-31   | county:17031    | a           | COOK CO JAIL  | CHICAGO       | IL         | Died        | 1
                r          | 2015-01-01   | county:17031    | a           | COOK CO JAIL  | CHICAGO       | IL         | Died        | 2
                r          | 2015-12-31   | county:17031    | a           | COOK CO JAIL  | CHICAGO       | IL         | Died        | 4
                r          | 2015-12-31   | county:17031    | b           | COOK CO JAIL  | CICERO        | IL         | Died        | 8
                r          | 2015-12-31   | unresolved:none | c           |               |               |            | Died        | 16
                """))
        .hasRows(
            """
            jurisdiction_id | facility_id | facility_name | facility_city | state_code | calendar_year | detainer_count
            county:17031    | a           | COOK CO JAIL  | CHICAGO       | IL         | 2014          | 1
            county:17031    | a           | COOK CO JAIL  | CHICAGO       | IL         | 2015          | 6
            county:17031    | b           | COOK CO JAIL  | CICERO        | IL         | 2015          | 8
            unresolved:none | c           |               |               |            | 2015          | 16
            """);
  }

  @Test
  void one_made_up_record_marks_the_row() {
    assertThat(
            breakdown(
                """
                release_id | prepare_date | facility_id | lift_reason | detainer_count
                r          | 2015-01-03   | a           | Died        | 1
                s          | 2015-01-03   | a           | Died        | 1
                r          | 2015-01-03   | b           | Died        | 1
                """))
        .hasRows(
            """
            facility_id | detainer_count | is_synthetic
            a           | 2              | true
            b           | 1              | false
            """);
  }

  @Test
  void a_count_whose_facility_nobody_knows_is_still_counted() {
    assertThat(
            breakdown(
                """
                release_id | prepare_date | jurisdiction_id | facility_id | detainer_count
                r          | 2015-01-03   |                 |             | 3
                """))
        .hasRows(
            """
            jurisdiction_id | facility_id | lift_reason | detainer_count
                            |             |             | 3
            """);
  }

  private static Dataset<Row> breakdown(String placed) {
    return OutcomeBreakdown.of(
        placed(placed),
        releases(),
        TextTable.of(
            ReferenceTables.LIFT_REASONS,
            """
            lift_reason | lift_reason_key | outcome_class
            Died        | died            | other
            Duplicate   | duplicate       | administrative
            """));
  }
}
