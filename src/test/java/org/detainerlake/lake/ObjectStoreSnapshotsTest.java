package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.lake.SnapshotCases.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.detainerlake.testing.S3Server;
import org.detainerlake.testing.Until;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Publications on a real server of S3, where a folder comes and goes object by object. */
class ObjectStoreSnapshotsTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private Lake lake;
  private SnapshotCases cases;
  private Snapshots snapshots;

  @BeforeEach
  void publishOne(TestInfo test) throws Exception {
    String name = test.getTestMethod().orElseThrow().getName();
    lake = new Lake(Lake.path(S3Server.address() + "/" + name));
    cases = SnapshotCases.in(lake.root());
    snapshots = cases.snapshots();
    cases.publish(1);
  }

  @Test
  void readers_are_pointed_by_one_object_that_is_replaced_and_there_is_no_link()
      throws IOException {
    cases.publish(2);
    assertThat(current()).isEqualTo(id(2));
    assertThat(cases.folders()).containsExactly(id(1), id(2));
    assertThat(cases.marts()).containsExactly("CURRENT", "snapshots");
    assertThat(snapshots.opened(id(2))).isEqualTo(snapshots.folder(id(2)));
    snapshots.rollBack(id(1));
    assertThat(current()).isEqualTo(id(1));
    assertThat(cases.withdrawn()).containsExactly(id(2));
    cases.hold(3);
    snapshots.approve(id(3), "note");
    assertThat(current()).isEqualTo(id(3));
    assertThat(cases.marts()).containsExactly("APPROVED", "CURRENT", "snapshots");
  }

  /** As a run leaves it that dies while it gives a publication its name. */
  @Test
  void what_was_copied_in_part_is_no_publication_and_goes_with_what_it_was_copied_from()
      throws IOException {
    Path copied = Files.createDirectory(snapshots.folder(id(2)));
    Path from = Files.createDirectory(copied.resolveSibling("00002-0a1b2c3d.tmp"));
    Files.writeString(from.resolve("dim_week.csv"), "week_start_date\n");
    Files.writeString(copied.resolve(Manifest.FILE), "{}\n");
    assertThat(snapshots.ids()).containsExactly(id(1));
    assertThat(snapshots.kept(id(2))).isEmpty();
    assertThat(snapshots.leftByDeadRuns()).containsExactly(from, copied);
    assertThat(Leftovers.clear(lake).files()).isEqualTo(2);
    assertThat(cases.folders()).containsExactly(id(1));
    assertThat(current()).isEqualTo(id(1));
    assertThat(snapshots.nextSequence()).isEqualTo(2);
  }

  /** As a run leaves it that dies while it removes an old publication. */
  @Test
  void what_was_removed_in_part_is_no_publication_any_more() throws IOException {
    cases.publish(2);
    Path removed = snapshots.folder(id(1));
    Files.delete(removed.resolve(Manifest.SEAL));
    assertThat(snapshots.published()).containsExactly(id(2));
    assertThat(LakeFiles.of(lake).faults()).isEmpty();
    Leftovers.clear(lake);
    assertThat(cases.folders()).containsExactly(id(2));
    assertThat(current()).isEqualTo(id(2));
  }

  /** What readers are pointed to is never taken for what a dead run left. */
  @Test
  void the_current_one_stays_whatever_is_amiss_with_it() throws IOException {
    Path current = snapshots.folder(id(1));
    Files.delete(current.resolve(Manifest.SEAL));
    Leftovers.clear(lake);
    assertThat(Files.exists(current.resolve(Manifest.FILE))).isTrue();
    assertThat(LakeFiles.of(lake).faults())
        .containsExactly("marts/CURRENT names no publication that is kept");
  }

  @Test
  void an_old_one_is_removed_and_ages_from_when_readers_left_it() throws Exception {
    Path seal = snapshots.folder(id(1)).resolve(Manifest.SEAL);
    String before = Files.readString(seal);
    Instant made = Files.getLastModifiedTime(seal).toInstant();
    Until.is("the server's next second", () -> Instant.now().isAfter(made.plusSeconds(2)));
    cases.publish(2);
    assertThat(Files.getLastModifiedTime(seal).toInstant()).isAfter(made);
    assertThat(Files.readString(seal)).isEqualTo(before);
    snapshots.retain(1, HOUR, Instant.now().plus(HOUR.dividedBy(2)));
    assertThat(cases.folders()).containsExactly(id(1), id(2));
    snapshots.retain(1, HOUR, Instant.now().plus(HOUR.multipliedBy(2)));
    assertThat(cases.folders()).containsExactly(id(2));
  }

  @Test
  void an_edition_written_in_part_is_none_and_goes() throws IOException {
    Editions editions = lake.editions();
    editions.write("2015-06-06_00001-a", Map.of("weekly.html", "one", "states/IL.html", "il"));
    editions.write("2015-06-06_00001-a", Map.of("weekly.html", "two"));
    editions.lead("index", "2015-06-06_00001-a");
    Path edition = editions.of("2015-06-06_00001-a");
    assertThat(editions.names()).containsExactly("2015-06-06_00001-a");
    assertThat(Files.readString(edition.resolve("weekly.html"))).isEqualTo("two");
    assertThat(Files.exists(edition.resolve("states"))).isFalse();
    assertThat(editions.opened("weekly.html")).isEqualTo(editions.folder().resolve("index.html"));
    Files.writeString(edition.resolve("weekly.md"), "two");
    Files.delete(edition.resolve("weekly.html"));
    assertThat(editions.names()).isEmpty();
    assertThat(editions.leftByDeadRuns()).containsExactly(edition);
    Leftovers.clear(lake);
    assertThat(Files.exists(edition)).isFalse();
  }

  private String current() throws IOException {
    return snapshots.current().orElseThrow().id();
  }
}
