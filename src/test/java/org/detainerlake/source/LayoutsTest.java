package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.detainerlake.source.Landing.MADE_UP;
import static org.detainerlake.source.Landing.assertFault;
import static org.detainerlake.source.Landing.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {
  private static final Path SHIPPED = Path.of("conf/sources");
  private static final String MEND = "mend the yaml file; conf/sources/README.md lists its keys";
  private static final String KNOWN =
      "use one of prepare_date_text, detainer_type_text, facility_name_text, facility_code_text,"
          + " facility_city_text, facility_state_text, lift_reason_text, lift_reason_code_text,"
          + " second_lift_reason_text, lift_date_text, conviction_code_text, conviction_text,"
          + " charge_code_text, charge_text, activity_text, criminality_text, threat_level_text,"
          + " person_id_text, record_id_text, record_version_text, deletion_mark_text";

  @TempDir Path folder;

  static List<Layout> shipped() {
    return Layouts.in(SHIPPED).all();
  }

  @Test
  void every_yaml_file_shipped_is_a_layout_of_its_own_name() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      assertThat(shipped().stream().map(layout -> layout.name() + ".yaml"))
          .hasSizeGreaterThanOrEqualTo(4)
          .containsExactlyElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".yaml"))
                  .sorted()
                  .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void a_shipped_layout_maps_what_it_requires_and_its_patterns_compile(Layout layout) {
    assertThat(layout.columns().keySet()).containsAll(layout.required());
    assertThat(layout.title()).isNotBlank();
    assertThat(layout.generation()).isBetween(1, 7);
    assertThat(layout.release().kind()).isIn("full", "update", "partial", "list");
    assertThat(layout.isKindOfItsSubject()).isTrue();
    assertThat(layout.release().states()).isIn("all", "data");
    assertThat(layout.dates().earliest()).isBefore(layout.dates().latest());
    assertThat(Charset.isSupported(layout.encoding())).isTrue();
    assertThat(layout.files()).isNotEmpty().allSatisfy(LayoutsTest::assertCompiles);
    assertThat(layout.dates().patterns()).isNotEmpty().allSatisfy(LayoutsTest::assertDates);
    assertCompiles(layout.sheets());
    assertDates(layout.release().dateFormat());
  }

  private static void assertCompiles(String pattern) {
    assertThatCode(() -> Pattern.compile(pattern)).doesNotThrowAnyException();
  }

  private static void assertDates(String pattern) {
    assertThatCode(() -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void no_header_of_a_shipped_layout_means_two_columns(Layout layout) {
    List<String> keys =
        Stream.concat(
                layout.columns().values().stream()
                    .flatMap(names -> names.stream().map(HeaderMatch::key).distinct()),
                layout.carried().stream().map(HeaderMatch::key))
            .toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void a_layout_says_how_its_files_write_dates_and_gaps() {
    Layout layout = Layouts.read(file(folder, "made-up.yaml", MADE_UP));
    assertThat(layout.conventions(Set.of()).datePatterns()).containsExactly("yyyy-MM-dd");
    assertThat(layout.conventions(Set.of()).earliest()).isEqualTo(LocalDate.of(2003, 3, 1));
    assertThat(layout.conventions(Set.of()).latest()).isEqualTo(LocalDate.of(2017, 12, 31));
    assertThat(layout.conventions(Set.of()).nullMarks()).containsExactly("");
    assertThat(layout.conventions(Set.of()).redactionMarks()).isEmpty();
  }

  @Test
  void other_files_of_the_folder_are_left_alone() {
    file(folder, "README.md", "not a layout");
    file(folder, "made-up.yaml", MADE_UP);
    assertThat(Layouts.in(folder).all()).extracting(Layout::name).containsExactly("made-up");
  }

  @Test
  void an_unknown_key_is_named_with_its_file() {
    Path file = file(folder, "x.yaml", MADE_UP + "colour: red\n");
    assertFault(
        () -> Layouts.in(folder),
        SourceFault.Kind.CONFIG,
        "layout x.yaml: Unrecognized field \"colour\" (class org.detainerlake.source.Layout), not"
            + " marked as ignorable",
        MEND);
    assertThat(file).exists();
  }

  @Test
  void a_file_that_is_no_yaml_is_named() {
    file(folder, "x.yaml", "name: [made-up\n");
    assertThat(catchThrowable(() -> Layouts.in(folder)))
        .isInstanceOf(SourceFault.class)
        .hasMessageStartingWith("layout x.yaml: ");
  }

  @Test
  void an_unknown_column_is_named_beside_the_known_ones() {
    file(folder, "x.yaml", MADE_UP.replace("  facility_name_text:", "  facility_nme_text:"));
    assertFault(
        () -> Layouts.in(folder),
        SourceFault.Kind.CONFIG,
        "layout x.yaml maps the unknown column facility_nme_text",
        KNOWN);
  }

  @Test
  void an_unknown_required_column_is_named_too() {
    file(folder, "x.yaml", MADE_UP.replace("required: [prepare_date_text", "required: [date"));
    assertFault(
        () -> Layouts.in(folder),
        SourceFault.Kind.CONFIG,
        "layout x.yaml maps the unknown column date",
        KNOWN);
  }

  @Test
  void a_missing_folder_is_named() {
    Path missing = folder.resolve("sources");
    assertFault(
        () -> Layouts.in(missing),
        SourceFault.Kind.CONFIG,
        "no layouts in " + missing,
        "point --conf at the folder conf");
  }

  @Test
  void a_format_without_any_layout_is_named() {
    file(folder, "made-up.yaml", MADE_UP);
    Path workbook = file(folder, "x.csv", "issued,jail\n");
    SheetHead head = CsvHead.of(SourceFile.at(workbook));
    assertFault(
        () -> Layouts.in(folder).best("x.xlsx", Layout.Format.WORKBOOK, head),
        SourceFault.Kind.CONFIG,
        "there is no layout for WORKBOOK files",
        "add one to conf/sources");
  }

  @ParameterizedTest
  @CsvSource({
    "name, name or format",
    "files, files",
    "sheets, sheets",
    "subject, subject",
    "columns, columns",
    "encoding, encoding",
    "dates, dates",
    "marks, marks",
    "release, release",
  })
  void a_layout_that_lacks_a_key_is_named(String key, String said) {
    file(folder, "x.yaml", without(key));
    assertFault(
        () -> Layouts.in(folder),
        SourceFault.Kind.CONFIG,
        "layout x.yaml: its " + said + " is missing, or holds what cannot be used",
        MEND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"required", "carried"})
  void the_key_that_is_missing_is_the_key_named(String key) {
    file(folder, "x.yaml", without(key));
    assertThat(catchThrowable(() -> Layouts.in(folder)))
        .isInstanceOf(SourceFault.class)
        .hasMessageContaining(key);
  }

  private static String without(String key) {
    return MADE_UP.replaceFirst("(?m)^" + key + ":.*\\R(?:^  .*\\R)*", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "format: CSV/format: PDF",
        "earliest: 2003-03-01/earliest: 2003-02-31",
        "kind: full/kind: whole",
        "states: data/states: some",
        "subject: detainers/subject: weather",
        "otherwise: null/otherwise: 2017",
      })
  void a_value_that_cannot_be_read_is_found(String change) {
    assertFoundWhenRead(change);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "preamble_rows: 0/preamble_rows: -1",
        "preamble_rows: 0/preamble_rows: 30",
        "carried: [remark]/carried: []\ntotals: '('",
        "sheets: '.*'/sheets: '('",
        "files: []/files: ['*']",
        "encoding: UTF-8/encoding: UTF-99",
        "encoding: UTF-8/encoding: UTF-16",
        "named: null/named: 'no groups'",
        "kind: full/kind: list",
        "named: null/named: '(?<name>(?<series>a))(?<date>b)'",
        "subject: detainers/subject: agreements",
      })
  void a_value_that_cannot_be_used_is_found_when_the_layout_is_read(String change) {
    assertFoundWhenRead(change);
  }

  private void assertFoundWhenRead(String change) {
    String[] parts = change.split("/", 2);
    file(folder, "x.yaml", MADE_UP.replace(parts[0], parts[1]));
    assertThat(catchThrowable(() -> Layouts.in(folder)))
        .isInstanceOf(SourceFault.class)
        .hasMessageStartingWith("layout x.yaml");
  }
}
