package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Publications without a mart, known by their number. */
record SnapshotCases(Snapshots snapshots) {
  static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  static SnapshotCases in(Path folder) throws IOException {
    Lake lake = new Lake(folder);
    lake.create();
    return new SnapshotCases(new Snapshots(lake.marts()));
  }

  static String id(int sequence) {
    return SnapshotFolders.id(sequence, "0123456789abcdef");
  }

  void publish(int sequence) throws IOException {
    finish(sequence);
    snapshots.publish(id(sequence));
  }

  void hold(int sequence) throws IOException {
    finish(sequence);
    snapshots.hold(id(sequence));
  }

  /** As a run that dies before it points readers to it leaves it. */
  void finish(int sequence) throws IOException {
    Path unfinished = snapshots.unfinished(sequence);
    String previous = snapshots.current().map(Manifest::id).orElse(null);
    Manifest manifest =
        new Manifest(
            id(sequence), "hash", previous, "1", "config", false, Map.of(), List.of(), List.of());
    manifest.write(unfinished);
    snapshots.finish(unfinished, manifest);
  }

  void publishedDaysAgo(int... days) throws IOException {
    for (int i = 0; i < days.length; i++) {
      publish(i + 1);
    }
    for (int i = 0; i < days.length; i++) {
      age(i + 1, days[i]);
    }
  }

  void age(int sequence, int days) throws IOException {
    Files.setLastModifiedTime(
        snapshots.folder(id(sequence)), FileTime.from(NOW.minus(Duration.ofDays(days))));
  }

  List<String> withdrawn() throws IOException {
    return snapshots.withdrawn().stream().map(Manifest::id).toList();
  }

  List<String> held() throws IOException {
    return snapshots.held().stream().map(Manifest::id).toList();
  }

  List<String> folders() throws IOException {
    return names(snapshots.marts().resolve("snapshots"));
  }

  List<String> marts() throws IOException {
    return names(snapshots.marts());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
