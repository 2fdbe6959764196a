package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hashes of a publication's files as {@code sha256sum -c SHA256SUMS} reads them: what the
 * manifest says, and the manifest's own.
 */
final class Checksums {
  private Checksums() {}

  static final String FILE = "SHA256SUMS";

  /** Beside a manifest that is written already. */
  static void write(Path snapshot, Manifest manifest) throws IOException {
    Files.writeString(snapshot.resolve(FILE), text(snapshot, manifest));
  }

  /** Why the list is not to be trusted; empty where it is, or an older program made none. */
  static Optional<String> fault(Path snapshot, Manifest manifest) throws IOException {
    Path file = snapshot.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return manifest.descriptions().isEmpty()
          ? Optional.empty()
          : Optional.of(FILE + " is missing");
    }
    return Folders.text(file).equals(text(snapshot, manifest))
        ? Optional.empty()
        : Optional.of(FILE + " has other bytes than were published");
  }

  private static String text(Path snapshot, Manifest manifest) throws IOException {
    Manifest.MartFile itself = Manifest.MartFile.of(snapshot.resolve(Manifest.FILE));
    return Stream.concat(manifest.files().stream(), Stream.of(itself))
        .map(file -> file.sha256() + "  " + file.name() + "\n")
        .collect(Collectors.joining());
  }
}
