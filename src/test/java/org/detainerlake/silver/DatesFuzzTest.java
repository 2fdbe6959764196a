package org.detainerlake.silver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.RecordFields.ISSUES;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE_TEXT;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detainerlake.testing.TestSpark;

/** Any text in place of a date is a day of the layout's range, or none with a reason. */
class DatesFuzzTest {
  private static final List<String> REASONS =
      List.of("prepare_date_missing", "prepare_date_redacted", "prepare_date_unreadable");

  /** A date a line. */
  @FuzzTest(maxDuration = "3m")
  void any_text_is_a_day_in_range_or_has_a_reason(byte[] lines) {
    List<String> texts = List.of(new String(lines, StandardCharsets.UTF_8).split("\n"));
    Dataset<Row> rows =
        SilverCases.bronze("sheet_name\nx")
            .drop(PREPARE_DATE_TEXT.name())
            .crossJoin(
                TestSpark.session()
                    .createDataset(texts, Encoders.STRING())
                    .toDF(PREPARE_DATE_TEXT.name()));
    List<Row> classified =
        ClassifiedRows.of(
                rows,
                SilverCases.CONVENTIONS,
                SilverCases.release(null, null),
                SilverCases.references())
            .select(PREPARE_DATE.col(), functions.concat_ws(" ", ISSUES.col()))
            .collectAsList();
    assertThat(classified).hasSameSizeAs(texts).allSatisfy(DatesFuzzTest::assertSound);
  }

  private static void assertSound(Row row) {
    Date date = row.getDate(0);
    List<String> issues = List.of(row.getString(1).split(" "));
    if (date == null) {
      assertThat(issues).containsAnyElementsOf(REASONS);
    } else if (!issues.contains("prepare_date_outside")) {
      assertThat(date.toLocalDate())
          .isBetween(LocalDate.of(2003, 3, 1), LocalDate.of(2017, 12, 31));
    }
  }
}
