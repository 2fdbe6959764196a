package org.detainerlake.differential;

import static org.apache.spark.sql.functions.col;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.RecordFields.OUTCOME_CLASS;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.BulkMarts;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.MatchFields;
import org.detainerlake.mart.Cohorts;
import org.detainerlake.mart.CoveredDays;
import org.detainerlake.mart.WeekRule;
import org.detainerlake.mart.WeeklyDeclineRates;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

/** Minnesota's detainers a day, October 2022 to March 2026, as others counted them, by weeks. */
class MinnesotaWeeksTest {
  private static final String STATE = "unresolved:MN";

  /** The figures were summed from the file by hand; the week of the bulk day, 11 February 2026. */
  @Test
  void the_highest_week_depends_on_the_day_it_starts() {
    Dataset<Row> days = days();
    assertThat(highest(days, WeekRule.SATURDAY))
        .hasRows("week_start_date | issued_count\n2026-02-07 | 289");
    assertThat(highest(days, WeekRule.ISO))
        .hasRows("week_start_date | issued_count\n2026-02-09 | 297");
    assertThat(highest(days, WeekRule.SUNDAY))
        .hasRows("week_start_date | issued_count\n2026-02-08 | 298");
  }

  @Test
  void no_detainer_falls_between_two_weeks() {
    for (WeekRule rule : WeekRule.values()) {
      assertThat(weeks(days(), rule).selectExpr("sum(issued_count) as issued"))
          .hasRows("issued\n6232");
    }
  }

  private static Dataset<Row> highest(Dataset<Row> days, WeekRule rule) {
    return weeks(days, rule).orderBy(ISSUED_COUNT.col().desc()).limit(1);
  }

  private static Dataset<Row> weeks(Dataset<Row> days, WeekRule rule) {
    Dataset<Row> place =
        TextTable.of(
            MartTables.DIM_JURISDICTION, "jurisdiction_id | state_code\n%s | MN".formatted(STATE));
    Dataset<Row> release =
        TextTable.of(
            MartTables.DIM_RELEASE,
            "release_id | coverage_to_date | is_synthetic\nmn | 2026-03-10 | false");
    Dataset<Row> files =
        TextTable.of(
            BronzeTables.FILES,
            """
            subject   | release_kind | coverage_states | coverage_from_date | coverage_to_date
            detainers | full         | MN              | 2022-10-01         | 2026-03-10
            """);
    return WeeklyDeclineRates.of(
        new Cohorts(days, place, release, CoveredDays.of(files, place), rule, 8),
        TextTable.of(BulkMarts.BULK_DAYS, "event_date"));
  }

  /** The file's days as current records of one place; what it does not say is null. */
  private static Dataset<Row> days() {
    Dataset<Row> file =
        TestSpark.session()
            .read()
            .option("header", true)
            .csv(
                RealLake.data()
                    .resolve("ddp-2026-sample-mn")
                    .resolve("mn_detainers_over_time.csv")
                    .toString());
    List<Field> fields = new ArrayList<>(GoldTables.DAILY_OUTCOMES.fields());
    fields.addAll(List.of(JURISDICTION_ID, MatchFields.MATCH_METHOD, DISPUTE_STATUS));
    return file.select(fields.stream().map(MinnesotaWeeksTest::said).toArray(Column[]::new));
  }

  private static Column said(Field field) {
    if (field.equals(PREPARE_DATE)) {
      return field.from(col("detainer_prepare_date"));
    } else if (field.equals(DETAINER_COUNT)) {
      return field.from(col("count"));
    } else if (field.equals(RELEASE_ID)) {
      return field.value("mn");
    } else if (field.equals(JURISDICTION_ID)) {
      return field.value(STATE);
    } else if (field.equals(OUTCOME_CLASS)) {
      return field.value("unknown");
    }
    return field.value(null);
  }
}
