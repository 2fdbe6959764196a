package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detainerlake.catalog.CooperationMarts.COOPERATION_CONTEXT;
import static org.detainerlake.catalog.MartTables.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.OffenseMarts.*;
import static org.detainerlake.catalog.PersonFields.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.RecordFields;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published figures of two releases that tell of the same days, back to their records. */
class ExplainTest {
  @TempDir static Path folder;
  private static ExplainedLake lake;

  @BeforeAll
  static void build() throws IOException {
    lake = ExplainedLake.of(folder);
  }

  @Test
  void a_count_is_told_with_its_records_and_the_query_gives_the_same() throws IOException {
    Row row = lake.some(WEEKLY_DECLINE_RATES, "issued_count > 2");
    String said = lake.explain(ExplainedLake.figure(WEEKLY_DECLINE_RATES, row, ISSUED_COUNT));
    int issued = row.<Integer>getAs("issued_count");
    assertThat(said)
        .contains("value        " + issued + "\n")
        .contains("definition   I: detainers issued, administrative records left out.")
        .contains("publication  " + lake.refresh().publicationId() + " ·", "SYNTHETIC, not facts")
        .contains("counting     records · weeks from saturday")
        .contains("records      " + issued + ", by detainer_count")
        .contains("recounted    issued_count " + issued + ", as published");
    assertThat(
            TestSpark.session()
                .sql(ExplainedLake.query(said))
                .selectExpr("sum(detainer_count)")
                .head()
                .get(0))
        .isEqualTo((long) issued);
  }

  @Test
  void only_the_release_that_stands_is_behind_it() throws IOException {
    Row row = lake.some(WEEKLY_DECLINE_RATES, "week_start_date = '2024-10-12'");
    assertThat(lake.explain(ExplainedLake.figure(WEEKLY_DECLINE_RATES, row, ISSUED_COUNT)))
        .contains("  2025-07-29_synthetic-2025-icli-99999 · SYNTHETIC 2025-ICLI-99999_ERO ")
        .doesNotContain("  2025-04-15_synthetic");
  }

  @Test
  void a_rate_is_told_with_its_numerator_and_denominator() throws IOException {
    Row row = lake.some(WEEKLY_DECLINE_RATES, "declined_count > 0");
    String said =
        lake.explain(ExplainedLake.figure(WEEKLY_DECLINE_RATES, row, DECLINE_RATE_OF_DECIDED));
    int declined = row.<Integer>getAs("declined_count");
    int honored = row.<Integer>getAs("honored_count");
    assertThat(said)
        .contains("value        " + row.getAs("decline_rate_of_decided"))
        .contains("made of      declined_count / (declined_count + honored_count): declined_count ")
        .contains("recounted    declined_count %d, honored_count %d,".formatted(declined, honored));
  }

  @Test
  void a_rate_of_nothing_is_null_and_says_why() throws IOException {
    Row row = lake.some(WEEKLY_DECLINE_RATES, "decline_rate_of_decided is null");
    assertThat(lake.explain(ExplainedLake.figure(WEEKLY_DECLINE_RATES, row, DECIDED_RATE_LOW)))
        .contains("value        null: declined_count + honored_count is 0")
        .contains("records      none")
        .contains("recounted    declined_count 0, honored_count 0, as published");
  }

  @Test
  void a_key_without_a_lift_reason_is_found() throws IOException {
    Row row = lake.some(OUTCOME_BREAKDOWN, "lift_reason is null");
    String figure = ExplainedLake.figure(OUTCOME_BREAKDOWN, row, DETAINER_COUNT);
    assertThat(figure).endsWith("/-/unknown/detainer_count");
    assertThat(lake.explain(figure))
        .contains("unknown                no lift reason", ", as published");
  }

  @Test
  void every_mart_that_is_a_sum_of_records_is_recounted() throws IOException {
    assertRecounted(OFFENSE_BREAKDOWN, OTHER_OUTCOME_COUNT);
    assertRecounted(OFFENSE_SEVERITY, UNKNOWN_SHARE);
    assertRecounted(REPEAT_DETAINERS, PERSON_SHARE);
    assertRecounted(REPEAT_DETAINERS, EPISODE_RATE_OF_DECIDED);
    assertRecounted(REPEAT_DETAINERS, FIRST_ISSUED_COUNT);
    assertRecounted(COOPERATION_CONTEXT, RESOLVED_COUNT);
  }

  @Test
  void what_is_more_than_a_count_of_records_says_so() throws IOException {
    Row row = lake.some(WEEKLY_DECLINE_RATES, "administrative_count > 0");
    assertThat(
            lake.explain(
                ExplainedLake.figure(WEEKLY_DECLINE_RATES, row, UNDISPUTED_RATE_OF_DECIDED)))
        .contains("recounted    not: disputed_declined_count, disputed_honored_count is no count")
        .contains("administrative ");
    Row release = lake.some(DIM_RELEASE, "is_newest");
    assertThat(lake.explain(ExplainedLake.figure(DIM_RELEASE, release, COUNT_UNIT)))
        .contains("value        records\n")
        .contains("records      not listed: dim_release is not a sum of records");
  }

