package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pointer to the publication that readers open: CURRENT, and a link beside it for people.
 *
 * @param marts the folder of both
 */
record Pointer(Path marts) {

  /** Whom it points to; empty before the first publication. */
  Optional<String> id() throws IOException {
    return Files.exists(file()) ? Optional.of(Folders.text(file()).strip()) : Optional.empty();
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
    Boundary.passed("pointer replaced");
    link(id);
    Boundary.passed("link made");
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
    Path next = Folders.next(link());
    Files.deleteIfExists(next);
    try {
      Files.createSymbolicLink(next, target(id));
    } catch (UnsupportedOperationException e) {
      return; // a file system without links has CURRENT all the same
    }
    Folders.move(next, link());
  }

  /** Both, whether they are there or not. */
  Stream<Path> files() {
    return Stream.of(file(), link());
  }

  /**
   * Why it leads readers nowhere; empty where it does, or nothing was published.
   *
   * @param published what it may point to
   */
  List<String> faults(List<String> published) throws IOException {
    if (!Files.exists(file())) {
      return published.isEmpty() ? List.of() : List.of("marts/CURRENT is missing");
    }
    String text = Folders.text(file());
    return published.stream().map(id -> id + "\n").anyMatch(text::equals)
        ? List.of()
        : List.of("marts/CURRENT names no publication that is kept");
  }

  private Path file() {
    return marts.resolve("CURRENT");
  }

  /** Beside it. */
  Path link() {
    return marts.resolve("current");
  }
}
