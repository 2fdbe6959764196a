package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Retention and readers who hold a publication that is current no more. */
class LeftPublicationTest {
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  private final Instant now = Instant.now();

  /**
   * It was removed in the moment that readers were pointed away: its age counted from its making.
   */
  @Test
  void an_old_publication_is_kept_for_those_who_looked_it_up_before_readers_were_pointed_away()
      throws IOException {
    Snapshots snapshots = new Snapshots(folder);
    String first = old(1, null);
    String second = old(2, first);
    String third = old(3, second);
    snapshots.rollBack(third);
    snapshots.rollBack(first);
    snapshots.rollBack(third);
    snapshots.retain(1, DAY, now);
    assertThat(snapshots.folder(first)).isDirectory();
    assertThat(snapshots.folder(second)).doesNotExist();
    snapshots.retain(1, DAY, now.plus(DAY).plus(DAY));
    assertThat(snapshots.folder(first)).doesNotExist();
    assertThat(snapshots.folder(third)).isDirectory();
  }

  /** Finished three days ago. */
  private String old(int sequence, String previous) throws IOException {
    String id = SnapshotFolders.id(sequence, "0123456789abcdef");
    Path snapshot = Files.createDirectories(new Snapshots(folder).folder(id));
    String before = previous == null ? "null" : "\"" + previous + "\"";
    Files.writeString(
        snapshot.resolve(Manifest.FILE),
        "{\"id\": \"%s\", \"previous_id\": %s, \"marts\": []}".formatted(id, before));
    Files.setLastModifiedTime(snapshot, FileTime.from(now.minus(DAY.multipliedBy(3))));
    return id;
  }
}
