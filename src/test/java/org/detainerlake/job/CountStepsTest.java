package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detainerlake.catalog.ReleaseFields.CLASSIFIED_BY;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.FileState;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.source.Layouts;
import org.detainerlake.source.ReleaseFlags;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are counted from their rows in the lake: nobody names them, or they were set aside.
 */
class CountStepsTest {
  private static final String ROWS =
      """
      detainer_prepare_date,detention_facility,detention_facility_code,facility_city,facility_state,detainer_lift_reason,unique_identifier
      2025-03-01,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,Detainer Declined by LEA,NA
      no day,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,Detainer Declined by LEA,NA
      """;
  private static final String COUNTED =
      """
      file_state | rows_in_count | rows_accepted_count | rows_set_aside_count
      counted    | 2             | 1                   | 1
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private final SparkSession spark = TestSpark.session();
  private DeltaTables tables;
  private Ledger ledger;

  @BeforeEach
  void land() throws IOException {
    Lake lake = new Lake(folder.resolve("lake"));
    lake.create();
    tables = new DeltaTables(spark, lake);
    ledger = new Ledger(tables);
    Path file = Files.writeString(folder.resolve("synthetic_detainers_tidy_2026-01-31.csv"), ROWS);
    Ingestion ingestion = new Ingestion(spark, ledger, layouts(), ReleaseFlags.NONE);
    ledger.land(List.of(ingestion.land(List.of(file)).get(0).landed()));
    Files.delete(file);
  }

  @Test
  void a_file_of_a_run_that_died_is_counted_by_the_next_one_without_the_file() throws IOException {
    assertThat(lines()).hasRows("file_state | rows_in_count\nlanded | ");
    assertThat(counted(1).heldBack(new Snapshots(folder))).isEmpty();
    assertThat(said()).contains("is counted now: its run ended before it was");
    assertThat(lines()).hasRows(COUNTED);
    assertThat(gold()).hasRows("prepare_date | detainer_count\n2025-03-01 | 1");
  }

  @Test
  void a_file_that_is_counted_waits_for_nothing() {
    counted(1);
    long before = tables.version(GoldTables.DAILY_OUTCOMES);
    counted(1);
    assertThat(tables.version(GoldTables.DAILY_OUTCOMES)).isEqualTo(before);
  }

  @Test
  void a_file_that_other_rules_classed_is_classed_anew_and_marts_wait_for_it() throws IOException {
    counted(1);
    Dataset<Row> outdated =
        lines().withColumn(CLASSIFIED_BY.name(), CLASSIFIED_BY.value("other rules"));
    List<FileKey> files = lines().collectAsList().stream().map(FileKey::of).toList();
    tables.replaceFiles(BronzeTables.FILES, outdated.localCheckpoint(), files);
    tables.replaceFiles(GoldTables.DAILY_OUTCOMES, gold().limit(0), files);
    assertThatThrownBy(() -> marts().run())
        .isInstanceOf(Failure.class)
        .hasMessage("1 files of the lake wait to be counted, or to be counted anew");

    counted(1);
    assertThat(said()).contains("is counted anew: program, reference tables or layout");
    assertThat(lines()).hasRows(COUNTED);
    assertThat(gold()).hasRows("prepare_date | detainer_count\n2025-03-01 | 1");
    assertThat(lines().where(CLASSIFIED_BY.col().equalTo("other rules"))).isEmpty();
  }

  @Test
  void a_file_that_was_set_aside_waits_until_somebody_asks() throws IOException {
    CountSteps strict = counted(0);
    assertThat(strict.reports().get(0).isHoldingBack()).isTrue();
    assertThat(lines())
        .hasRows(
            """
            file_state | state_reason                    | rows_in_count
            set_aside  | share of rows that cannot be used | 2
            """);
    assertThat(counted(1).reports()).isEmpty();

    CountSteps generous = steps(1);
    generous.run(
        new Retry(List.of("synthetic_detainers_tidy_2026-01-31.csv"))
            .in(ledger, layouts(), screen(1)),
        layouts());
    assertThat(generous.reports().get(0).isHoldingBack()).isFalse();
    assertThat(lines()).hasRows(COUNTED);
  }

  @Test
  void a_layout_that_is_gone_is_asked_for_by_name() {
    assertThatThrownBy(() -> Landed.of(ledger.lines().get(0), new Layouts(List.of())))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "the layout ddp-tidy-csv of synthetic_detainers_tidy_2026-01-31.csv is not in"
                + " conf/sources");
    assertThat(ledger.lines(FileState.LANDED)).hasSize(1);
  }

  private CountSteps counted(double errorBudget) {
    CountSteps steps = steps(errorBudget);
    steps.run(RefreshSteps.Intake.of(List.of()), layouts());
    return steps;
  }

  private CountSteps steps(double errorBudget) {
    Settings settings = settings().withErrorBudget(errorBudget);
    return new CountSteps(spark, ledger, settings, false, screen(1));
  }

  private Screen screen(int steps) {
    return new Screen(new PrintStream(console, true, StandardCharsets.UTF_8), false, steps);
  }

  private MartsSteps marts() {
    return new MartsSteps(tables.lake(), Optional.empty(), settings(), spark, screen(3));
  }

  private String said() {
    return console.toString(StandardCharsets.UTF_8);
  }

  private Dataset<Row> lines() {
    return tables.read(BronzeTables.FILES);
  }

  private Dataset<Row> gold() {
    return tables.read(GoldTables.DAILY_OUTCOMES);
  }

  private static Layouts layouts() {
    return Layouts.in(settings().sources());
  }

  private static Settings settings() {
    return TestRefresh.settings();
  }
}
