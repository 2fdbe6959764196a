package org.detainerlake.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files a person named, folders opened.
 *
 * @param files in the order of their names, so that order on the command line changes nothing
 * @param leftOut files in the folders that are neither workbook nor csv
 */
record Inputs(List<Path> files, List<Path> leftOut) {

  /** A file named itself is taken whatever its ending, also where it does not exist. */
  static Inputs of(List<Path> named) {
    List<Path> files = new ArrayList<>();
    List<Path> leftOut = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        for (Path file : below(path)) {
          (isRecords(file) ? files : leftOut).add(file);
        }
      } else {
        files.add(path);
      }
    }
    return new Inputs(files.stream().sorted().distinct().toList(), leftOut);
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRecords(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && !name.startsWith("~$")
        && (name.endsWith(".xlsx") || name.endsWith(".csv"));
  }

  /** Bytes of all files that exist. */
  long bytes() {
    return files.stream().map(Path::toFile).mapToLong(java.io.File::length).sum();
  }
}
