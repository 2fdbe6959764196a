package org.detainerlake.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample releases; what they must hold is said in package-info. */
class SampleReleasesTest {
  private static final long SEED = 42;
  private static final int DETAINERS = 30_000;

  private static SampleHistory history;
  private static Map<SampleRelease, List<ToldRow>> told;
  private static List<Path> files;

  @BeforeAll
  static void write(@TempDir Path folder) throws IOException {
    history = SampleHistory.of(SEED, DETAINERS);
    told = new LinkedHashMap<>();
    SampleReleases.ALL.forEach(release -> told.put(release, history.told(release)));
    files = SampleReleases.write(folder, history, SampleReleases.ALL);
  }

  @Test
  void same_seed_gives_the_same_bytes(@TempDir Path again) throws IOException {
    List<Path> same = SampleReleases.write(again, SEED, DETAINERS);
    assertThat(same).hasSize(8).hasSize(SampleReleases.DEMO.size());
    for (int i = 0; i < same.size(); i++) {
      Path file = files.get(SampleReleases.ALL.indexOf(SampleReleases.DEMO.get(i)));
      assertThat(same.get(i)).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void another_seed_gives_another_history() {
    List<SampleDetainer> other = SampleHistory.of(SEED + 1, 1_000).detainers().toList();
    assertThat(other)
        .hasSize(1_000)
        .isNotEqualTo(SampleHistory.of(SEED, 1_000).detainers().toList());
  }

  @Test
  void what_is_told_can_be_told_again_and_one_by_one() {
    SampleRelease release = SampleRelease.NATIONAL;
    assertThat(history.told(release)).isEqualTo(told.get(release));
    assertThat(history.stream(release).limit(10)).isEqualTo(told.get(release).subList(0, 10));
  }

  @Test
  void every_facility_says_that_it_is_synthetic() {
    assertThat(rows()).isNotEmpty().allSatisfy(SampleReleasesTest::saysSynthetic);
    assertThat(SampleReleases.ALL)
        .allSatisfy(release -> assertThat(release.fileName()).containsIgnoringCase("synthetic"));
  }

  private static void saysSynthetic(ToldRow row) {
    if (row.dirt() == Dirt.FACILITY_REDACTED) {
      assertThat(row.facility()).isEqualTo("b(6), b(7)c");
    } else {
      assertThat(row.facility()).matches("(?i)SYNTHETIC +.+|OTHER-OTHER +FACILITY");
    }
  }

  @Test
  void planted_dirt_is_there_by_number() {
    told.forEach(
        (release, rows) ->
            release.planted().entrySet().stream()
                .filter(planted -> planted.getKey() != Dirt.TOTAL_ROW)
                .forEach(
                    planted ->
                        assertThat(dirtied(rows, planted.getKey()))
                            .as("%s in %s", planted.getKey(), release.fileName())
                            .isEqualTo(planted.getValue().longValue())));
  }

  @Test
  void every_fault_occurs_and_unusable_rows_are_few() {
    List<Dirt> seen =
        Stream.concat(
                rows().stream().map(ToldRow::dirt),
                SampleReleases.ALL.stream().flatMap(release -> release.planted().keySet().stream()))
            .distinct()
            .toList();
    assertThat(seen).containsExactlyInAnyOrder(Dirt.values());
    assertThat(share(rows(), row -> !row.dirt().isUsable())).isLessThan(0.002);
  }

  @Test
  void everyday_dirt_is_there_and_rare() {
    for (Dirt dirt :
        List.of(Dirt.DOUBLE_SPACE, Dirt.LOWER_CASE, Dirt.OTHER_SPELLING, Dirt.CITY_TRUNCATED)) {
      assertThat(dirtied(rows(), dirt)).as("%s", dirt).isBetween(20L, rows().size() / 50L);
    }
  }

  @Test
  void csv_files_hold_every_told_row_on_a_line() throws IOException {
    for (SampleRelease release : SampleReleases.ALL) {
      Path file = files.get(SampleReleases.ALL.indexOf(release));
      if (!release.isWorkbook()) {
        assertThat(Files.readAllLines(file)).hasSize(told.get(release).size() + 1);
        assertThat(Files.readString(file)).doesNotContain("\r").endsWith("\n");
      }
    }
  }

  @Test
  void the_csv_of_three_states_has_ragged_lines_and_one_open_quote() throws IOException {
    List<String> lines = Files.readAllLines(files.get(0));
    assertThat(lines.get(0)).isEqualTo("date,lift_reason,det_facility,city,state,detainer_type");
    assertThat(lines.get(1))
        .matches("2012-10-\\d\\d 00:00:00,.*,.*SYNTHETIC .*,(PENNSYLVANIA|TEXAS|CALIFORNIA),");
    assertThat(lines.stream().filter(line -> line.replaceAll("[^\"]", "").length() % 2 == 1))
        .hasSize(1);
    assertThat(lines.stream().filter(line -> cells(line) != 6)).hasSize(4);
  }

  /** How many cells a strict reader finds; none in a row whose quote does not close. */
  private static int cells(String line) {
    String unquoted = line.replaceAll("\"[^\"]*\"", "");
    return unquoted.contains("\"") ? 0 : unquoted.split(",", -1).length;
  }

  @Test
  void r_quotes_texts_and_says_na_for_nothing() throws IOException {
    List<String> lines = Files.readAllLines(file("ddp-tidy-csv"));
    assertThat(lines.get(0)).startsWith("\"\",\"detainer_prepare_date\",\"facility_state\",");
    assertThat(lines.get(1)).startsWith("1,2018-10-").contains(",NA,").doesNotContain(",,");
  }

  @Test
  void the_weekly_report_tells_declines_recorded_in_its_week() throws IOException {
    List<String> lines = Files.readAllLines(file("ddor-section2-csv"));
    assertThat(lines).hasSizeGreaterThan(4);
    assertThat(lines.subList(1, lines.size()))
        .allMatch(line -> line.matches(".*,\\d+/\\d+/201[2-7],(1/(28|29|30|31)|2/[123])/2017,.*"));
    assertThat(String.join("\n", lines)).contains("(conviction)").contains("(charge)");
  }

  @Test
  void later_releases_rewrite_what_earlier_ones_told() {
    SampleRelease early = release("SYNTHETIC 2025-ICLI-99999_ERO Detainers_FY25_20250415");
    SampleRelease late = release("SYNTHETIC 2026-ICLI-99999_Detainers_FY25");
    Map<Long, ToldRow> later = new HashMap<>();
    told.get(late).forEach(row -> later.put(row.detainer().number(), row));
    List<ToldRow> kept =
        told.get(early).stream().filter(row -> later.containsKey(row.detainer().number())).toList();

    assertThat(told.get(early).size() - kept.size()).as("vanished").isBetween(1, 40);
    assertThat(share(kept, row -> outcomeCame(row, later))).isBetween(0.05, 0.25);
    assertThat(share(kept, row -> facilityChanged(row, later))).isBetween(0.0005, 0.02);
    assertThat(kept).noneMatch(row -> outcomeChanged(row, later));
    assertThat(kept)
        .filteredOn(ToldRow::isIdentified)
        .isNotEmpty()
        .noneMatch(row -> row.personId().equals(later.get(row.detainer().number()).personId()));
  }

  private static boolean outcomeCame(ToldRow row, Map<Long, ToldRow> later) {
    return row.liftReason() == null && later.get(row.detainer().number()).liftReason() != null;
  }

  private static boolean outcomeChanged(ToldRow row, Map<Long, ToldRow> later) {
    ToldRow after = later.get(row.detainer().number());
    return row.dirt() == Dirt.NONE
        && after.dirt() == Dirt.NONE
        && row.liftReason() != null
        && !Objects.equals(row.liftReason(), after.liftReason());
  }

  private static boolean facilityChanged(ToldRow row, Map<Long, ToldRow> later) {
    ToldRow after = later.get(row.detainer().number());
    return row.dirt() == Dirt.NONE
        && after.dirt() == Dirt.NONE
        && !row.facility().equals(after.facility());
  }

  @Test
  void the_bulk_day_is_told_in_full_by_both_releases() {
    Predicate<ToldRow> bulk =
        row ->
            row.detainer().prepareDate().equals(SampleHistory.BULK_DAY)
                && SampleOutcome.DECLINED.equals(row.liftReason());
    assertThat(count(told.get(SampleRelease.THREE_STATES), bulk)).isBetween(140L, 150L);
    assertThat(count(told.get(SampleRelease.NATIONAL), bulk)).isBetween(140L, 160L);
  }

  @Test
  void too_small_a_sample_is_refused() {
    assertThatThrownBy(() -> SampleHistory.of(SEED, 999))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a sample of 999 detainers is too small: ask for 1000 or more");
  }

  private static SampleRelease release(String start) {
    return SampleReleases.ALL.stream()
        .filter(release -> release.fileName().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static Path file(String layout) {
    SampleRelease first =
        SampleReleases.ALL.stream()
            .filter(release -> release.layout().equals(layout))
            .findFirst()
            .orElseThrow();
    return files.get(SampleReleases.ALL.indexOf(first));
  }

  private static List<ToldRow> rows() {
    return told.values().stream().flatMap(List::stream).toList();
  }

  private static long dirtied(List<ToldRow> rows, Dirt dirt) {
    return count(rows, row -> row.dirt() == dirt);
  }

  private static long count(List<ToldRow> rows, Predicate<ToldRow> which) {
    return rows.stream().filter(which).count();
  }

  private static double share(List<ToldRow> rows, Predicate<ToldRow> which) {
    return (double) count(rows, which) / rows.size();
  }
}
