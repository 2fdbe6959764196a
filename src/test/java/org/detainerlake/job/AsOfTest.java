package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.sample.SampleRelease;
import org.detainerlake.sample.SampleReleases;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any past release date can be shown again: as if later releases had never been made. */
class AsOfTest {
  private static final LocalDate BETWEEN = LocalDate.of(2025, 5, 1);

  @TempDir static Path folder;
  private static TestRefresh both;
  private static TestRefresh older;

  @BeforeAll
  static void refresh() throws IOException {
    List<SampleRelease> releases =
        SampleReleases.ALL.stream()
            .filter(release -> release.fileName().matches(".*ERO Detainers_FY25.*"))
            .toList();
    List<Path> files =
        SampleReleases.write(folder.resolve("files"), SampleHistory.of(3, 4_000), releases);
    both = TestRefresh.ofFaulty(folder.resolve("both"), files.get(0), files.get(1));
    older = TestRefresh.ofFaulty(folder.resolve("older"), files.get(0));
    assertThat(both.isDone()).as(both.console()).isTrue();
    assertThat(older.isDone()).as(older.console()).isTrue();
  }

  @Test
  void the_marts_as_of_a_day_are_those_of_a_lake_without_later_releases() throws IOException {
    String current = Files.readString(folder.resolve("both/marts/CURRENT"));
    assertThat(marts(Optional.of(BETWEEN))).isEqualTo(ExitCode.DONE);
    Manifest asOf = snapshots(Optional.of(BETWEEN)).current().orElseThrow();
    assertThat(asOf.contentHash()).startsWith(older.contentHash());
    assertThat(older.contentHash()).isNotEqualTo(both.contentHash());
    assertThat(folder.resolve("both/marts/CURRENT")).hasContent(current);
  }

  @Test
  void marts_made_anew_of_all_releases_are_those_at_hand() throws IOException {
    assertThat(marts(Optional.empty())).isEqualTo(ExitCode.DONE);
    Manifest current = snapshots(Optional.empty()).current().orElseThrow();
    assertThat(current.id()).isEqualTo(both.publicationId());
  }

  @Test
  void before_the_first_release_there_is_nothing_to_show() {
    assertThatThrownBy(() -> marts(Optional.of(LocalDate.of(2025, 4, 14))))
        .isInstanceOf(Failure.class)
        .hasMessage("the lake holds no release made by 2025-04-14");
  }

  private static ExitCode marts(Optional<LocalDate> asOf) throws IOException {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    Screen screen = new Screen(new PrintStream(console, true, StandardCharsets.UTF_8), false, 3);
    return new MartsSteps(
            new Lake(both.folder()), asOf, TestRefresh.settings(), TestSpark.session(), screen)
        .run();
  }

  private static Snapshots snapshots(Optional<LocalDate> asOf) {
    Lake lake = new Lake(both.folder());
    return new Snapshots(asOf.map(lake::martsAsOf).orElse(lake.marts()));
  }
}
