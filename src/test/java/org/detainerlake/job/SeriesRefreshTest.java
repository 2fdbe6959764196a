package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.job.SeriesLake.BASE;
import static org.detainerlake.job.SeriesLake.FIRST;
import static org.detainerlake.job.SeriesLake.LATE_BASE;
import static org.detainerlake.job.SeriesLake.LATE_UPDATE;
import static org.detainerlake.job.SeriesLake.SECOND;
import static org.detainerlake.job.SeriesLake.THIRD;
import static org.detainerlake.job.SeriesLake.WHOLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.MeasureFields;
import org.detainerlake.testing.TableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full release and three updates give what one full release of the last day would. */
class SeriesRefreshTest {
  @TempDir static Path folder;
  private static SeriesLake atOnce;
  private static List<String> gold;

  @BeforeAll
  static void land() throws IOException {
    atOnce = SeriesLake.in(folder.resolve("at once")).land(BASE, FIRST, SECOND, THIRD);
    gold = atOnce.written(GoldTables.DAILY_OUTCOMES);
    assertThat(gold).hasSizeGreaterThan(9);
  }

  @Test
  void every_order_of_landing_gives_the_same_gold() throws IOException {
    for (List<List<String>> order :
        List.of(
            List.of(List.of(BASE), List.of(FIRST), List.of(SECOND), List.of(THIRD)),
            List.of(List.of(THIRD), List.of(SECOND), List.of(FIRST, BASE)))) {
      SeriesLake lake = SeriesLake.in(folder.resolve(String.valueOf(order.hashCode())));
      for (List<String> files : order) {
        lake.land(files.toArray(String[]::new));
      }
      assertThat(lake.written(GoldTables.DAILY_OUTCOMES)).as("%s", order).isEqualTo(gold);
      assertThat(lake.written(GoldTables.FILE_REASONS))
          .as("%s", order)
          .isEqualTo(atOnce.written(GoldTables.FILE_REASONS));
    }
  }

  @Test
  void a_run_that_died_before_it_counted_is_made_good_by_the_next() throws IOException {
    SeriesLake lake = SeriesLake.in(folder.resolve("died")).land(BASE, FIRST, THIRD);
    lake.landWithoutCounting(SECOND);
    assertThat(lake.written(GoldTables.DAILY_OUTCOMES)).isNotEqualTo(gold);
    lake.count();
    assertThat(lake.written(GoldTables.DAILY_OUTCOMES)).isEqualTo(gold);
  }

  @Test
  void what_is_counted_is_not_counted_again() {
    long before = atOnce.tables().version(GoldTables.DAILY_OUTCOMES);
    atOnce.count();
    assertThat(atOnce.tables().version(GoldTables.DAILY_OUTCOMES)).isEqualTo(before);
  }

  @Test
  void a_file_that_leaves_the_ledger_takes_its_changes_along() throws IOException {
    SeriesLake lake = SeriesLake.in(folder.resolve("left")).land(BASE, FIRST, SECOND, THIRD);
    List<FileKey> second = lake.keys("2025-03-16");
    lake.tables()
        .replaceFiles(BronzeTables.FILES, lake.tables().read(BronzeTables.FILES).limit(0), second);
    lake.count();
    SeriesLake never = SeriesLake.in(folder.resolve("never")).land(BASE, FIRST, THIRD);
    assertThat(lake.current(Optional.empty())).isEqualTo(never.current(Optional.empty()));
    assertThat(never.current(Optional.empty())).isNotEqualTo(atOnce.current(Optional.empty()));
  }

  @Test
  void as_of_a_day_between_is_as_if_the_later_updates_had_never_been_made() throws IOException {
    SeriesLake early = SeriesLake.in(folder.resolve("early")).land(BASE, FIRST);
    List<String> then = atOnce.current(Optional.of(LocalDate.of(2025, 3, 15)));
    assertThat(then).isEqualTo(early.current(Optional.empty())).hasSizeGreaterThan(3);
    assertThat(then).isNotEqualTo(atOnce.current(Optional.empty()));
  }

