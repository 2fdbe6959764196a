package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.lake.SnapshotCases.NOW;
import static org.detainerlake.lake.SnapshotCases.id;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publications that readers are kept from until a person approves them. */
class HeldSnapshotsTest {
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  @TempDir Path folder;
  private SnapshotCases cases;
  private Snapshots snapshots;

  @BeforeEach
  void publishOne() throws IOException {
    cases = SnapshotCases.in(folder);
    snapshots = cases.snapshots();
    cases.publish(1);
  }

  @Test
  void a_held_one_is_kept_and_readers_stay_where_they_are() throws IOException {
    cases.hold(2);
    assertThat(current()).isEqualTo(id(1));
    assertThat(cases.held()).containsExactly(id(2));
    assertThat(snapshots.published()).containsExactly(id(1));
    assertThat(snapshots.kept(id(2))).isPresent();
    assertThat(snapshots.nextSequence()).isEqualTo(3);
    assertThat(cases.marts()).containsExactly("CURRENT", "HELD", "current", "snapshots");
  }

  @Test
  void an_approved_one_is_current_and_a_line_says_so() throws IOException {
    cases.hold(2);
    snapshots.approve(id(2), "2026-03-10T12:00:00Z run a");
    assertThat(current()).isEqualTo(id(2));
    assertThat(cases.held()).isEmpty();
    assertThat(snapshots.published()).containsExactly(id(1), id(2));
    assertThat(snapshots.marts().resolve("APPROVED"))
        .hasContent(id(2) + " 2026-03-10T12:00:00Z run a");
    assertThat(cases.marts()).containsExactly("APPROVED", "CURRENT", "current", "snapshots");
  }

  @Test
  void a_later_publication_passes_it_by() throws IOException {
    cases.hold(2);
    cases.publish(3);
    assertThat(cases.held()).containsExactly(id(2));
    assertThat(snapshots.published()).containsExactly(id(1), id(3));
    snapshots.rollBack(id(1));
    assertThat(cases.withdrawn()).containsExactly(id(3));
  }

  @Test
  void a_rollback_outlasts_a_held_one_and_ends_when_that_is_approved() throws IOException {
    cases.publish(2);
    snapshots.rollBack(id(1));
    cases.hold(3);
    assertThat(cases.withdrawn()).containsExactly(id(2));
    snapshots.approve(id(3), "note");
    assertThat(cases.withdrawn()).isEmpty();
    assertThat(snapshots.published()).containsExactly(id(1), id(2), id(3));
  }

  @Test
  void the_newest_held_one_is_never_removed_and_pushes_none_out() throws IOException {
    published(20, 19);
    for (int held = 3; held <= 5; held++) {
      cases.hold(held);
      cases.age(held, 9);
    }
    snapshots.retain(2, TWO_DAYS, NOW);
    assertThat(cases.folders()).containsExactly(id(1), id(2), id(5));
    assertThat(cases.held()).containsExactly(id(5));
  }

  @Test
  void what_is_current_withdrawn_or_newly_held_outlives_retention() throws IOException {
    published(20, 19, 18);
    snapshots.rollBack(id(1));
    cases.hold(4);
    cases.age(4, 9);
    snapshots.retain(1, TWO_DAYS, NOW);
    assertThat(cases.folders()).containsExactly(id(1), id(3), id(4));
    assertThat(cases.withdrawn()).containsExactly(id(3));
  }

  /** Of another lake. */
  private void published(int... daysAgo) throws IOException {
    cases = SnapshotCases.in(folder.resolve("aged"));
    snapshots = cases.snapshots();
    cases.publishedDaysAgo(daysAgo);
  }

  private String current() throws IOException {
    return snapshots.current().orElseThrow().id();
  }
}
