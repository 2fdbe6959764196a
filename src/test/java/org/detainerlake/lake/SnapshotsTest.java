package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detainerlake.lake.SnapshotCases.NOW;
import static org.detainerlake.lake.SnapshotCases.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotsTest {
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  @TempDir Path folder;
  private SnapshotCases cases;
  private Snapshots snapshots;

  @BeforeEach
  void createLake() throws IOException {
    cases = SnapshotCases.in(folder);
    snapshots = cases.snapshots();
  }

  @Test
  void before_the_first_publication_there_is_none() throws IOException {
    assertThat(snapshots.current()).isEmpty();
    assertThat(snapshots.nextSequence()).isEqualTo(1);
  }

  @Test
  void publishing_points_readers_to_the_finished_folder() throws IOException {
    cases.publish(1);
    cases.publish(2);
    assertThat(snapshots.marts().resolve("CURRENT")).hasContent(id(2));
    assertThat(snapshots.marts().resolve("current").toRealPath())
        .isEqualTo(snapshots.folder(id(2)).toRealPath());
    assertThat(Files.readSymbolicLink(snapshots.marts().resolve("current")))
        .isEqualTo(Path.of("snapshots", id(2)));
    assertThat(snapshots.current().map(Manifest::id)).contains(id(2));
    assertThat(cases.folders()).containsExactly(id(1), id(2));
    assertThat(cases.marts()).containsExactly("CURRENT", "current", "snapshots");
    assertThat(snapshots.nextSequence()).isEqualTo(3);
  }

  @Test
  void a_pointer_with_a_damaged_byte_is_told_of() throws IOException {
    cases.publish(1);
    byte[] pointer = Files.readAllBytes(snapshots.marts().resolve("CURRENT"));
    pointer[3] = (byte) 0xFF; // no UTF-8
    Files.write(snapshots.marts().resolve("CURRENT"), pointer);
    assertThat(snapshots.pointerFaults())
        .containsExactly("marts/CURRENT names no publication that is kept");
  }

  @Test
  void an_id_is_the_sequence_and_the_start_of_the_hash() {
    assertThat(SnapshotFolders.id(7, "0123456789abcdef")).isEqualTo("00007-0123456789ab");
  }

  @Test
  void what_a_dead_run_left_unfinished_is_removed() throws IOException {
    cases.publish(1);
    Path left =
        Files.createDirectories(snapshots.marts().resolve("snapshots").resolve("00002.tmp"));
    Files.writeString(left.resolve("half.parquet"), "half");
    Files.createDirectory(snapshots.marts().resolve("snapshots").resolve("00009.tmp"));
    Path next = snapshots.unfinished(snapshots.nextSequence());
    assertThat(next)
        .isEqualTo(snapshots.marts().resolve("snapshots").resolve("00002.tmp"))
        .isEmptyDirectory();
    assertThat(cases.folders()).containsExactly(id(1), "00002.tmp");
  }

  @Test
  void a_run_that_died_before_pointing_leaves_the_old_publication_current() throws IOException {
    cases.publish(1);
    cases.finish(2);
    assertThat(snapshots.current().map(Manifest::id)).contains(id(1));
    assertThat(snapshots.published()).containsExactly(id(1));
    assertThat(snapshots.nextSequence()).isEqualTo(3);
    cases.publish(3);
    assertThat(cases.folders()).containsExactly(id(1), id(3));
    assertThat(snapshots.current().map(Manifest::id)).contains(id(3));
  }

  @Test
  void a_link_half_made_by_a_dead_run_does_not_stop_the_next() throws IOException {
    Files.createSymbolicLink(snapshots.marts().resolve("current.tmp"), Path.of("nowhere"));
    Files.writeString(snapshots.marts().resolve("CURRENT.tmp"), "nonsense");
    cases.publish(1);
    assertThat(cases.marts()).containsExactly("CURRENT", "current", "snapshots");
  }

  /** Tools that open the path would go on reading the copy. */
  @Test
  void a_link_that_became_a_folder_is_named_and_nothing_is_published() throws IOException {
    cases.publish(1);
    Files.delete(snapshots.marts().resolve("current"));
    Files.createDirectory(snapshots.marts().resolve("current"));
    assertThatThrownBy(() -> cases.publish(2))
        .isInstanceOf(IOException.class)
        .hasMessage(
            snapshots.marts().resolve("current")
                + " is no link: a copy made it a folder; remove it");
    assertThat(snapshots.current().map(Manifest::id)).contains(id(1));
  }

  @Test
  void the_last_eight_are_kept_however_old() throws IOException {
    cases.publishedDaysAgo(20, 19, 18, 17, 16, 15, 14, 13, 12, 11);
    snapshots.retain(8, TWO_DAYS, NOW);
    assertThat(cases.folders())
        .containsExactly(id(3), id(4), id(5), id(6), id(7), id(8), id(9), id(10));
  }

  @Test
  void young_ones_are_kept_however_many() throws IOException {
    cases.publishedDaysAgo(9, 3, 1, 1, 1, 0, 0);
    snapshots.retain(2, TWO_DAYS, NOW);
    assertThat(cases.folders()).containsExactly(id(3), id(4), id(5), id(6), id(7));
  }

  @Test
  void an_age_of_exactly_the_limit_is_young() throws IOException {
    cases.publishedDaysAgo(2, 0);
    snapshots.retain(1, TWO_DAYS, NOW);
    assertThat(cases.folders()).containsExactly(id(1), id(2));
    snapshots.retain(1, TWO_DAYS, NOW.plusSeconds(1));
    assertThat(cases.folders()).containsExactly(id(2));
  }

  @Test
  void few_publications_are_all_kept() throws IOException {
    cases.publishedDaysAgo(30, 20);
    snapshots.retain(8, TWO_DAYS, NOW);
    assertThat(cases.folders()).containsExactly(id(1), id(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {".DS_Store", "notes.txt"})
  void a_strange_file_in_the_folder_is_let_be(String name) throws IOException {
    cases.publishedDaysAgo(9, 8, 7);
    Path strange = Files.writeString(snapshots.marts().resolve("snapshots").resolve(name), "mine");
    Files.setLastModifiedTime(strange, FileTime.from(NOW.minus(Duration.ofDays(30))));
    assertThat(snapshots.nextSequence()).isEqualTo(4);
    snapshots.retain(2, TWO_DAYS, NOW);
    assertThat(cases.folders()).containsExactlyInAnyOrder(name, id(2), id(3));
  }

  @Test
  void a_rollback_points_back_and_withdraws_what_came_after() throws IOException {
    cases.publish(1);
    cases.publish(2);
    cases.publish(3);
    snapshots.rollBack(id(1));
    assertThat(snapshots.marts().resolve("CURRENT")).hasContent(id(1));
    assertThat(Files.readSymbolicLink(snapshots.marts().resolve("current")))
        .isEqualTo(Path.of("snapshots", id(1)));
    assertThat(cases.withdrawn()).containsExactly(id(2), id(3));
    snapshots.rollBack(id(2));
    assertThat(cases.withdrawn()).containsExactly(id(3));
    snapshots.rollBack(id(3));
    assertThat(cases.withdrawn()).isEmpty();
  }

  @Test
  void a_new_publication_ends_a_rollback() throws IOException {
    cases.publish(1);
    cases.publish(2);
    snapshots.rollBack(id(1));
    cases.publish(snapshots.nextSequence());
    assertThat(snapshots.current().map(Manifest::id)).contains(id(3));
    assertThat(cases.withdrawn()).isEmpty();
    assertThat(cases.marts()).containsExactly("CURRENT", "current", "snapshots");
  }

  @Test
  void what_readers_are_pointed_to_is_never_removed() throws IOException {
    cases.publishedDaysAgo(20, 19, 18);
    snapshots.rollBack(id(1));
    snapshots.retain(1, TWO_DAYS, NOW);
    assertThat(cases.folders()).containsExactly(id(1), id(3));
  }
}
