package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folders of publications, finished ones by their id, others by their number. Other names are
 * other people's: let be.
 *
 * @param all the folder they lie in
 */
record SnapshotFolders(Path all) {
  private static final String UNFINISHED = ".tmp";
  private static final String FINISHED_NAME = "\\d{5}-[0-9a-f]{12}";
  private static final String UNFINISHED_NAME = "\\d{5}(-[0-9a-f]{8})?\\.tmp";
  private static final int SEQUENCE_DIGITS = 5;

  static String id(int sequence, String contentHash) {
    return "%05d-%s".formatted(sequence, contentHash.substring(0, 12));
  }

  /** All finished publications, in the order of their making. */
  List<String> ids() throws IOException {
    return names(FINISHED_NAME);
  }

  /** The number the next publication carries. */
  int nextSequence() throws IOException {
    List<String> ids = ids();
    return ids.isEmpty() ? 1 : Integer.parseInt(sequence(ids.get(ids.size() - 1))) + 1;
  }

  Path folder(String id) {
    return all.resolve(id);
  }

  Path begin(int sequence) throws IOException {
    return Files.createDirectory(
        folder("%05d%s%s".formatted(sequence, Folders.isLocal(all) ? "" : mark(), UNFINISHED)));
  }

  /** On HDFS a run that lost the lake may still write: not into a folder of another. */
  private static String mark() {
    return "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Folders of publications in the making: where no run is at work, of one that died. */
  List<Path> unfinished() throws IOException {
    return names(UNFINISHED_NAME).stream().map(this::folder).toList();
  }

  void clearUnfinished() throws IOException {
    for (Path left : unfinished()) {
      Folders.delete(left);
    }
  }

  /** The id goes first: a run that dies here leaves no half publication under it. */
  void remove(String id) throws IOException {
    Path unnamed = folder(sequence(id) + UNFINISHED);
    Folders.move(folder(id), unnamed);
    Folders.delete(unnamed);
  }

  /** From now on it is as old as one made now. */
  void rejuvenate(String id) throws IOException {
    if (Files.isDirectory(folder(id))) {
      Files.setLastModifiedTime(folder(id), FileTime.from(Instant.now()));
    }
  }

  private static String sequence(String id) {
    return id.substring(0, SEQUENCE_DIGITS);
  }

  private List<String> names(String pattern) throws IOException {
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(all)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches(pattern))
          .sorted()
          .toList();
    }
  }
}
