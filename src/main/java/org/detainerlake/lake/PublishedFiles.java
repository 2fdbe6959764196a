package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of a publication, held against what its manifest says of them. */
public final class PublishedFiles {
  private PublishedFiles() {}

  /** What is not as published, a sentence each; empty where all is. */
  public static List<String> faults(Snapshots snapshots, Manifest manifest) throws IOException {
    Path folder = snapshots.folder(manifest.id());
    List<String> faults = new ArrayList<>();
    for (Manifest.MartFile published : manifest.files()) {
      Path file = folder.resolve(published.name());
      if (!Files.isRegularFile(file)) {
        faults.add(published.name() + " is missing");
      } else if (!Manifest.MartFile.of(file).equals(published)) {
        faults.add(published.name() + " has other bytes than were published");
      }
    }
    List<String> known = manifest.files().stream().map(Manifest.MartFile::name).toList();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> !known.contains(name) && !name.equals(Manifest.FILE))
          .sorted()
          .forEach(name -> faults.add(name + " is no part of the publication"));
    }
    return faults;
  }
}
