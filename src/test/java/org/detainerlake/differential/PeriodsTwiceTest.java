package org.detainerlake.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.PeriodMarts;
import org.detainerlake.catalog.Table;
import org.detainerlake.catalog.VintageMarts;
import org.detainerlake.job.TestRefresh;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.sample.SampleRelease;
import org.detainerlake.sample.SampleReleases;
import org.detainerlake.sample.ToldRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Marts of longer spans, of recorded declines and of fates of rows, beside those that the second
 * engine makes of what the generator knows: two releases that overlap, and one with lift dates.
 */
class PeriodsTwiceTest {
  private static final int DETAINERS = 3_000;

  @TempDir static Path folder;

  private static TestRefresh refresh;
  private static SecondEngine engine;

  @BeforeAll
  static void refreshAndComputeTwice() throws Exception {
    SampleHistory history = SampleHistory.of(11, DETAINERS);
    List<SampleRelease> releases =
        Stream.concat(
                Stream.of(SampleRelease.THREE_STATES, SampleRelease.NATIONAL),
                SampleReleases.ALL.stream().filter(one -> one.layout().equals("icfo-2025-xlsx")))
            .toList();
    List<Path> files = SampleReleases.write(folder.resolve("files"), history, releases);
    refresh = TestRefresh.ofFaulty(folder.resolve("lake"), files.toArray(Path[]::new));
    assertThat(refresh.isDone()).as(refresh.console()).isTrue();
    engine = SecondEngine.over(List.of(), Path.of("src/main/resources/reference"), Path.of("conf"));
    SampleTruth truth = new SampleTruth(engine.connection());
    List<List<ToldRow>> told = releases.stream().map(history::told).toList();
    for (int i = 0; i < releases.size(); i++) {
      truth.note(releases.get(i), told.get(i));
    }
    for (int i = 0; i < releases.size(); i++) {
      truth.load(engine.connection(), releases.get(i), files.get(i), told.get(i));
    }
    engine.run("current_detainers");
    engine.run("placed_truth");
    engine.computeMarts("saturday", true);
    engine.run("weekly_recorded_declines");
    engine.run("file_fates");
  }

  @AfterAll
  static void close() throws Exception {
    engine.close();
  }

  @Test
  void months_quarters_and_years_of_every_area_are_the_same() throws Exception {
    assertSame(PeriodMarts.CALENDAR_DECLINE_RATES, published(PeriodMarts.CALENDAR_DECLINE_RATES));
  }

  @Test
  void rolling_windows_and_the_year_before_are_the_same() throws Exception {
    assertSame(PeriodMarts.ROLLING_DECLINE_RATES, published(PeriodMarts.ROLLING_DECLINE_RATES));
  }

  @Test
  void declines_with_a_lift_date_are_recorded_in_the_same_weeks() throws Exception {
    Path dated = folder.resolve("lift-dated.parquet").toAbsolutePath();
    new Queries(engine.connection())
        .execute(
            "COPY (FROM read_parquet('%s') WHERE recorded_basis = 'lift_date') TO '%s'"
                .formatted(published(VintageMarts.WEEKLY_RECORDED_DECLINES), dated));
    MartComparison comparison = engine.compared(VintageMarts.WEEKLY_RECORDED_DECLINES, dated);
    assertThat(comparison.rows()).isGreaterThan(10);
    assertThat(comparison.agreesOnShared()).as(comparison.report()).isTrue();
  }

  @Test
  void rows_of_every_file_have_the_same_fates() throws Exception {
    String published =
        "SELECT file_sha256, item_code, item_count FROM read_parquet('%s') WHERE item_kind = 'rows'"
            .formatted(published(MartTables.DATA_QUALITY));
    List<String> differences = new ArrayList<>();
    Queries queries = new Queries(engine.connection());
    differences.addAll(queries.rows("FROM file_fates EXCEPT ALL (" + published + ")", 20));
    differences.addAll(queries.rows(published + " EXCEPT ALL (FROM file_fates)", 20));
    assertThat(differences).isEmpty();
    assertThat(
            queries.number("SELECT sum(item_count) FROM file_fates WHERE item_code LIKE '%set%'"))
        .isPositive();
  }

  private static Path published(Table mart) throws IOException {
    return refresh.marts().resolve(mart.name() + ".parquet").toAbsolutePath();
  }

  private static void assertSame(Table mart, Path published) throws Exception {
    MartComparison comparison = engine.compared(mart, published);
    assertThat(comparison.rows()).isGreaterThan(100);
    assertThat(comparison.agrees()).as(comparison.report()).isTrue();
  }
}
