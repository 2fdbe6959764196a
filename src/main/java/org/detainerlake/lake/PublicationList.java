package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that names publications, one a line.
 *
 * @param file not there where it would name none
 */
record PublicationList(Path file) {

  /** Those that a rollback took back from readers. */
  static PublicationList withdrawn(Path marts) {
    return new PublicationList(marts.resolve("WITHDRAWN"));
  }

  /** Those that readers never had. */
  static PublicationList held(Path marts) {
    return new PublicationList(marts.resolve("HELD"));
  }

  /** Those that a person let through, each with when and by which run. */
  static PublicationList approved(Path marts) {
    return new PublicationList(marts.resolve("APPROVED"));
  }

  /** The files of all three, whether they are there or not. */
  static Stream<Path> files(Path marts) {
    return Stream.of(withdrawn(marts), held(marts), approved(marts)).map(PublicationList::file);
  }

  List<String> ids() throws IOException {
    return Files.exists(file) ? Folders.text(file).lines().toList() : List.of();
  }

  /** Replaces it so that a power cut leaves the old list or the new one. */
  void write(List<String> ids) throws IOException {
    if (ids.equals(ids())) {
      return;
    }
    if (ids.isEmpty()) {
      Folders.remove(file);
    } else {
      Folders.replace(file, String.join("\n", ids) + "\n");
    }
  }
}
