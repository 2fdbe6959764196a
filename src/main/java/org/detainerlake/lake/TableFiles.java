package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a table, held against the hashes that were kept when they were written. */
final class TableFiles {
  private final Path table;
  private final TableLog log;
  private final TableHashes hashes;
  private final List<String> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long bytes;

  private TableFiles(Path table) {
    this.table = table;
    this.log = new TableLog(table);
    this.hashes = new TableHashes(table);
  }

  /**
   * What is to be said of a table.
   *
   * @param published the version the current publication was made of, -1 for none
   */
  static Findings of(Path table, long published) throws IOException {
    return new TableFiles(table).findings(published);
  }

  private Findings findings(long published) throws IOException {
    if (log.newest() < published) {
      faults.add(
          "%s is at version %d, and was published from %d: commits of it are gone"
              .formatted(name(), log.newest(), published));
    }
    if (hashes.newest() < 0) {
      if (log.newest() >= 0) {
        notes.add(name() + " has no hashes: written by an older program; a refresh keeps them");
      }
      return new Findings(0, 0, faults, notes);
    }
    Map<String, String> kept = kept(published);
    for (Map.Entry<String, String> one : kept.entrySet()) {
      compare(one.getKey(), one.getValue());
    }
    for (long version = hashes.newest() + 1; version <= log.newest(); version++) {
      notes.add("%s: version %d is of a run that died right after it".formatted(name(), version));
    }
    try {
      strays(kept.keySet());
    } catch (LakeFault fault) {
      faults.add(fault.getMessage());
    }
    return new Findings(kept.size(), bytes, faults, notes);
  }

  private String name() {
    return table.getFileName().toString();
  }

  /** A later list stands for a file that Delta replaces. */
  private Map<String, String> kept(long published) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    for (long version = 0; version <= Math.max(hashes.newest(), published); version++) {
      if (!hashes.has(version)) {
        faults.add("%s: the hashes of version %d are gone".formatted(name(), version));
        continue;
      }
      try {
        all.putAll(hashes.of(version));
      } catch (TableHashes.Damaged e) {
        faults.add("%s: the hashes of version %d are damaged".formatted(name(), version));
      }
    }
    return all;
  }

  private void compare(String path, String sha256) throws IOException {
    Path file = table.resolve(path);
    if (!Files.isRegularFile(file)) {
      if (!TableHashes.isChecksum(path)) { // Hadoop's own; a copy may leave them out
        faults.add("%s: %s is missing".formatted(name(), path));
      }
      return;
    }
    bytes += Files.size(file);
    if (!Folders.sha256(file).equals(sha256)) {
      faults.add("%s: %s has other bytes than were written".formatted(name(), path));
    }
  }

  private void strays(Set<String> kept) throws IOException {
    Set<String> known = new HashSet<>(kept);
    for (long version = hashes.newest() + 1; version <= log.newest(); version++) {
      log.commit(version).added().forEach(file -> known.add(file.path()));
    }
    long strays = dataFiles(table).stream().filter(path -> !known.contains(path)).count();
    if (strays > 0) {
      notes.add(
          "%s: %d files that no commit names, of runs that died; the next run removes them"
              .formatted(name(), strays));
    }
  }

  /** Paths of all that may be a data file, relative to the table's folder. */
  static List<String> dataFiles(Path table) throws IOException {
    if (!Files.isDirectory(table)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(table)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> table.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".parquet") && !path.startsWith("_"))
          .sorted()
          .toList();
    }
  }
}
