package org.detainerlake.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.detainerlake.catalog.RecordFields;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.Subject;
import org.detainerlake.source.HeaderMatch;
import org.detainerlake.source.Layout;
import org.detainerlake.source.Layouts;
import org.detainerlake.source.Recognition;
import org.detainerlake.source.ReleaseFlags;
import org.detainerlake.source.ReleaseOf;
import org.detainerlake.source.SourceFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every layout of detainers has a sample, and every sample is a file of its layout. */
class SampleLayoutsTest {
  private static final Layouts LAYOUTS = Layouts.in(Path.of("conf/sources"));

  /** The release of 2025 under FOIA tells places by facility code alone. */
  private static final Map<String, Set<String>> LEFT_OUT =
      Map.of(
          "icfo-2025-xlsx",
          Set.of(RecordFields.FACILITY_CITY_TEXT.name(), RecordFields.FACILITY_STATE_TEXT.name()));

  private static final List<SampleRelease> SAMPLES =
      Stream.concat(SampleReleases.ALL.stream(), SampleReleases.EXTRACTS.stream()).toList();

  private static final Map<SampleRelease, Path> FILES = new HashMap<>();
  private static SampleHistory history;

  @BeforeAll
  static void write(@TempDir Path folder) throws IOException {
    history = SampleHistory.of(5, 3_000);
    for (SampleRelease release : SAMPLES) {
      FILES.put(release, SampleReleases.write(folder, history, release));
    }
  }

  @Test
  void every_layout_of_detainers_has_a_sample() {
    List<String> wanted =
        LAYOUTS.all().stream()
            .filter(layout -> layout.subject() == Subject.DETAINERS)
            .map(Layout::name)
            .toList();
    assertThat(wanted).hasSizeGreaterThan(8);
    assertThat(SAMPLES.stream().map(SampleRelease::layout)).containsAll(wanted);
  }

  @Test
  void every_sample_is_recognised_and_no_column_is_strange() {
    FILES.forEach(
        (release, file) -> {
          Recognition found = Recognition.of(SourceFile.at(file), LAYOUTS);
          assertThat(found.layout().name()).isEqualTo(release.layout());
          assertThat(found.layout().files()).anyMatch(release.fileName()::matches);
          found.sheets().forEach(sheet -> isWhole(sheet.header()));
        });
  }

