package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.detainerlake.catalog.StoredTables;
import org.detainerlake.catalog.Table;

/**
 * What runs that died left in a lake, and its removal. Only for the run that holds the lake: to
 * another, the files of a run at work look like those of one that died.
 */
public final class Leftovers {
  /** Delta's and ours, each before its rename; Hadoop keeps a checksum beside a file. */
  private static final String HALF_WRITTEN = "\\.{0,2}\\d{20}\\..*\\.tmp(\\.crc)?";

  private final List<String> notes = new ArrayList<>();
  private int files;
  private long bytes;

  private Leftovers() {}

  /**
   * What was done.
   *
   * @param files how many were removed
   * @param bytes of them
   * @param notes what else is to be said, a sentence each
   */
  public record Cleared(int files, long bytes, List<String> notes) {}

  /**
   * Removes publications that were not finished, files that were half written, rows that a run kept
   * for itself and data files that no commit names; keeps the hashes of commits that have none.
   * What a commit names stays, however old: a publication may be made of it.
   *
   * @throws LakeFault where a table's log cannot be read, so that nobody knows whose its files are
   */
  public static Cleared clear(Lake lake) throws IOException {
    Leftovers left = new Leftovers();
    for (Snapshots snapshots : lake.publications()) {
      left.remove(snapshots.leftByDeadRuns());
    }
    left.remove(lake.editions().leftByDeadRuns());
    left.remove(Stream.of(lake.scratch()).filter(Files::exists).toList());
    for (Table table : StoredTables.ALL) {
      left.clear(lake.table(table));
    }
    return new Cleared(left.files, left.bytes, List.copyOf(left.notes));
  }

  private void clear(Path table) throws IOException {
    remove(halfWritten(table.resolve(TableHashes.FOLDER)));
    remove(halfWritten(table.resolve(TableLog.FOLDER)));
    Set<String> named = named(table);
    if (new TableLog(table).hasGaps()) {
      notes.add(table.getFileName() + ": commits of it are gone, so none of its files was removed");
      return;
    }
    for (String path : TableFiles.dataFiles(table)) {
      if (!named.contains(path)) {
        Path file = table.resolve(path);
        remove(Stream.of(file, TableHashes.checksum(file)).filter(Files::exists).toList());
      }
    }
  }

  /** By commits and by hashes: where a commit was damaged, its hashes still know its files. */
  private Set<String> named(Path table) throws IOException {
    TableLog log = new TableLog(table);
    TableHashes hashes = new TableHashes(table);
    long hashed = hashes.newest();
    Set<String> named = new HashSet<>();
    for (long version : log.versions()) {
      Commit commit = log.commit(version);
      commit.added().forEach(file -> named.add(file.path()));
      if (version > hashed) {
        new NextCommit(table, version, commit.run()).requireFiles(commit);
        hashes.keep(commit);
      }
    }
    for (long version = 0; version <= hashed; version++) {
      named.addAll(hashes.filesOf(version));
    }
    long late = log.newest() - hashed;
    if (late > 0) {
      notes.add(
          "%s: the hashes of %d commits were not kept when they were made, and are now"
              .formatted(table.getFileName(), late));
    }
    return named;
  }

  private static List<Path> halfWritten(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().matches(HALF_WRITTEN)).toList();
    }
  }

  private void remove(List<Path> paths) throws IOException {
    for (Path path : paths) {
      Folders.Size size = Folders.size(path);
      files += size.files();
      bytes += size.bytes();
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        Folders.delete(path);
      } else {
        Files.delete(path);
      }
    }
  }
}
