package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The log of a Delta table, as files: for what must be known without asking Delta, which takes an
 * emptied commit for one that did nothing.
 *
 * @param table the table's folder
 */
record TableLog(Path table) {
  static final String FOLDER = "_delta_log";
  private static final String COMMIT = "\\d{20}\\.json";
  private static final String LAST_CHECKPOINT = "_last_checkpoint";

  /** The versions whose commits are there, in order. */
  List<Long> versions() throws IOException {
    return names().stream()
        .filter(name -> name.matches(COMMIT))
        .map(name -> Long.valueOf(name.substring(0, name.indexOf('.'))))
        .sorted()
        .toList();
  }

  /** The newest version, -1 where there is none. */
  long newest() throws IOException {
    return versions().stream().mapToLong(Long::longValue).max().orElse(-1);
  }

  /** Whether commits that came before others are gone. */
  boolean hasGaps() throws IOException {
    List<Long> versions = versions();
    return !versions.equals(LongStream.range(0, versions.size()).boxed().toList());
  }

  boolean has(long version) {
    return Files.isRegularFile(json(version));
  }

  Commit commit(long version) throws IOException {
    return Commit.read(json(version), version);
  }

  private Path json(long version) {
    return table.resolve(FOLDER).resolve(number(version) + ".json");
  }

  /** All that the log keeps of a version, checkpoint and checksums too, relative to the table. */
  List<String> filesOf(long version) throws IOException {
    return names().stream()
        .filter(name -> name.startsWith(number(version)) || name.equals(LAST_CHECKPOINT))
        .map(name -> FOLDER + "/" + name)
        .toList();
  }

  static String number(long version) {
    return "%020d".formatted(version);
  }

  private List<String> names() throws IOException {
    if (!Files.isDirectory(table.resolve(FOLDER))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(table.resolve(FOLDER))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
