package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folders of publications, finished ones by their id, others by their number. Other names are
 * other people's: let be. On an object store, where a folder comes and goes file by file, the seal
 * of the manifest comes last and goes first: what has none is not finished.
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
    return names(FINISHED_NAME).stream().filter(this::isWhole).toList();
  }

  private boolean isWhole(String id) {
    return Folders.isRenamed(all) || Files.exists(seal(id));
  }

  private Path seal(String id) {
    return folder(id).resolve(Manifest.SEAL);
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

  /**
   * Folders of publications in the making, and of those that get their id or lose it: where no run
   * is at work, of one that died.
   *
   * @param current never among them, whatever is amiss with it
   */
  List<Path> unfinished(Optional<String> current) throws IOException {
    return Stream.concat(
            names(UNFINISHED_NAME).stream(),
            names(FINISHED_NAME).stream()
                .filter(id -> !isWhole(id) && !current.equals(Optional.of(id))))
        .map(this::folder)
        .toList();
  }

  void clearUnfinished(Optional<String> current) throws IOException {
    for (Path left : unfinished(current)) {
      Folders.delete(left);
    }
  }

  /** Gives a folder in the making its id: from then on it is finished. */
  void finish(Path unfinished, String id) throws IOException {
    if (Folders.isRenamed(all)) {
      Folders.move(unfinished, folder(id));
      return;
    }
    Path seal = unfinished.resolve(Manifest.SEAL);
    for (Path file : files(unfinished)) {
      if (!file.equals(seal)) {
        Files.move(file, folder(id).resolve(file.getFileName()));
      }
    }
    Boundary.passed("snapshot copied");
    Files.move(seal, seal(id));
    Folders.delete(unfinished);
  }

  /** Folders left out: of those that Spark wrote to, a server may still show some that are gone. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** The id goes first, or the seal: a run that dies here leaves no half publication. */
  void remove(String id) throws IOException {
    if (!Folders.isRenamed(all)) {
      Files.deleteIfExists(seal(id));
      Folders.delete(folder(id));
      return;
    }
    Path unnamed = folder(sequence(id) + UNFINISHED);
    Folders.move(folder(id), unnamed);
    Folders.delete(unnamed);
  }

  /** When it was made, or left by readers. */
  Instant since(String id) throws IOException {
    return Files.getLastModifiedTime(dated(id)).toInstant();
  }

  /** From now on it is as old as one made now. */
  void rejuvenate(String id) throws IOException {
    Path dated = dated(id);
    if (!Files.exists(dated)) {
      return;
    }
    if (Folders.isRenamed(all)) {
      Files.setLastModifiedTime(dated, FileTime.from(Instant.now()));
    } else {
      Files.write(dated, Files.readAllBytes(dated)); // the same bytes: an object has no other time
    }
  }

  /** What bears its time: on an object store no folder does. */
  private Path dated(String id) {
    return Folders.isRenamed(all) ? folder(id) : seal(id);
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
