package org.detainerlake.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample releases of the demo's size; what they must hold is said in package-info. */
class SampleReleasesTest {
  private static final long SEED = 42;
  private static final int DETAINERS = 60_000;
  private static final String DECLINED = "Detainer Declined by LEA";

  private static SampleHistory history;
  private static List<ToldRow> threeStates;
  private static List<ToldRow> national;
  private static Path csv;
  private static Path workbook;

  @BeforeAll
  static void write(@TempDir Path folder) throws IOException {
    history = SampleHistory.of(SEED, DETAINERS);
    threeStates = history.told(SampleRelease.THREE_STATES);
    national = history.told(SampleRelease.NATIONAL);
    List<Path> files = SampleReleases.write(folder, history);
    csv = files.get(0);
    workbook = files.get(1);
  }

  @Test
  void sameSeedGivesTheSameBytes(@TempDir Path again) throws IOException {
    assertThat(SampleReleases.write(again, SEED, DETAINERS))
        .satisfiesExactly(
            file -> assertThat(file).hasSameBinaryContentAs(csv),
            file -> assertThat(file).hasSameBinaryContentAs(workbook));
  }

  @Test
  void anotherSeedGivesAnotherHistory() {
    assertThat(SampleHistory.of(SEED + 1, 1_000).detainers())
        .hasSize(1_000)
        .isNotEqualTo(SampleHistory.of(SEED, 1_000).detainers());
  }

  @Test
  void everyFacilitySaysThatItIsSynthetic() {
    assertThat(history.detainers())
        .hasSize(DETAINERS)
        .allSatisfy(
            detainer ->
                assertThat(detainer.facility().name())
                    .matches("SYNTHETIC .+|OTHER-OTHER FACILITY"));
    assertThat(threeStates).allSatisfy(SampleReleasesTest::saysSynthetic);
    assertThat(national).allSatisfy(SampleReleasesTest::saysSynthetic);
  }

  private static void saysSynthetic(ToldRow row) {
    if (row.dirt() == Dirt.FACILITY_REDACTED) {
      assertThat(row.facility()).isEqualTo("b(6), b(7)c");
    } else {
      assertThat(row.facility()).matches("(?i)SYNTHETIC +.+|OTHER-OTHER +FACILITY");
    }
  }

  @Test
  void aCountyIsKnownForLocalFacilitiesOnly() {
    assertThat(history.detainers())
        .extracting(SampleDetainer::facility)
        .allSatisfy(
            facility ->
                assertThat(facility.countyFips() != null).isEqualTo(facility.kind().isLocal()));
  }

  @Test
  void unusableRowsAreTheFewThatWerePlanted() {
    assertThat(count(threeStates, row -> !row.dirt().isUsable())).isEqualTo(4);
    assertThat(count(national, row -> !row.dirt().isUsable())).isEqualTo(4);
    assertThat(8.0 / (threeStates.size() + national.size())).isLessThan(0.0005);
    SampleRelease.NATIONAL
        .planted()
        .forEach(
            (dirt, rows) ->
                assertThat(dirtied(national, dirt)).as("%s", dirt).isEqualTo(rows.longValue()));
  }

  @Test
  void everydayDirtIsThereAndRare() {
    for (Dirt dirt :
        List.of(Dirt.DOUBLE_SPACE, Dirt.LOWER_CASE, Dirt.OTHER_SPELLING, Dirt.CITY_TRUNCATED)) {
      assertThat(dirtied(national, dirt)).as("%s", dirt).isBetween(5L, national.size() / 50L);
    }
  }

  @Test
  void theCsvHoldsEveryToldRowOnALine() throws IOException {
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(threeStates.size() + 1);
    assertThat(lines.get(0)).isEqualTo("date,lift_reason,det_facility,city,state,detainer_type");
    assertThat(lines.get(1))
        .matches("2012-10-0\\d 00:00:00,.*,.*SYNTHETIC .*,(PENNSYLVANIA|TEXAS|CALIFORNIA),");
    assertThat(lines.stream().filter(line -> line.replaceAll("[^\"]", "").length() % 2 == 1))
        .hasSize(1);
    assertThat(lines.stream().filter(line -> cells(line) != 6)).hasSize(4);
    assertThat(Files.readString(csv)).doesNotContain("\r").endsWith("\n");
  }

  /** How many cells a strict reader finds; none in a row whose quote does not close. */
  private static int cells(String line) {
    String unquoted = line.replaceAll("\"[^\"]*\"", "");
    return unquoted.contains("\"") ? 0 : unquoted.split(",", -1).length;
  }

