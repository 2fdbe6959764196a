package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.source.Landing.MADE_UP;
import static org.detainerlake.source.Landing.assertFault;
import static org.detainerlake.source.Landing.file;
import static org.detainerlake.source.ReleaseOfTest.recognition;
import static org.detainerlake.source.ReleaseOfTest.release;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.detainerlake.catalog.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layouts whose releases follow one another, and which series a file is of. */
class SeriesLayoutsTest {
  private static final LocalDate DAY = LocalDate.of(2016, 5, 6);

  /** Of a layout whose records have ids and whose releases are in a series. */
  private static final String IN_SERIES =
      MADE_UP
          .replace("  prepare_date_text", "  record_id_text: [id]\n  prepare_date_text")
          .replace("required: [", "required: [record_id_text, ")
          .replace("kind: full", "kind: update\n  series: agency");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "series: agency/series: ''/release.series",
        "series: agency/series: null/release.series",
        "kind: update/kind: partial/release.series",
        "[record_id_text, /[/required record_id_text of a series",
        "[issued]/[issued]\\n  person_id_text: [who]/person_id_text, in a series,",
      })
  void a_series_has_a_name_and_ids_of_records_and_none_of_persons(
      String good, String bad, String said) {
    file(folder, "x.yaml", IN_SERIES);
    assertThat(Layouts.in(folder).all()).hasSize(1);
    file(folder, "x.yaml", IN_SERIES.replace(good, bad.replace("\\n", "\n")));
    assertFault(
        () -> Layouts.in(folder),
        SourceFault.Kind.CONFIG,
        "layout x.yaml: its " + said + " is missing, or holds what cannot be used",
        "mend the yaml file; conf/sources/README.md lists its keys");
  }

  @ParameterizedTest
  @CsvSource({
    "agency-extract-base-csv, Bucks_Co-base-2025-01-06.csv, full, 2025-01-06_bucks-co-base",
    "agency-extract-update-csv, Bucks_Co-update-2025-01-13.csv, update,"
        + " 2025-01-13_bucks-co-update",
  })
  void base_and_updates_of_one_agency_are_one_series(
      String layout, String fileName, String kind, String id) {
    Release release = release(layout, fileName, ReleaseFlags.NONE, Optional.empty());
    assertThat(release.id()).isEqualTo(id);
    assertThat(release.kind()).isEqualTo(kind);
    assertThat(release.series()).isEqualTo("agency-extract-bucks-co");
    assertThat(ReleaseOf.series(recognition(layout, fileName))).contains(release.series());
  }

  @Test
  void an_extract_that_is_partial_is_in_no_series() {
    ReleaseFlags partial = new ReleaseFlags(null, null, "partial", null, null, Set.of());
    assertThat(
            release("agency-extract-base-csv", "x-base-2025-01-06.csv", partial, Optional.empty())
                .series())
        .isNull();
  }

  @Test
  void a_name_that_tells_no_series_is_refused() {
    assertFault(
        () -> release("agency-extract-base-csv", "x.csv", ReleaseFlags.NONE, Optional.of(DAY)),
        SourceFault.Kind.RELEASE_UNKNOWN,
        "x.csv: its name does not tell which series it belongs to",
        "name it as release.named of layout agency-extract-base-csv wants it:"
            + " (?<name>(?<series>.+)-base)-(?<date>\\d{4}-\\d\\d-\\d\\d)\\.csv");
  }

  @Test
  void an_update_of_no_series_is_refused() {
    ReleaseFlags update = new ReleaseFlags(null, DAY, "update", null, null, Set.of());
    assertFault(
        () -> release("foia-gen1-csv", "pa.csv", update, Optional.empty()),
        SourceFault.Kind.RELEASE_UNKNOWN,
        "pa.csv: layout foia-gen1-csv has no series, so its files cannot be updates",
        "give the layout a release.series and a record_id_text, or say --kind full or partial");
  }
}
