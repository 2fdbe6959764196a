package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotsTest {
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  @TempDir Path folder;
  private Lake lake;
  private Snapshots snapshots;

  @BeforeEach
  void createLake() throws IOException {
    lake = new Lake(folder);
    lake.create();
    snapshots = new Snapshots(lake.marts());
  }

  @Test
  void before_the_first_publication_there_is_none() throws IOException {
    assertThat(snapshots.current()).isEmpty();
    assertThat(snapshots.nextSequence()).isEqualTo(1);
  }

  @Test
  void publishing_points_readers_to_the_finished_folder() throws IOException {
    publish(1);
    publish(2);
    assertThat(lake.marts().resolve("CURRENT")).hasContent(id(2));
    assertThat(lake.marts().resolve("current").toRealPath())
        .isEqualTo(snapshots.folder(id(2)).toRealPath());
    assertThat(Files.readSymbolicLink(lake.marts().resolve("current")))
        .isEqualTo(Path.of("snapshots", id(2)));
    assertThat(snapshots.current().map(Manifest::id)).contains(id(2));
    assertThat(names(lake.marts().resolve("snapshots"))).containsExactly(id(1), id(2));
    assertThat(names(lake.marts())).containsExactly("CURRENT", "current", "snapshots");
    assertThat(snapshots.nextSequence()).isEqualTo(3);
  }

  @Test
  void an_id_is_the_sequence_and_the_start_of_the_hash() {
    assertThat(Snapshots.id(7, "0123456789abcdef")).isEqualTo("00007-0123456789ab");
  }

  @Test
  void what_a_dead_run_left_unfinished_is_removed() throws IOException {
    publish(1);
    Path left = Files.createDirectories(lake.marts().resolve("snapshots").resolve("00002.tmp"));
    Files.writeString(left.resolve("half.parquet"), "half");
    Files.createDirectory(lake.marts().resolve("snapshots").resolve("00009.tmp"));
    Path next = snapshots.unfinished(snapshots.nextSequence());
    assertThat(next)
        .isEqualTo(lake.marts().resolve("snapshots").resolve("00002.tmp"))
        .isEmptyDirectory();
    assertThat(names(lake.marts().resolve("snapshots"))).containsExactly(id(1), "00002.tmp");
  }

  @Test
  void a_run_that_died_before_pointing_leaves_the_old_publication_current() throws IOException {
    publish(1);
    Path done = finished(2);
    Files.move(done, snapshots.folder(id(2)));
    assertThat(snapshots.current().map(Manifest::id)).contains(id(1));
    assertThat(snapshots.nextSequence()).isEqualTo(3);
    publish(3);
    assertThat(snapshots.current().map(Manifest::id)).contains(id(3));
  }

  @Test
  void a_link_half_made_by_a_dead_run_does_not_stop_the_next() throws IOException {
    Files.createSymbolicLink(lake.marts().resolve("current.tmp"), Path.of("nowhere"));
    Files.writeString(lake.marts().resolve("CURRENT.tmp"), "nonsense");
    publish(1);
    assertThat(names(lake.marts())).containsExactly("CURRENT", "current", "snapshots");
  }

  /** Tools that open the path would go on reading the copy. */
  @Test
  void a_link_that_became_a_folder_is_named_and_nothing_is_published() throws IOException {
    publish(1);
    Files.delete(lake.marts().resolve("current"));
    Files.createDirectory(lake.marts().resolve("current"));
    assertThatThrownBy(() -> publish(2))
        .isInstanceOf(IOException.class)
        .hasMessage(
            lake.marts().resolve("current") + " is no link: a copy made it a folder; remove it");
    assertThat(snapshots.current().map(Manifest::id)).contains(id(1));
  }

  @Test
  void the_last_eight_are_kept_however_old() throws IOException {
    publishedDaysAgo(20, 19, 18, 17, 16, 15, 14, 13, 12, 11);
    snapshots.retain(8, TWO_DAYS, NOW);
    assertThat(names(lake.marts().resolve("snapshots")))
        .containsExactly(id(3), id(4), id(5), id(6), id(7), id(8), id(9), id(10));
  }

  @Test
  void young_ones_are_kept_however_many() throws IOException {
    publishedDaysAgo(9, 3, 1, 1, 1, 0, 0);
    snapshots.retain(2, TWO_DAYS, NOW);
    assertThat(names(lake.marts().resolve("snapshots")))
        .containsExactly(id(3), id(4), id(5), id(6), id(7));
  }

  @Test
  void an_age_of_exactly_the_limit_is_young() throws IOException {
    publishedDaysAgo(2, 0);
    snapshots.retain(1, TWO_DAYS, NOW);
    assertThat(names(lake.marts().resolve("snapshots"))).containsExactly(id(1), id(2));
    snapshots.retain(1, TWO_DAYS, NOW.plusSeconds(1));
    assertThat(names(lake.marts().resolve("snapshots"))).containsExactly(id(2));
  }

  @Test
  void few_publications_are_all_kept() throws IOException {
    publishedDaysAgo(30, 20);
    snapshots.retain(8, TWO_DAYS, NOW);
    assertThat(names(lake.marts().resolve("snapshots"))).containsExactly(id(1), id(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {".DS_Store", "notes.txt"})
  void a_strange_file_in_the_folder_is_let_be(String name) throws IOException {
    publishedDaysAgo(9, 8, 7);
    Path strange = Files.writeString(lake.marts().resolve("snapshots").resolve(name), "mine");
    Files.setLastModifiedTime(strange, FileTime.from(NOW.minus(Duration.ofDays(30))));
    assertThat(snapshots.nextSequence()).isEqualTo(4);
    snapshots.retain(2, TWO_DAYS, NOW);
    assertThat(names(lake.marts().resolve("snapshots")))
        .containsExactlyInAnyOrder(name, id(2), id(3));
  }

  @Test
  void a_rollback_points_back_and_withdraws_what_came_after() throws IOException {
    publish(1);
    publish(2);
    publish(3);
    snapshots.rollBack(id(1));
    assertThat(lake.marts().resolve("CURRENT")).hasContent(id(1));
    assertThat(Files.readSymbolicLink(lake.marts().resolve("current")))
        .isEqualTo(Path.of("snapshots", id(1)));
    assertThat(withdrawn()).containsExactly(id(2), id(3));
    snapshots.rollBack(id(2));
    assertThat(withdrawn()).containsExactly(id(3));
    snapshots.rollBack(id(3));
    assertThat(withdrawn()).isEmpty();
  }

  @Test
  void a_new_publication_ends_a_rollback() throws IOException {
    publish(1);
    publish(2);
    snapshots.rollBack(id(1));
    publish(snapshots.nextSequence());
    assertThat(snapshots.current().map(Manifest::id)).contains(id(3));
    assertThat(withdrawn()).isEmpty();
    assertThat(names(lake.marts())).containsExactly("CURRENT", "current", "snapshots");
  }

  @Test
  void what_readers_are_pointed_to_is_never_removed() throws IOException {
    publishedDaysAgo(20, 19, 18);
    snapshots.rollBack(id(1));
    snapshots.retain(1, TWO_DAYS, NOW);
    assertThat(names(lake.marts().resolve("snapshots"))).containsExactly(id(1), id(3));
  }

  private List<String> withdrawn() throws IOException {
    return snapshots.withdrawn().stream().map(Manifest::id).toList();
  }

  private void publishedDaysAgo(int... days) throws IOException {
    for (int i = 0; i < days.length; i++) {
      publish(i + 1);
    }
    for (int i = 0; i < days.length; i++) {
      Files.setLastModifiedTime(
          snapshots.folder(id(i + 1)), FileTime.from(NOW.minus(Duration.ofDays(days[i]))));
    }
  }

  private void publish(int sequence) throws IOException {
    snapshots.publish(finished(sequence), id(sequence));
  }

  private Path finished(int sequence) throws IOException {
    Path unfinished = snapshots.unfinished(sequence);
    Manifest manifest =
        new Manifest(id(sequence), "hash", null, "1", "config", false, Map.of(), List.of());
    Files.writeString(unfinished.resolve(Manifest.FILE), manifest.json());
    return unfinished;
  }

  private static String id(int sequence) {
    return Snapshots.id(sequence, "0123456789abcdef");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
