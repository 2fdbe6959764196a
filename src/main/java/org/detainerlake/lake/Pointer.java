package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The pointer to the publication that readers open: CURRENT, and a link beside it for people.
 *
 * @param marts the folder of both
 */
record Pointer(Path marts) {

  /** Whom it points to; empty before the first publication. */
  Optional<String> id() throws IOException {
    return Files.exists(file()) ? Optional.of(Files.readString(file()).strip()) : Optional.empty();
  }

  boolean isTo(String id) throws IOException {
    return id().filter(id::equals).isPresent();
  }

  /** Points readers to another publication: first CURRENT, then the link. */
  void to(String id) throws IOException {
    if (Files.exists(link()) && !Files.isSymbolicLink(link())) {
      throw new IOException(link() + " is no link: a copy made it a folder; remove it");
    }
    Folders.replace(file(), id + "\n");
    link(id);
  }

  /** Sets the link right where a run died before it, or a copy of the lake lost it. */
  void mendLink() throws IOException {
    Optional<String> id = id();
    boolean isOther = Files.notExists(link(), LinkOption.NOFOLLOW_LINKS);
    if (Files.isSymbolicLink(link()) && id.isPresent()) {
      isOther = !Files.readSymbolicLink(link()).equals(target(id.get()));
    }
    if (id.isPresent() && isOther) {
      link(id.get());
    }
  }

  private static Path target(String id) {
    return Path.of("snapshots", id);
  }

  /** A convenience for people and tools that open a path; CURRENT is the promise. */
  private void link(String id) throws IOException {
    Path next = marts.resolve("current.tmp");
    Files.deleteIfExists(next);
    try {
      Files.createSymbolicLink(next, target(id));
    } catch (UnsupportedOperationException e) {
      return; // a file system without links has CURRENT all the same
    }
    Folders.move(next, link());
  }

  private Path file() {
    return marts.resolve("CURRENT");
  }

  private Path link() {
    return marts.resolve("current");
  }
}
