package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that names publications, one a line.
 *
 * @param file not there where it would name none
 */
record PublicationList(Path file) {

  List<String> ids() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
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
