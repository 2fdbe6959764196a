package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.MartTables.DATA_QUALITY;
import static org.detainerlake.catalog.MartTables.DIM_RELEASE;
import static org.detainerlake.catalog.MartTables.OUTCOME_BREAKDOWN;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ReleaseFields;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.sample.SampleRelease;
import org.detainerlake.sample.SampleReleases;
import org.detainerlake.sample.ToldRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path on generated releases, against the hidden history that they were told from. */
class SampleRefreshTest {
  private static final int DETAINERS = 60_000;
  private static final LocalDate NATIONAL_FROM = LocalDate.of(2013, 10, 1);

  @TempDir static Path folder;
  private static SampleHistory history;
  private static Path csv;
  private static Path workbook;
  private static TestRefresh refresh;

  @BeforeAll
  static void refresh() throws IOException {
    history = SampleHistory.of(7, DETAINERS);
    List<Path> files =
        SampleReleases.write(
            folder.resolve("files"),
            history,
            List.of(SampleRelease.THREE_STATES, SampleRelease.NATIONAL));
    csv = files.get(0);
    workbook = files.get(1);
    refresh = TestRefresh.of(folder.resolve("lake"), csv, workbook);
    assertThat(refresh.isDone()).as(refresh.console()).isTrue();
  }

  @Test
  void what_is_published_is_what_the_newest_release_was_told() throws IOException {
    List<ToldRow> current = current();
    Row sums =
        refresh
            .mart(WEEKLY_DECLINE_RATES)
            .selectExpr("sum(issued_count)", "sum(declined_count)", "sum(honored_count)")
            .head();
    assertThat(sums.getLong(0)).isEqualTo(current.size());
    assertThat(sums.getLong(1)).isEqualTo(ending(current, "Detainer Declined by LEA"));
    assertThat(sums.getLong(2)).isEqualTo(ending(current, "Booked into Detention"));
  }

  @Test
  void rows_in_are_current_or_repeat_or_set_aside() throws IOException {
    List<Row> releases = refresh.mart(DIM_RELEASE).orderBy("release_id").collectAsList();
    List<ToldRow> old = history.told(SampleRelease.THREE_STATES);
    long repeats = old.stream().filter(SampleRefreshTest::isRetold).count();
    assertThat(count(releases.get(0), ReleaseFields.ROWS_IN_COUNT.name())).isEqualTo(old.size());
    assertThat(count(releases.get(0), ReleaseFields.ROWS_REPEAT_COUNT.name())).isEqualTo(repeats);
    assertThat(count(releases.get(1), ReleaseFields.ROWS_REPEAT_COUNT.name())).isZero();
    assertThat(releases)
        .allSatisfy(
            release ->
                assertThat(count(release, "rows_in_count"))
                    .isEqualTo(
                        count(release, "rows_current_count")
                            + count(release, "rows_repeat_count")
                            + count(release, "rows_set_aside_count")));
  }

  @Test
  void every_fault_planted_is_counted_with_its_reason() throws IOException {
    assertThat(
            refresh
                .mart(DATA_QUALITY)
                .where("item_kind = 'reason' and item_code like 'row_%'")
                .groupBy("item_code")
                .sum("item_count"))
        .hasRows(
            """
            item_code          | sum(item_count)
            row_quote_unclosed | 1
            row_ragged         | 3
            """);
    assertThat(refresh.mart(DATA_QUALITY).where("item_code = 'lift_reason_unseen'").count())
        .isEqualTo(1);
  }

  @Test
  void a_lift_reason_no_reference_knows_is_not_shown() throws IOException {
    assertThat(
            refresh
                .mart(OUTCOME_BREAKDOWN)
                .where("lift_reason like '%New Reason%'")
                .collectAsList())
        .isEmpty();
    assertThat(
            refresh
                .mart(OUTCOME_BREAKDOWN)
                .where("lift_reason = '(not in the reference)' and outcome_class = 'other'")
                .collectAsList())
        .isNotEmpty();
  }

  @Test
  void synthetic_says_so() throws IOException {
    assertThat(refresh.console()).contains("SYNTHETIC, not facts.");
    assertThat(refresh.mart(WEEKLY_DECLINE_RATES).where("not is_synthetic").count()).isZero();
    assertThat(Files.readString(refresh.marts().resolve("MANIFEST.json")))
        .contains("\"synthetic\" : true");
  }

  @Test
  void order_batches_and_repetition_change_nothing() throws IOException {
    Path other = folder.resolve("other");
    TestRefresh.of(other, workbook);
    Path renamed = Files.copy(csv, folder.resolve("synthetic_pa_detainers_2012_2015_copy.csv"));
    TestRefresh last = TestRefresh.of(other, csv);
    assertThat(last.contentHash()).isEqualTo(refresh.contentHash());
    TestRefresh again = TestRefresh.of(other, renamed, workbook, csv);
    assertThat(again.console()).contains("nothing new").contains("0 new, 3 known");
    assertThat(again.console())
        .contains(
            "NOTE synthetic_pa_detainers_2012_2015_copy.csv has the bytes of %s and is known by that"
                .formatted(csv.getFileName()));
    assertThat(again.publicationId()).isEqualTo(last.publicationId());
  }

  /** Told by the newest release that covers state and day: what the marts must count. */
  private static List<ToldRow> current() {
    List<ToldRow> current =
        new java.util.ArrayList<>(
            history.told(SampleRelease.NATIONAL).stream()
                .filter(row -> row.dirt().isUsable())
                .toList());
    history.told(SampleRelease.THREE_STATES).stream()
        .filter(row -> row.dirt().isUsable() && !isRetold(row))
        .forEach(current::add);
    return current;
  }

  private static boolean isRetold(ToldRow row) {
    return row.dirt().isUsable() && !row.detainer().prepareDate().isBefore(NATIONAL_FROM);
  }

  private static long ending(List<ToldRow> rows, String liftReason) {
    return rows.stream().filter(row -> liftReason.equals(row.liftReason())).count();
  }

  private static int count(Row row, String column) {
    return row.<Integer>getAs(column);
  }
}
