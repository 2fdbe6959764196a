package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detainerlake.lake.SnapshotCases.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a run leaves that dies between two steps of a publication, and what the next makes of it.
 */
class DeadRunsTest {
  @TempDir Path folder;
  private SnapshotCases cases;
  private Snapshots snapshots;
  private Path marts;

  @BeforeEach
  void publishTwo() throws IOException {
    cases = SnapshotCases.in(folder);
    snapshots = cases.snapshots();
    marts = snapshots.marts();
    cases.publish(1);
    cases.publish(2);
  }

  @Test
  void finished_and_never_pointed_to_is_removed_by_the_next_publication() throws IOException {
    cases.finish(3);
    assertThat(current()).isEqualTo(id(2));
    assertThat(snapshots.published()).containsExactly(id(1), id(2));
    snapshots.unfinished(4);
    assertThat(cases.folders()).containsExactly(id(1), id(2), "00004.tmp");
  }

  @Test
  void a_first_publication_never_pointed_to_is_removed_as_well() throws IOException {
    SnapshotCases first = SnapshotCases.in(folder.resolve("other"));
    first.finish(1);
    assertThat(first.snapshots().current()).isEmpty();
    first.publish(2);
    assertThat(first.folders()).containsExactly(id(2));
  }

  @Test
  void a_rollback_removes_it_too_and_does_not_name_it() throws IOException {
    cases.finish(3);
    snapshots.rollBack(id(1));
    assertThat(cases.folders()).containsExactly(id(1), id(2));
    assertThat(cases.withdrawn()).containsExactly(id(2));
  }

  /** CURRENT lost or brought back from a copy: others are no dead run's, and stay. */
  @Test
  void publications_that_followed_others_are_kept_whatever_the_pointer_says() throws IOException {
    cases.publish(3);
    Files.writeString(marts.resolve("CURRENT"), id(1) + "\n");
    snapshots.unfinished(4);
    Files.delete(marts.resolve("CURRENT"));
    snapshots.unfinished(5);
    assertThat(cases.folders()).containsExactly(id(1), id(2), id(3), "00005.tmp");
  }

  @Test
  void dead_between_pointer_and_link_the_next_run_mends_the_link() throws IOException {
    cases.finish(3);
    Files.writeString(marts.resolve("CURRENT"), id(3) + "\n");
    snapshots.mend();
    assertThat(Files.readSymbolicLink(marts.resolve("current")))
        .isEqualTo(Path.of("snapshots", id(3)));
    Files.delete(marts.resolve("current"));
    snapshots.mend();
    assertThat(marts.resolve("current")).isSymbolicLink();
  }

  @Test
  void dead_between_pointer_and_lists_an_approval_stands() throws IOException {
    cases.hold(3);
    Files.writeString(marts.resolve("CURRENT"), id(3) + "\n");
    assertThat(cases.held()).isEmpty();
    cases.publish(4);
    assertThat(snapshots.published()).containsExactly(id(1), id(2), id(3), id(4));
    assertThat(cases.marts()).containsExactly("CURRENT", "current", "snapshots");
  }

  @Test
  void dead_between_pointer_and_lists_a_publication_has_ended_the_rollback() throws IOException {
    snapshots.rollBack(id(1));
    cases.finish(3);
    Files.writeString(marts.resolve("CURRENT"), id(3) + "\n");
    assertThat(cases.withdrawn()).isEmpty();
  }

  /** The list is written before the pointer, and names what readers had. */
  @Test
  void dead_between_list_and_pointer_a_rollback_forth_loses_nothing() throws IOException {
    snapshots.rollBack(id(1));
    Files.writeString(marts.resolve("WITHDRAWN"), id(2) + "\n");
    snapshots.unfinished(3);
    assertThat(snapshots.published()).containsExactly(id(1), id(2));
    snapshots.rollBack(id(2));
    assertThat(cases.withdrawn()).isEmpty();
  }

  @Test
  void dead_while_removing_nothing_half_has_an_id() throws IOException {
    Path half = Files.createDirectory(marts.resolve("snapshots/00001.tmp"));
    Files.writeString(half.resolve("dim_week.csv"), "week");
    assertThat(snapshots.published()).containsExactly(id(1), id(2));
    cases.publish(3);
    assertThat(cases.folders()).containsExactly(id(1), id(2), id(3));
  }

  @Test
  void what_comes_back_from_disk_with_other_bytes_is_removed_and_readers_stay() throws IOException {
    assertThatThrownBy(() -> finish("week_start_date\n2015-01-03\n2015-01-10\n", 1))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "%s did not come back from disk as it was made: dim_week.csv has 2 rows, and dim_week"
                + " was read back with 1; it is removed",
            id(3));
    assertThat(cases.folders()).containsExactly(id(1), id(2));
    assertThat(current()).isEqualTo(id(2));
  }

  /** A line break within quotes ends no row. */
  @Test
  void a_cell_of_two_lines_is_one_row() throws IOException {
    finish("week_start_date,note\n2015-01-03,\"two \"\"lines\n\"\"\"\n", 1);
    assertThat(cases.folders()).contains(id(3));
  }

  private void finish(String csv, int rows) throws IOException {
    Path unfinished = snapshots.unfinished(3);
    Path file = Files.writeString(unfinished.resolve("dim_week.csv"), csv);
    Manifest.Mart mart =
        new Manifest.Mart("dim_week", "", "", rows, List.of(Manifest.MartFile.of(file)), List.of());
    Manifest manifest =
        new Manifest(
            id(3), "hash", id(2), "1", "config", false, Map.of(), List.of(mart), List.of());
    Files.writeString(unfinished.resolve(Manifest.FILE), manifest.json());
    snapshots.finish(unfinished, manifest);
  }

  private String current() throws IOException {
    return snapshots.current().orElseThrow().id();
  }
}