  @Test
  void neither_a_person_nor_free_text_is_shown() throws IOException {
    Row row = lake.some(OUTCOME_BREAKDOWN, "lift_reason = '(not in the reference)'");
    String said =
        lake.explain(ExplainedLake.figure(OUTCOME_BREAKDOWN, row, DETAINER_COUNT))
            + lake.explain(ExplainedLake.figure(WEEKLY_DECLINE_RATES, row(row), ISSUED_COUNT));
    assertThat(said).contains("(not in the reference)").doesNotContain("Synthetic New Reason");
    List<String> persons =
        new DeltaTables(TestSpark.session(), new Lake(lake.refresh().folder()))
            .read(SilverTables.DETAINERS)
            .where("person_id is not null")
            .select(RecordFields.PERSON_ID.col())
            .as(Encoders.STRING())
            .collectAsList();
    assertThat(persons).isNotEmpty().noneMatch(said::contains);
  }

  @Test
  void a_row_that_is_not_there_is_told_with_what_is_near() throws IOException {
    Row row = lake.some(WEEKLY_DECLINE_RATES, "week_start_date = '2024-10-12'");
    String place = row.getAs("jurisdiction_id");
    assertRefused(
        "weekly_decline_rates/%s/2024-10-13/issued_count".formatted(place),
        "weekly_decline_rates has no row of jurisdiction_id %s with week_start_date 2024-10-13"
            .formatted(place),
        "nearest are 2024-10-12");
    assertRefused(
        "weekly_decline_rates/county:0110/2024-10-12/issued_count",
        "weekly_decline_rates has no row with jurisdiction_id county:0110",
        "nearest are county:01");
    assertRefused(
        "weekly_decline_rates/-/2024-10-12/issued_count",
        "weekly_decline_rates has no row with jurisdiction_id null",
        "nearest are county:");
    assertRefused(
        "restatements/county:01101/2024-10-01/issued/-/-/late_outcome/old_count",
        "restatements has no row with jurisdiction_id county:01101",
        "nearest are county:");
  }

  @Test
  void a_lake_that_published_nothing_says_so() throws IOException {
    Path empty = folder.resolve("empty");
    new Lake(empty).create();
    assertThatThrownBy(() -> ExplainedLake.explain(empty, "dim_week/2024-10-12/fiscal_year"))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.SOURCE_UNUSABLE))
        .hasMessage("the lake at " + empty + " has no publication yet");
  }

  @Test
  void a_figure_that_its_records_do_not_give_ends_with_3() throws IOException {
    Path other = folder.resolve("other");
    FileUtils.copyDirectory(lake.refresh().folder().toFile(), other.toFile());
    Row row = lake.some(WEEKLY_DECLINE_RATES, "declined_count > 0");
    raiseDeclined(other.resolve("marts/snapshots").resolve(lake.refresh().publicationId()));
    int declined = row.<Integer>getAs("declined_count");
    String figure = ExplainedLake.figure(WEEKLY_DECLINE_RATES, row, DECLINE_RATE_OF_ISSUED);
    assertThatThrownBy(() -> ExplainedLake.explain(other, figure))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CHECK_STOPPED))
        .hasMessage(
            "declined_count is published as %d, but the lake's records give %d"
                .formatted(declined + 1, declined));
  }

  private static void raiseDeclined(Path snapshot) throws IOException {
    Path changed = folder.resolve("changed");
    lake.refresh()
        .mart(WEEKLY_DECLINE_RATES)
        .withColumn("declined_count", DECLINED_COUNT.col().plus(1))
        .coalesce(1)
        .write()
        .parquet(changed.toString());
    try (Stream<Path> parts = Files.list(changed)) {
      Path part =
          parts.filter(file -> file.toString().endsWith(".parquet")).findAny().orElseThrow();
      Path mart = snapshot.resolve("weekly_decline_rates.parquet");
      Files.move(part, mart, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void assertRecounted(Table mart, Field column) throws IOException {
    assertThat(
            lake.explain(
                ExplainedLake.figure(mart, lake.some(mart, column.name() + " > 0"), column)))
        .contains(", as published");
  }

  /** The week and place of a facility's year and lift reason: some week that has one. */
  private static Row row(Row breakdown) throws IOException {
    return lake.some(
        WEEKLY_DECLINE_RATES,
        "jurisdiction_id = '%s' and other_outcome_count > 0"
            .formatted(breakdown.<Object>getAs("jurisdiction_id")));
  }

  private static void assertRefused(String figure, String what, String advice) {
    assertThatThrownBy(() -> lake.explain(figure))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
              assertThat(failure.advice()).startsWith(advice);
            })
        .hasMessage(what);
  }
}
