package org.detainerlake.silver;

import static org.detainerlake.catalog.RecordFields.*;
import static org.detainerlake.silver.SilverCases.bronze;
import static org.detainerlake.silver.SilverCases.classified;
import static org.detainerlake.silver.SilverCases.publishing;
import static org.detainerlake.silver.SilverCases.references;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Release;
import org.junit.jupiter.api.Test;

class LiftColumnsTest {

  @Test
  void the_first_of_two_reasons_counts_and_a_difference_of_class_is_noted() {
    assertThat(
            reasons(
                """
                sheet_name | lift_reason_text      | second_lift_reason_text
                first      | Booked into Detention |
                second     |                       | Detainer  Declined by LEA
                differ     | Booked into Detention | DETAINER DECLINED BY LEA
                same       | Duplicate             | Duplicate
                same class | Duplicate             | Superseded
                unseen     | Duplicate             | Gone Fishing
                two unseen | Gone Fishing          | Gone Hunting
                hidden     | b(6),b(7)c            | Duplicate
                none       |                       | N/A
                """))
        .hasRows(
            """
            sheet_name | lift_reason              | second_lift_reason       | outcome_class  | issues
            first      | Booked into Detention    |                          | honored        | []
            second     | Detainer Declined by LEA | Detainer Declined by LEA | declined       | []
            differ     | Booked into Detention    | DETAINER DECLINED BY LEA | honored        | lift_reasons_differ
            same       | Duplicate                | Duplicate                | administrative | []
            same class | Duplicate                | Superseded               | administrative | []
            unseen     | Duplicate                | Gone Fishing             | administrative | lift_reasons_differ
            two unseen | Gone Fishing             | Gone Hunting             | other          | lift_reason_unseen
            hidden     | Duplicate                | Duplicate                | administrative | lift_reason_redacted
            none       |                          |                          | unknown        | []
            """);
  }

  @Test
  void a_code_tells_where_no_reason_does() {
    assertThat(
            reasons(
                """
                sheet_name | lift_reason_text | second_lift_reason_text | lift_reason_code_text
                code       |                  |                         | A
                small      |                  |                         | b
                unseen     |                  |                         | Z
                first      | Duplicate        |                         | A
                second     |                  | Duplicate               | A
                mark       |                  |                         | NULL
                """))
        .hasRows(
            """
            sheet_name | lift_reason              | outcome_class
            code       | Detainer Declined by LEA | declined
            small      | Booked into Detention    | honored
            unseen     |                          | unknown
            first      | Duplicate                | administrative
            second     | Duplicate                | administrative
            mark       |                          | unknown
            """);
  }

  @Test
  void the_day_is_read_and_bounded_by_prepare_date_and_release() {
    assertThat(
            lifted(
                """
                sheet_name | prepare_date_text | lift_date_text
                same day   | 2015-01-05        | 2015-01-05 13:45:00
                before     | 2015-01-05        | 2015-01-04
                last day   | 2015-01-05        | 2015-07-26
                after      | 2015-01-05        | 2015-07-27
                no day     |                   | 2015-01-09
                """))
        .hasRows(
            """
            sheet_name | lift_date  | issues
            same day   | 2015-01-05 | []
            before     |            | lift_date_outside
            last day   | 2015-07-26 | []
            after      |            | lift_date_outside
            no day     | 2015-01-09 | []
            """);
  }

  @Test
  void a_lift_day_that_cannot_be_read_is_told_from_one_that_is_not_there() {
    assertThat(
            lifted(
                """
                sheet_name | prepare_date_text | lift_date_text
                american   | 2015-01-05        | 01/09/2015
                mark       | 2015-01-05        | N/A
                redacted   | 2015-01-05        | b(6),b(7)c
                none       | 2015-01-05        |
                """))
        .hasRows(
            """
            sheet_name | lift_date | issues
            american   |           | lift_date_unreadable
            mark       |           | []
            redacted   |           | []
            none       |           | []
            """);
  }

  /** By a release of 26 July 2015. */
  private static Dataset<Row> lifted(String rows) {
    Release made =
        new Release(
            "x", LocalDate.of(2015, 7, 26), "full", "data", null, null, Set.of(), false, null);
    return OffenseCases.withoutOtherIssues(
        ClassifiedRows.of(bronze(rows), publishing(LIFT_DATE_TEXT), made, references()));
  }

  private static Dataset<Row> reasons(String rows) {
    return OffenseCases.withoutOtherIssues(
        classified(rows, SECOND_LIFT_REASON_TEXT, LIFT_REASON_CODE_TEXT));
  }
}
