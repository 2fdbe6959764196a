package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Published snapshots and the pointer to the one that readers open.
 *
 * @param marts the folder of both
 */
public record Snapshots(Path marts) {

  private static final String UNFINISHED = ".tmp";
  private static final String FINISHED_NAME = "\\d{5}-[0-9a-f]{12}";
  private static final String UNFINISHED_NAME = "\\d{5}\\.tmp";
  private static final int SEQUENCE_DIGITS = 5;

  /** The current publication, as its manifest says; empty before the first. */
  public Optional<Manifest> current() throws IOException {
    return Files.exists(pointer())
        ? Optional.of(Manifest.read(folder(Files.readString(pointer()).strip())))
        : Optional.empty();
  }

  /** A publication that is kept, current or not. */
  public Optional<Manifest> kept(String id) throws IOException {
    return ids().contains(id) ? Optional.of(Manifest.read(folder(id))) : Optional.empty();
  }

  /** The folder of a publication. */
  public Path folder(String id) {
    return all().resolve(id);
  }

  private Path all() {
    return marts.resolve("snapshots");
  }

  /** The number the next publication carries. */
  int nextSequence() throws IOException {
    List<String> ids = ids();
    return ids.isEmpty()
        ? 1
        : Integer.parseInt(ids.get(ids.size() - 1).substring(0, SEQUENCE_DIGITS)) + 1;
  }

  static String id(int sequence, String contentHash) {
    return "%05d-%s".formatted(sequence, contentHash.substring(0, 12));
  }

  /** An empty folder to write the next publication to; what dead runs left is removed. */
  Path unfinished(int sequence) throws IOException {
    Files.createDirectories(all());
    for (String id : list(UNFINISHED_NAME)) {
      Folders.delete(folder(id));
    }
    return Files.createDirectory(folder("%05d%s".formatted(sequence, UNFINISHED)));
  }

  /** Gives a finished folder its name, then points readers to it: files, folder, pointer, link. */
  void publish(Path unfinished, String id) throws IOException {
    Folders.force(unfinished);
    Files.move(unfinished, folder(id), StandardCopyOption.ATOMIC_MOVE);
    Folders.force(all());
    Boundary.passed("snapshot renamed");
    pointTo(id);
    Files.deleteIfExists(withdrawnList());
    Boundary.passed("withdrawals ended");
  }

  /**
   * Points readers to a kept publication; those after it are withdrawn until one of them is pointed
   * to, or a new one is published.
   */
  public void rollBack(String id) throws IOException {
    String later =
        ids().stream()
            .filter(other -> other.compareTo(id) > 0)
            .map(other -> other + "\n")
            .collect(Collectors.joining());
    Folders.replace(withdrawnList(), later);
    Boundary.passed("withdrawals listed");
    pointTo(id);
  }

  /** The publications that a rollback withdrew, as far as they are kept. */
  public List<Manifest> withdrawn() throws IOException {
    if (!Files.exists(withdrawnList())) {
      return List.of();
    }
    List<Manifest> manifests = new ArrayList<>();
    for (String id : Files.readAllLines(withdrawnList())) {
      kept(id).ifPresent(manifests::add);
    }
    return manifests;
  }

  private void pointTo(String id) throws IOException {
    if (Files.exists(linkToCurrent()) && !Files.isSymbolicLink(linkToCurrent())) {
      throw new IOException(linkToCurrent() + " is no link: a copy made it a folder; remove it");
    }
    beginAge();
    Folders.replace(pointer(), id + "\n");
    Boundary.passed("pointer replaced");
    link(id);
    Boundary.passed("link made");
  }

  /** Who looked the current one up just now still opens its files: it ages from here on. */
  private void beginAge() throws IOException {
    if (Files.exists(pointer())) {
      Path left = folder(Files.readString(pointer()).strip());
      if (Files.isDirectory(left)) {
        Files.setLastModifiedTime(left, FileTime.from(Instant.now()));
      }
    }
  }

  /**
   * Removes snapshots beyond the last {@code keep} that were made, and left by readers, longer ago
   * than {@code atLeast}, but never the one that readers are pointed to.
   */
  public void retain(int keep, Duration atLeast, Instant now) throws IOException {
    List<String> ids = ids();
    for (String id : ids.subList(0, Math.max(0, ids.size() - keep))) {
      if (!isPointedTo(id)
          && Files.getLastModifiedTime(folder(id)).toInstant().isBefore(now.minus(atLeast))) {
        Folders.delete(folder(id));
      }
    }
  }

  private boolean isPointedTo(String id) throws IOException {
    return Files.exists(pointer()) && Files.readString(pointer()).strip().equals(id);
  }

  private Path pointer() {
    return marts.resolve("CURRENT");
  }

  private Path linkToCurrent() {
    return marts.resolve("current");
  }

  private Path withdrawnList() {
    return marts.resolve("WITHDRAWN");
  }

  /** A convenience for people and tools that open a path; CURRENT is the promise. */
  private void link(String id) throws IOException {
    Path next = marts.resolve("current.tmp");
    Files.deleteIfExists(next);
    try {
      Files.createSymbolicLink(next, Path.of("snapshots", id));
    } catch (UnsupportedOperationException e) {
      return; // a file system without links has CURRENT all the same
    }
    Files.move(
        next, linkToCurrent(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** All publications that are kept, in the order of their making. */
  public List<String> ids() throws IOException {
    return list(FINISHED_NAME);
  }

  /** Other names are other people's: let be. */
  private List<String> list(String pattern) throws IOException {
    if (!Files.isDirectory(all())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(all())) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches(pattern))
          .sorted()
          .toList();
    }
  }
}