  private static void isWhole(HeaderMatch header) {
    String layout = header.layout().name();
    assertThat(header.missing()).as(layout).isEmpty();
    assertThat(header.unmatched()).as(layout).isEmpty();
    assertThat(header.duplicated()).as(layout).isEmpty();
    List<String> wanted = new ArrayList<>(header.layout().columns().keySet());
    wanted.removeAll(LEFT_OUT.getOrDefault(layout, Set.of()));
    assertThat(header.canonicalIndex().keySet())
        .as(layout)
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void a_name_tells_release_and_date_and_that_it_is_synthetic() {
    FILES.forEach(
        (release, file) -> {
          Recognition found = Recognition.of(SourceFile.at(file), LAYOUTS);
          LocalDate unnamed = LocalDate.of(1999, 1, 1);
          Release told = ReleaseOf.file(found, ReleaseFlags.NONE, () -> Optional.of(unnamed));
          assertThat(told.synthetic()).isTrue();
          boolean isNamed = found.layout().release().named() != null;
          assertThat(told.date()).isEqualTo(isNamed ? release.knownOn() : unnamed);
        });
  }

  @Test
  void the_files_of_older_years_lack_the_birth_date() {
    FILES.keySet().stream()
        .filter(release -> release.layout().equals("icli-2025-xlsx"))
        .forEach(
            release ->
                assertThat(release.tells(Content.BIRTH_DATE))
                    .as(release.fileName())
                    .isEqualTo(release.fileName().contains("FY25")));
  }

  @Test
  void workbooks_of_2025_and_later_have_six_rows_above_the_header() throws IOException {
    List<Row> rows = rows("icli-2025-xlsx", "FY25_20250729");
    assertThat(rows.get(0).getCellText(0)).contains("SYNTHETIC");
    assertThat(rows.get(1).getCellText(0)).isEqualTo("ERO LESA Statistical Tracking Unit");
    Row header = rows.stream().filter(row -> row.getRowNum() == 7).findFirst().orElseThrow();
    assertThat(header.getCellText(0)).isEqualTo("Detainer Prepare Date");
    assertThat(header.getCellCount()).isEqualTo(65);
    Row first = rows.stream().filter(row -> row.getRowNum() == 8).findFirst().orElseThrow();
    assertThat(first.getCell(0).getDataFormatString()).isEqualTo("mm-dd-yy");
    assertThat(first.getCell(0).asDate().toLocalDate()).isEqualTo(LocalDate.of(2024, 10, 1));
  }

  @Test
  void a_code_keeps_its_zero_unless_it_became_a_number() throws IOException {
    List<Row> rows = rows("icli-2025-xlsx", "FY25_20250729");
    int column = 22;
    assertThat(rows.get(4).getCellText(column)).isEqualTo("MSC Charge Code");
    List<Row> coded =
        rows.stream().skip(5).filter(row -> row.getCellText(column).length() > 0).toList();
    assertThat(coded).anyMatch(row -> row.getCellText(column).startsWith("0"));
    assertThat(coded)
        .filteredOn(row -> row.getCell(column).getType() == CellType.NUMBER)
        .hasSizeBetween(1, 2)
        .allMatch(row -> row.getCellText(column).length() == 3);
  }

  @Test
  void identifiers_are_hashed_or_missing_or_blacked_out() throws IOException {
    List<Row> rows = rows("icli-2025-xlsx", "FY25_20250729");
    int column = 64;
    assertThat(rows.get(4).getCellText(column)).isEqualTo("Unique Identifier");
    List<String> ids = rows.stream().skip(5).map(row -> row.getCellText(column)).toList();
    assertThat(ids).allMatch(id -> id.matches("|[0-9a-f]{40}|.*b.?\\(6\\).*"));
    long hashed = ids.stream().filter(id -> id.length() == 40).count();
    assertThat((double) hashed / ids.size()).isBetween(0.75, 0.95);
    assertThat(ids).contains("").anyMatch(id -> id.contains("(6)"));
  }

  @Test
  void one_workbook_ends_in_a_total() throws IOException {
    List<Row> rows = rows("icli-2026-xlsx", "FY26");
    Row last = rows.get(rows.size() - 1);
    assertThat(last.getCellText(0)).isEqualTo("Total");
    SampleRelease release = release("icli-2026-xlsx", "FY26");
    assertThat(last.getCell(1).asNumber().intValue()).isEqualTo(history.told(release).size());
  }

  @Test
  void conviction_dates_of_the_newest_release_are_text() throws IOException {
    List<Row> rows = rows("dpr-2026-xlsx", "DPR");
    List<String> header = rows.get(4).stream().map(cell -> cell.getText()).toList();
    assertThat(header).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER).hasSize(44);
    int column = header.indexOf("MSC Conviction Date");
    assertThat(rows.stream().skip(5).map(row -> row.getCellText(column)))
        .anyMatch(text -> text.matches("\\d{1,2}/\\d{1,2}/\\d{4}"))
        .anyMatch(text -> text.matches("\\d{4}-\\d\\d-\\d\\d"))
        .contains("NA");
  }

  @Test
  void a_file_for_measuring_has_the_rows_and_sheets_asked_for(@TempDir Path folder)
      throws IOException {
    Path file = SampleReleases.writeRows(folder, "icli-2025-xlsx", 700, 3, 9);
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      List<Sheet> sheets = workbook.getSheets().toList();
      assertThat(sheets).hasSize(3);
      int rows = 0;
      for (Sheet sheet : sheets) {
        rows += sheet.read().size() - 5;
      }
      assertThat(rows).isEqualTo(700);
    }
  }

  private static SampleRelease release(String layout, String name) {
    return FILES.keySet().stream()
        .filter(release -> release.layout().equals(layout) && release.fileName().contains(name))
        .findFirst()
        .orElseThrow();
  }

  /** The rows of a workbook's last sheet that are not empty. */
  private static List<Row> rows(String layout, String name) throws IOException {
    Path file = FILES.get(release(layout, name));
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(
            file.toFile(), new org.dhatim.fastexcel.reader.ReadingOptions(true, false))) {
      List<Sheet> sheets = workbook.getSheets().toList();
      return name.equals("FY26") ? sheets.get(sheets.size() - 1).read() : sheets.get(0).read();
    }
  }
}
