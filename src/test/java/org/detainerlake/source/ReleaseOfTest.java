package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.source.Landing.assertFault;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detainerlake.catalog.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseOfTest {
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final LocalDate DAY = LocalDate.of(2016, 5, 6);

  @ParameterizedTest
  @CsvSource({
    "foia-gen1-xlsx, rif-FOIA 15-87693 _07262015_LESA-STU_FINAL FY15YTD.xlsx,"
        + " 2015-07-26_foia-15-87693",
    "foia-gen1-xlsx, /x/FOIA_14-21676_01312014_x.xlsx, 2014-01-31_foia-14-21676",
    "ddp-tidy-csv, detainers-latest_2026-03-10.csv, 2026-03-10_ddp-detainers",
    "ddp-tidy-csv, ICE_Detainers_tidy_2025-08-01_v2.csv, 2025-08-01_ddp-detainers",
  })
  void the_files_name_tells_name_and_date(String layout, String fileName, String id) {
    Release release = release(layout, fileName, ReleaseFlags.NONE, Optional.empty());
    assertThat(release.id()).isEqualTo(id);
    assertThat(release.basis()).isEqualTo("file_name");
    assertThat(release.kind()).isEqualTo("full");
    assertThat(release.from()).isNull();
    assertThat(release.to()).isNull();
    assertThat(release.synthetic()).isFalse();
  }

  @Test
  void a_national_layout_covers_every_state_and_another_what_its_rows_tell() {
    assertThat(
            release(
                    "foia-gen1-xlsx",
                    "FOIA 15-1_07262015_.xlsx",
                    ReleaseFlags.NONE,
                    Optional.empty())
                .states())
        .containsExactly(Release.ALL_STATES);
    assertThat(
            release("foia-gen1-csv", "pa_detainers.csv", ReleaseFlags.NONE, Optional.of(DAY))
                .states())
        .isEmpty();
  }

  @Test
  void a_file_of_any_name_has_a_release_that_names_a_folder() {
    assertThat(named("x".repeat(200) + ".csv", ReleaseFlags.NONE))
        .isEqualTo("2016-05-06_" + "x".repeat(54) + "-01234567");
    assertThat(named("\u03b1\u03b2.csv", ReleaseFlags.NONE)).isEqualTo("2016-05-06_01234567");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../..", "\u03b1"})
  void a_name_without_a_letter_or_digit_is_refused(String name) {
    assertRefused(name, "");
    assertRefused("y".repeat(64), "y".repeat(64));
  }

  private static void assertRefused(String name, String quoted) {
    assertFault(
        () -> named("x.csv", new ReleaseFlags(name, null, null, null, null, Set.of())),
        SourceFault.Kind.RELEASE_UNKNOWN,
        "'%s' cannot be the name of a release".formatted(quoted),
        "say one of 1 to 63 letters and digits with --release-name");
  }

  private static String named(String file, ReleaseFlags flags) {
    return release("foia-gen1-csv", file, flags, Optional.of(DAY)).id();
  }

  @Test
  void a_file_without_a_date_in_its_name_is_dated_by_its_newest_record() {
    Release release =
        release("foia-gen1-csv", "PA_Detainers (1).csv", ReleaseFlags.NONE, Optional.of(DAY));
    assertThat(release.id()).isEqualTo("2016-05-06_pa-detainers-1-01234567");
    assertThat(release.basis()).isEqualTo("data");
  }

  @ParameterizedTest
  @CsvSource({
    "foia-gen1-xlsx, FOIA 15-87693_13262015_x.xlsx, foia-15-87693-13262015-x-01234567",
    "foia-gen1-xlsx, detainers.xlsx, detainers-01234567",
    "ddp-tidy-csv, detainers-latest_2026-13-31.csv, detainers-latest-2026-13-31-01234567",
  })
  void a_name_that_tells_no_day_leaves_it_to_the_records(
      String layout, String fileName, String name) {
    Release release = release(layout, fileName, ReleaseFlags.NONE, Optional.of(DAY));
    assertThat(release.id()).isEqualTo("2016-05-06_" + name);
    assertThat(release.basis()).isEqualTo("data");
  }

  @Test
  void a_day_that_does_not_exist_is_no_date() {
    Release release =
        release(
            "foia-gen1-xlsx", "FOIA 15-87693_02312015_x.xlsx", ReleaseFlags.NONE, Optional.of(DAY));
    assertThat(release.date()).isEqualTo(DAY);
  }

  @ParameterizedTest
  @CsvSource({
    "agreements-ice-2021, ParticipatingEntities-20210113002027.xlsx,"
        + " 2021-01-13_participatingentities, file_name",
    "agreements-ice-2025, participatingAgencies05182026am.xlsx,"
        + " 2026-05-18_participatingagencies, file_name",
    "agreements-watch-csv, agreements_2025-05-16_to_2025-07-03.csv,"
        + " 2025-07-03_watch-agreements, file_name",
    "register-ice-list, ICE_Facility_List_11-06-2017-web.xlsx,"
        + " 2017-11-06_ice-facility-list, file_name",
    "register-hifld, hifld_Prison_Boundaries.csv,"
        + " 2024-09-18_hifld-prison-boundaries-01234567, layout",
    "agreements-curated-2018, 287g_curated_2018.xlsx,"
        + " 2018-12-31_287g-curated-2018-01234567, layout",
  })
  void a_list_is_dated_by_its_name_or_else_by_its_layout(
      String layout, String fileName, String id, String basis) {
    Release release = release(layout, fileName, ReleaseFlags.NONE, Optional.empty());
    assertThat(release.id()).isEqualTo(id);
    assertThat(release.basis()).isEqualTo(basis);
    assertThat(release.kind()).isEqualTo("list");
  }

  @Test
  void a_list_stays_a_list_and_takes_the_date_that_is_said() {
    ReleaseFlags said = new ReleaseFlags(null, DAY, "partial", null, null, Set.of());
    Release release = release("ddor-issued", "sectionI_issued.csv", said, Optional.empty());
    assertThat(release.kind()).isEqualTo("list");
    assertThat(release.date()).isEqualTo(DAY);
    assertThat(release.basis()).isEqualTo("flag");
  }

  @Test
  void a_list_without_any_date_asks_for_one() {
    assertFault(
        () ->
            release("agreements-watch-csv", "agreements.csv", ReleaseFlags.NONE, Optional.empty()),
        SourceFault.Kind.RELEASE_UNKNOWN,
        "agreements.csv: neither its name nor a record in it tells the release's date",
        "say it with --release-date YYYY-MM-DD");
  }

  @Test
  void the_newest_record_is_not_asked_for_where_name_or_flag_tell() {
    Recognition file = recognition("ddp-tidy-csv", "detainers-latest_2026-03-10.csv");
    Release release =
        ReleaseOf.file(
            file,
            ReleaseFlags.NONE,
            () -> {
              throw new AssertionError("asked for the newest record");
            });
    assertThat(release.date()).isEqualTo(LocalDate.of(2026, 3, 10));
  }

  @Test
  void flags_say_more_than_the_files_name() {
    ReleaseFlags flags =
        new ReleaseFlags("My Release!", DAY, "partial", DAY.minusDays(9), DAY, Set.of("TX", "PA"));
    Release release =
        release("foia-gen1-xlsx", "FOIA 15-1_07262015_.xlsx", flags, Optional.empty());
    assertThat(release)
        .isEqualTo(
            new Release(
                "my-release",
                DAY,
                "partial",
                "flag",
                DAY.minusDays(9),
                DAY,
                Set.of("PA", "TX"),
                false,
                null));
    assertThat(release.id()).isEqualTo("2016-05-06_my-release");
  }

  @Test
  void a_flag_may_say_one_thing_and_the_name_the_other() {
    String fileName = "FOIA 15-1_07262015_.xlsx";
    Release dated = release("foia-gen1-xlsx", fileName, flags(null, DAY), Optional.empty());
    assertThat(dated.id()).isEqualTo("2016-05-06_foia-15-1");
    assertThat(dated.basis()).isEqualTo("flag");
    Release named = release("foia-gen1-xlsx", fileName, flags("x", null), Optional.empty());
    assertThat(named.id()).isEqualTo("2015-07-26_x");
    assertThat(named.basis()).isEqualTo("flag");
  }

  @Test
  void a_named_release_may_still_be_dated_by_its_records() {
    Release release =
        release("foia-gen1-csv", "pa_detainers.csv", flags("x", null), Optional.of(DAY));
    assertThat(release.id()).isEqualTo("2016-05-06_x");
    assertThat(release.basis()).isEqualTo("data");
  }

  @Test
  void a_release_of_made_records_says_so_in_its_name() {
    Release named =
        release(
            "foia-gen1-xlsx",
            "SYNTHETIC-FOIA 15-1_07262015_.xlsx",
            ReleaseFlags.NONE,
            Optional.empty());
    assertThat(named.id()).isEqualTo("2015-07-26_synthetic-foia-15-1");
    assertThat(named.synthetic()).isTrue();
    Release unnamed =
        release("foia-gen1-csv", "synthetic_pa_detainers.csv", ReleaseFlags.NONE, Optional.of(DAY));
    assertThat(unnamed.id()).isEqualTo("2016-05-06_synthetic-pa-detainers-01234567");
    Release flagged = release("foia-gen1-csv", "Synthetic.csv", flags("x", DAY), Optional.empty());
    assertThat(flagged.name()).isEqualTo("synthetic-x");
  }

  @Test
  void a_file_without_any_date_asks_for_one() {
    assertFault(
        () -> release("foia-gen1-csv", "pa_detainers.csv", flags("x", null), Optional.empty()),
        SourceFault.Kind.RELEASE_UNKNOWN,
        "pa_detainers.csv: neither its name nor a record in it tells the release's date",
        "say it with --release-date YYYY-MM-DD");
  }

  private static ReleaseFlags flags(String name, LocalDate date) {
    return new ReleaseFlags(name, date, null, null, null, Set.of());
  }

  static Release release(
      String layout, String fileName, ReleaseFlags flags, Optional<LocalDate> newest) {
    return ReleaseOf.file(recognition(layout, fileName), flags, () -> newest);
  }

  static Recognition recognition(String layoutName, String fileName) {
    Layout layout =
        Landing.LAYOUTS.all().stream()
            .filter(l -> l.name().equals(layoutName))
            .findFirst()
            .orElseThrow();
    return new Recognition(
        new SourceFile(Path.of(fileName), HASH, 1), layout, List.of(), List.of());
  }
}