  @Test
  void theWorkbookStacksAYearOnASheet() throws IOException {
    try (ReadableWorkbook read =
        new ReadableWorkbook(workbook.toFile(), new ReadingOptions(true, false))) {
      List<Sheet> sheets = read.getSheets().toList();
      assertThat(sheets).extracting(Sheet::getName).containsExactly("FY2014", "FY2015");
      List<Row> first = sheets.get(0).read();
      List<Row> second = sheets.get(1).read();
      assertThat(first.size() + second.size()).isEqualTo(national.size() + 2);
      assertThat(first.get(0)).hasToString(second.get(0).toString());
      assertThat(second.get(1).getCell(0).asDate().toLocalDate())
          .isEqualTo(LocalDate.of(2014, 10, 1));
      assertThat(second.get(1).getCell(0).getDataFormatString()).isEqualTo("mm-dd-yy");
      assertThat(second.stream().filter(row -> row.getCellCount() < 6)).isNotEmpty();
      assertThat(
              first.stream().skip(1).filter(SampleReleasesTest::hasTextForDate).count()
                  + second.stream().skip(1).filter(SampleReleasesTest::hasTextForDate).count())
          .isEqualTo(3);
    }
  }

  private static boolean hasTextForDate(Row row) {
    return row.getCell(0).getType() == CellType.STRING;
  }

  @Test
  void theOverlapIsRewrittenInKnownWays() {
    IdentityHashMap<SampleDetainer, ToldRow> later = new IdentityHashMap<>();
    national.forEach(row -> later.put(row.detainer(), row));
    List<ToldRow> overlap =
        threeStates.stream()
            .filter(row -> !row.detainer().prepareDate().isBefore(LocalDate.of(2013, 10, 1)))
            .toList();
    List<ToldRow> kept = overlap.stream().filter(row -> later.containsKey(row.detainer())).toList();

    assertThat(overlap.size() - kept.size()).as("vanished").isBetween(10, 100);
    assertThat(count(kept, row -> outcomeCameLater(row.detainer()))).isBetween(300L, 1_500L);
    assertThat(count(kept, row -> declinedLater(row.detainer()))).isBetween(30L, 150L);
    assertThat(
            count(kept, row -> !row.detainer().firstFacility().equals(row.detainer().facility())))
        .as("facility corrected")
        .isBetween(20L, 150L);
    assertThat(kept)
        .filteredOn(row -> row.liftReason() != null && row.dirt() == Dirt.NONE)
        .filteredOn(row -> later.get(row.detainer()).dirt() == Dirt.NONE)
        .allSatisfy(
            row -> assertThat(row.liftReason()).isEqualTo(later.get(row.detainer()).liftReason()));
  }

  private static boolean outcomeCameLater(SampleDetainer detainer) {
    return detainer.liftReasonOn(SampleRelease.THREE_STATES.knownOn()) == null
        && detainer.liftReasonOn(SampleRelease.NATIONAL.knownOn()) != null;
  }

  private static boolean declinedLater(SampleDetainer detainer) {
    return outcomeCameLater(detainer) && DECLINED.equals(detainer.liftReason());
  }

  @Test
  void theBulkDayIsToldInFullByBothReleases() {
    Predicate<ToldRow> bulk =
        row ->
            row.detainer().prepareDate().equals(SampleHistory.BULK_DAY)
                && DECLINED.equals(row.liftReason())
                && row.liftReason().equals(row.detainer().liftReason());
    assertThat(count(threeStates, bulk)).isBetween(140L, 150L);
    assertThat(count(national, bulk)).isBetween(140L, 160L);
  }

  @Test
  void equalRowsOccurAndAreDifferentDetainers() {
    long distinct =
        national.stream()
            .map(
                row ->
                    "%s|%s|%s|%s|%s"
                        .formatted(
                            row.prepareDate(),
                            row.facility(),
                            row.state(),
                            row.liftReason(),
                            row.detainerType()))
            .distinct()
            .count();
    assertThat(national.size() - distinct).isGreaterThan(national.size() / 20L);
  }

  @Test
  void outcomesArriveLate() {
    assertThat(share(national, row -> row.liftReason() == null)).isBetween(0.40, 0.50);
    assertThat(share(national, row -> DECLINED.equals(row.liftReason()))).isBetween(0.03, 0.07);
    assertThat(share(national, row -> "Booked into Detention".equals(row.liftReason())))
        .isBetween(0.30, 0.40);
    List<ToldRow> newest =
        national.stream()
            .filter(row -> row.detainer().prepareDate().isAfter(LocalDate.of(2015, 9, 2)))
            .toList();
    assertThat(share(newest, row -> row.liftReason() == null)).isGreaterThan(0.65);
  }

  @Test
  void tooSmallASampleIsRefused() {
    assertThatThrownBy(() -> SampleHistory.of(SEED, 999))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a sample of 999 detainers is too small: ask for 1000 or more");
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