  /** It is a release: what it changes of weeks told as final waits for nobody. */
  @Test
  void an_update_is_behind_what_it_changes() throws IOException {
    SeriesLake lake = SeriesLake.in(folder.resolve("late"));
    TestRefresh before = lake.refresh(LATE_BASE);
    TestRefresh updated = lake.refresh(LATE_BASE, LATE_UPDATE);
    assertThat(updated.isDone()).as(updated.console()).isTrue();
    assertThat(updated.publicationId()).isNotEqualTo(before.publicationId());
  }

  @Test
  void the_marts_are_those_of_a_full_release_of_the_last_day() throws IOException {
    TestRefresh series = atOnce.refresh(BASE, FIRST, SECOND, THIRD);
    TestRefresh whole = SeriesLake.in(folder.resolve("whole")).refresh(WHOLE);
    assertThat(series.isDone()).as(series.console()).isTrue();
    assertThat(whole.isDone()).as(whole.console()).isTrue();
    List<String> apart = List.of("dim_release", "data_quality", "release_changes", "restatements");
    try (Stream<Path> marts = Files.list(whole.snapshot())) {
      List<Path> same =
          marts
              .filter(file -> file.toString().endsWith(".csv"))
              .filter(file -> apart.stream().noneMatch(file.getFileName().toString()::startsWith))
              .toList();
      assertThat(same).hasSizeGreaterThan(20);
      for (Path mart : same) {
        assertThat(series.snapshot().resolve(mart.getFileName())).hasSameTextualContentAs(mart);
      }
    }
    assertWhereRowsWent(series);
    assertExplained(series);
  }

  /** The query knows nothing of how the marts set changes off. */
  private static void assertExplained(TestRefresh series) throws IOException {
    Row week =
        series
            .mart(MartTables.WEEKLY_DECLINE_RATES)
            .where("declined_count > 0")
            .orderBy("week_start_date")
            .head();
    String figure =
        ExplainedLake.figure(MartTables.WEEKLY_DECLINE_RATES, week, MeasureFields.DECLINED_COUNT);
    assertThat(ExplainedLake.explain(series.folder(), figure))
        .contains("2025-03-16_synthetic-pa-update", "declined_count 1, as published");
  }

  private static void assertWhereRowsWent(TestRefresh series) throws IOException {
    TableAssert.assertThat(series.mart(MartTables.DIM_RELEASE))
        .hasRows(
            """
            release_date | release_kind | coverage_from_date | coverage_to_date | coverage_states | rows_in_count | rows_current_count | rows_repeat_count | rows_set_aside_count | is_newest
            2025-03-02   | full         | 2025-01-06         | 2025-02-20       | PA              | 6             | 2                  | 4                 | 0                    | false
            2025-03-09   | update       | 2025-01-06         | 2025-03-03       | PA              | 3             | 0                  | 3                 | 0                    | false
            2025-03-16   | update       | 2025-01-06         | 2025-03-03       | PA              | 5             | 2                  | 2                 | 1                    | false
            2025-03-23   | update       | 2025-01-06         | 2025-03-18       | PA              | 4             | 3                  | 1                 | 0                    | true
            """);
    Dataset<Row> ofSeries =
        series
            .mart(MartTables.DATA_QUALITY)
            .where("item_code rlike '^record_(new|stale|repeated|withdrawn)|^withdrawal'");
    TableAssert.assertThat(ofSeries)
        .hasRows(
            """
            release_id                         | item_code        | item_count
            2025-03-09_synthetic-pa-update     | record_new       | 1
            2025-03-09_synthetic-pa-update     | record_withdrawn | 1
            2025-03-16_synthetic-pa-update     | record_repeated  | 1
            2025-03-16_synthetic-pa-update     | record_withdrawn | 2
            2025-03-16_synthetic-pa-update     | withdrawal_void  | 1
            2025-03-23_synthetic-pa-update     | record_new       | 1
            2025-03-23_synthetic-pa-update     | record_stale     | 1
            """);
  }
}
