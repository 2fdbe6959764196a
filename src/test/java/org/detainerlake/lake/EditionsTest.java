package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionsTest {
  @TempDir Path lake;

  private Editions editions() {
    return new Lake(lake).editions();
  }

  @Test
  void editions_are_listed_newest_first_without_the_link_and_what_a_dead_run_left()
      throws IOException {
    editions().write("2015-06-06_00001-a", Map.of("weekly.html", "one"));
    editions().write("2015-06-13_00001-a", Map.of("weekly.html", "two", "states/IL.html", "il"));
    editions().lead("index", "2015-06-13_00001-a");
    Files.createDirectories(editions().of("2015-06-20_00001-a.tmp"));
    assertThat(editions().names()).containsExactly("2015-06-13_00001-a", "2015-06-06_00001-a");
    assertThat(editions().leftByDeadRuns())
        .containsExactly(editions().of("2015-06-20_00001-a.tmp"));
    assertThat(editions().isLedTo("00001-a")).isTrue();
    assertThat(editions().isLedTo("00002-b")).isFalse();
    assertThat(editions().current().resolve("states/IL.html")).hasContent("il");
    assertThat(editions().folder().resolve("index.html")).hasContent("index");
  }

  @Test
  void an_edition_is_replaced_whole() throws IOException {
    editions().write("2015-06-06_00001-a", Map.of("weekly.html", "one", "old.html", "old"));
    editions().write("2015-06-06_00001-a", Map.of("weekly.html", "two"));
    assertThat(editions().of("2015-06-06_00001-a").resolve("weekly.html")).hasContent("two");
    assertThat(editions().of("2015-06-06_00001-a").resolve("old.html")).doesNotExist();
  }

  @Test
  void what_a_dead_run_left_of_an_edition_is_written_anew() throws IOException {
    Path left = Files.createDirectories(editions().of("2015-06-06_00001-a.tmp"));
    Files.writeString(left.resolve("half"), "half");
    editions().write("2015-06-06_00001-a", Map.of("weekly.html", "whole"));
    assertThat(left).doesNotExist();
    assertThat(editions().of("2015-06-06_00001-a").resolve("half")).doesNotExist();
  }

  /** Some copies of a folder have what a link leads to in its place. */
  @Test
  void a_copy_that_made_the_link_a_folder_is_led_again() throws IOException {
    editions().write("2015-06-06_00001-a", Map.of("weekly.html", "one"));
    Files.createDirectories(editions().current().resolve("states"));
    assertThat(editions().names()).containsExactly("2015-06-06_00001-a");
    editions().lead("index", "2015-06-06_00001-a");
    assertThat(editions().isLedTo("00001-a")).isTrue();
  }

  @Test
  void a_lake_without_any_has_none() throws IOException {
    assertThat(editions().names()).isEmpty();
  }
}
