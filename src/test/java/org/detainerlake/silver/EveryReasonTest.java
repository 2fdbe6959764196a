package org.detainerlake.silver;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.explode;
import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.catalog.RecordFields.LIFT_DATE_TEXT;
import static org.detainerlake.catalog.RecordFields.SECOND_LIFT_REASON_TEXT;
import static org.detainerlake.silver.SilverCases.bronze;
import static org.detainerlake.silver.SilverCases.publishing;
import static org.detainerlake.silver.SilverCases.references;
import static org.detainerlake.silver.SilverCases.release;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.RecordFields;
import org.junit.jupiter.api.Test;

class EveryReasonTest {

  /** At least one row for every reason code there is. */
  private static final String EVERY_REASON =
      """
      prepare_date_text | facility_name_text | facility_state_text | lift_reason_text | person_id_text | row_fault | second_lift_reason_text | lift_date_text | conviction_text | criminality_text | threat_level_text
      2015-01-05        | JAIL               | PA                  |                  |                | row_ragged
      2015-01-05        | JAIL               | PA                  |                  |                | row_quote_unclosed
      2015-01-05        | JAIL               | PA                  |                  |                | row_encoding_bad
      Total             |                    |                     | b(6),b(7)c       |                | row_total
                        | JAIL               | PA                  |                  |                |
      b(6),b(7)c        | JAIL               | PA                  |                  |                |
      soon              | JAIL               | PA                  |                  |                |
      1999-01-01        | JAIL               | PA                  |                  |                |
      2015-01-05        | JAIL               | TX                  |                  |                |
      2015-01-05        | JAIL               | Quebec              |                  |                |
      2015-01-05        | JAIL               |                     |                  |                |
      2015-01-05        |                    | PA                  |                  |                |
      2015-01-05        | b(6),b(7)c         | PA                  |                  |                |
      2015-01-05        | JAIL               | PA                  | b(6),b(7)c       |                |
      2015-01-05        | JAIL               | PA                  | Gone Fishing     |                |
      2015-01-05        | JAIL               | PA                  |                  | b(6),b(7)c     |
      2015-01-05        | JAIL               | PA                  | Duplicate        |                |           | Gone Fishing            |                |                 |                  |
      2015-01-05        | JAIL               | PA                  |                  |                |           |                         | later          |                 |                  |
      2015-01-05        | JAIL               | PA                  |                  |                |           |                         | 2015-01-04     |                 |                  |
      2015-01-05        | JAIL               | PA                  |                  |                |           |                         |                | Mischief        |                  |
      2015-01-05        | JAIL               | PA                  |                  |                |           |                         |                |                 | 9 Something      |
      2015-01-05        | JAIL               | PA                  |                  |                |           |                         |                |                 |                  | 4
      """;

  private static Dataset<Row> everyReason() {
    return ClassifiedRows.of(
        bronze(EVERY_REASON),
        publishing(
            SECOND_LIFT_REASON_TEXT,
            LIFT_DATE_TEXT,
            CONVICTION_TEXT,
            CRIMINALITY_TEXT,
            THREAT_LEVEL_TEXT),
        release(null, null, "PA"),
        references());
  }

  @Test
  void every_reason_is_found_somewhere_and_no_other() {
    List<String> found =
        everyReason()
            .select(explode(RecordFields.ISSUES.col()))
            .distinct()
            .as(Encoders.STRING())
            .collectAsList();
    Assertions.assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Reason.values())
                .map(Reason::code)
                .filter(code -> !code.startsWith("context_")) // of lists, see ListIssuesTest
                .filter(code -> !code.startsWith("person_same")) // told across rows
                .filter(code -> !code.matches("record_.*|withdrawal_.*")) // of series
                .toList());
  }

  @Test
  void only_what_cannot_be_counted_is_set_aside() {
    assertThat(everyReason().where("size(issues) = 1"))
        .hasRows(
            """
            issues                  | is_set_aside
            row_ragged              | true
            row_quote_unclosed      | true
            row_encoding_bad        | true
            row_total               | true
            prepare_date_missing    | true
            prepare_date_redacted   | true
            prepare_date_unreadable | true
            prepare_date_outside    | true
            state_outside           | true
            facility_missing        | false
            facility_redacted       | false
            lift_reason_redacted    | false
            lift_reason_unseen      | false
            person_id_redacted      | false
            lift_reasons_differ     | false
            lift_date_unreadable    | false
            lift_date_outside       | false
            offense_unmapped        | false
            criminality_unseen      | false
            threat_level_unseen     | false
            """);
  }

  /** Files that were classed by other rules are classed anew; the version is what says so. */
  @Test
  void other_rows_of_the_same_file_need_another_version() {
    String rows =
        everyReason().collectAsList().stream().map(Row::json).sorted().collect(joining("\n"));
    Assertions.assertThat(ClassifiedRows.VERSION + " " + DigestUtils.sha256Hex(rows))
        .as("where rows come out otherwise, raise ClassifiedRows.VERSION and put the new hash here")
        .isEqualTo("1 e927de8a014c99561771bd8d3dcfef48ee814ede31dcb9e5a202fa1407430fed");
  }
}
