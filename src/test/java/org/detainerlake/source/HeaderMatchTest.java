package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.RecordFields.FACILITY_NAME_TEXT;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE_TEXT;
import static org.detainerlake.source.Landing.MADE_UP;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.detainerlake.catalog.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderMatchTest {
  @TempDir Path folder;

  @Test
  void columns_are_found_by_name_and_never_by_position() {
    HeaderMatch match = match("jail", "remark", "issued");
    assertThat(index(match, PREPARE_DATE_TEXT)).isEqualTo(2);
    assertThat(index(match, FACILITY_NAME_TEXT)).isZero();
    assertThat(match.isComplete()).isTrue();
    assertThat(match.missing()).isEmpty();
    assertThat(match.unmatched()).isEmpty();
    assertThat(match.duplicated()).isEmpty();
    assertThat(match.rescuedIndex()).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Detainer Lift Reason",
        "detainer_lift_reason",
        "DETAINER-LIFT-REASON",
        "  Detainer  Lift\u00a0Reason ",
        "_detainer lift reason_",
        "Detainer Lift Reason:",
        "Detainer\tLift\nReason",
      })
  void case_spaces_and_underscores_make_no_difference(String name) {
    assertThat(HeaderMatch.key(name)).isEqualTo("detainer_lift_reason");
  }

  @ParameterizedTest
  @CsvSource({"año,año", "Día 2,día_2", "%,''", "'',''", "a__b,a_b"})
  void letters_and_digits_of_any_script_are_kept(String name, String key) {
    assertThat(HeaderMatch.key(name)).isEqualTo(key);
  }

  @Test
  void a_turkish_machine_reads_the_same_names() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(HeaderMatch.key("DETAINER LIFT")).isEqualTo("detainer_lift");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void names_the_layout_does_not_know_are_listed_and_rescued() {
    HeaderMatch match = match("issued", "Bail ", "jail", "Judge");
    assertThat(match.unmatched()).containsExactly("Bail", "Judge");
    assertThat(match.rescuedIndex()).containsExactly(1, 3);
    assertThat(match.isComplete()).isTrue();
  }

  @Test
  void required_columns_that_are_not_there_are_listed() {
    HeaderMatch match = match("Judge", "issued");
    assertThat(match.missing()).containsExactly("facility_name_text");
    assertThat(match.isComplete()).isFalse();
  }

  @Test
  void the_second_name_of_one_column_is_listed() {
    HeaderMatch match = match("issued", "jail", "ISSUED");
    assertThat(match.duplicated()).containsExactly("ISSUED");
    assertThat(index(match, PREPARE_DATE_TEXT)).isZero();
    assertThat(match.isComplete()).isTrue();
  }

  @Test
  void a_header_cell_without_text_is_named_by_its_place() {
    HeaderMatch match = match("issued", null, "jail", " ");
    assertThat(match.header()).containsExactly("issued", "column_2", "jail", "column_4");
    assertThat(match.unmatched()).containsExactly("column_2", "column_4");
    assertThat(match.rescuedIndex()).containsExactly(1, 3);
  }

  @Test
  void a_sheet_shorter_than_the_preamble_has_no_header() {
    Layout layout = Landing.madeUp(folder, "preamble_rows: 0", "preamble_rows: 3").all().get(0);
    HeaderMatch match = HeaderMatch.of(layout, head("issued", "jail"));
    assertThat(match.header()).isEmpty();
    assertThat(match.missing()).containsExactly("prepare_date_text", "facility_name_text");
  }

  @Test
  void a_header_that_is_looked_for_is_the_first_whole_one_else_the_fullest() {
    Layout layout = Landing.madeUp(folder, "preamble_rows: 0\n", "").all().get(0);
    assertThat(row(layout, "issued", "issued,jail", "jail,issued")).isEqualTo(2);
    assertThat(row(layout, "x", "jail", "issued")).isEqualTo(2);
    assertThat(row(layout, "x", "")).isEqualTo(1);
    assertThat(row(layout)).isEqualTo(1);
  }

  private static int row(Layout layout, String... lines) {
    List<List<String>> rows =
        Arrays.stream(lines).map(line -> Arrays.asList(line.split(","))).toList();
    return HeaderMatch.of(layout, new SheetHead(null, false, rows, List.of(), 0)).row();
  }

  @Test
  void a_complete_layout_beats_one_that_names_the_file() {
    Landing.file(
        folder,
        "a.yaml",
        MADE_UP.replace("files: []", "files: ['x.csv']").replace("[issued]", "[prepared]"));
    Landing.file(folder, "b.yaml", MADE_UP.replace("made-up", "b"));
    assertThat(best("issued", "jail").layout().name()).isEqualTo("b");
  }

  @Test
  void of_two_complete_layouts_the_one_that_names_the_file_is_taken() {
    Landing.file(folder, "a.yaml", MADE_UP.replace("made-up", "a"));
    Landing.file(
        folder, "b.yaml", MADE_UP.replace("made-up", "b").replace("files: []", "files: ['x.csv']"));
    assertThat(best("issued", "jail").layout().name()).isEqualTo("b");
  }

  @Test
  void else_the_one_that_maps_more_columns_then_the_first_by_name() {
    Landing.file(folder, "a.yaml", MADE_UP.replace("made-up", "a"));
    Landing.file(folder, "b.yaml", MADE_UP.replace("made-up", "b"));
    assertThat(best("issued", "jail", "town").layout().name()).isEqualTo("a");
    String more = MADE_UP.replace("made-up", "c");
    Landing.file(
        folder,
        "c.yaml",
        more.replace("  facility_name", "  facility_city_text: [town]\n  facility_name"));
    assertThat(best("issued", "jail", "town").layout().name()).isEqualTo("c");
  }

  @Test
  void a_layout_of_some_records_only_is_never_guessed_from_a_header() {
    Landing.file(
        folder,
        "a.yaml",
        MADE_UP
            .replace("made-up", "a")
            .replace("kind: full", "kind: partial")
            .replace("files: []", "files: ['y.csv']"));
    Landing.file(folder, "b.yaml", MADE_UP.replace("made-up", "b"));
    assertThat(best("issued", "jail").layout().name()).isEqualTo("b");
    assertThat(
            Layouts.in(folder)
                .best("y.csv", Layout.Format.CSV, head("issued", "jail"))
                .layout()
                .name())
        .isEqualTo("a");
  }

  private HeaderMatch best(String... header) {
    return Layouts.in(folder).best("x.csv", Layout.Format.CSV, head(header));
  }

  private HeaderMatch match(String... header) {
    Layout layout = Layouts.read(Landing.file(folder, "made-up.yaml", MADE_UP));
    return HeaderMatch.of(layout, head(header));
  }

  private static SheetHead head(String... header) {
    return new SheetHead(null, false, List.of(Arrays.asList(header)), List.of(0L), 100);
  }

  private static Integer index(HeaderMatch match, Field field) {
    return match.canonicalIndex().get(field.name());
  }
}
