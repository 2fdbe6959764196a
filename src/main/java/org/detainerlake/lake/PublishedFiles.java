package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a publication, held against what its manifest says of them. */
public final class PublishedFiles {
  private PublishedFiles() {}

  /** What is to be said of a publication that is kept. */
  public static Findings of(Snapshots snapshots, String id) throws IOException {
    Path folder = snapshots.folder(id);
    Optional<String> broken = Manifest.fault(folder);
    if (broken.isPresent()) { // what it says of the others is not to be trusted
      return new Findings(1, 0, List.of(broken.get()), List.of());
    }
    Manifest manifest = Manifest.read(folder);
    List<Manifest.MartFile> published = manifest.files();
    List<String> faults = new ArrayList<>();
    for (Manifest.MartFile file : published) {
      fault(folder.resolve(file.name()), file).ifPresent(faults::add);
    }
    Checksums.fault(folder, manifest).ifPresent(faults::add);
    faults.addAll(strangers(folder, manifest));
    long bytes = published.stream().mapToLong(Manifest.MartFile::bytes).sum();
    return new Findings(published.size() + 1, bytes, faults, unsealed(folder));
  }

  private static Optional<String> fault(Path file, Manifest.MartFile published) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.of(published.name() + " is missing");
    }
    return Manifest.MartFile.of(file).equals(published)
        ? Optional.empty()
        : Optional.of(published.name() + " has other bytes than were published");
  }

  private static List<String> strangers(Path folder, Manifest manifest) throws IOException {
    List<String> known = new ArrayList<>(List.of(Manifest.FILE, Manifest.SEAL, Checksums.FILE));
    manifest.files().forEach(file -> known.add(file.name()));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !known.contains(name))
          .sorted()
          .map(name -> name + " is no part of the publication")
          .toList();
    }
  }

  private static List<String> unsealed(Path folder) {
    return Files.exists(folder.resolve(Manifest.SEAL))
        ? List.of()
        : List.of(Manifest.FILE + " has no hash: published by an older program");
  }
}
