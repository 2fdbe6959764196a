package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * SHA-256 of each file that a commit made, one list a version, beside Delta's log: checksums of
 * pages miss about half of the flipped bits of a Parquet file. {@code sha256sum -c} reads a list
 * from the table's folder; its last line is the hash of the lines before. A list is written last,
 * so a commit without one is of a run that died.
 *
 * @param table the table's folder
 */
record TableHashes(Path table) {
  static final String FOLDER = "_hashes";
  private static final String LIST = "\\d{20}\\.sha256";
  private static final String ITSELF = "# ";
  private static final String GAP = "  ";

  /** A list whose own hash does not fit, or that is none. */
  static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Forces the files of a commit to disk and keeps their hashes. */
  void keep(Commit commit) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    Set<Path> folders = new HashSet<>();
    for (Path file : filesOf(commit)) {
      Folders.forceOne(file);
      folders.add(file.getParent());
      hashes.put(relative(file), Folders.sha256(file));
    }
    for (Path folder : folders) {
      Folders.forceOne(folder);
    }
    String lines =
        hashes.entrySet().stream()
            .map(hash -> hash.getValue() + GAP + hash.getKey() + "\n")
            .collect(Collectors.joining());
    write(list(commit.version()), lines + ITSELF + DigestUtils.sha256Hex(lines) + "\n");
  }

  /** For the owner's eyes only, as all below the tables is. */
  private static void write(Path list, String text) throws IOException {
    Folders.permit(Files.createDirectories(list.getParent()), "rwx------");
    Folders.replace(list, text);
    Folders.permit(list, "rw-------");
  }

  /** Data, log and the checksums beside them; as far as they are there. */
  private List<Path> filesOf(Commit commit) throws IOException {
    List<String> paths = new ArrayList<>(new TableLog(table).filesOf(commit.version()));
    commit.added().forEach(file -> paths.add(file.path()));
    return paths.stream()
        .map(table::resolve)
        .flatMap(file -> Stream.of(file, checksum(file)))
        .filter(Files::isRegularFile)
        .toList();
  }

  /** Hadoop's checksums beside a file: where one is damaged, the file cannot be read. */
  static Path checksum(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".crc");
  }

  static boolean isChecksum(String file) {
    return file.substring(file.lastIndexOf('/') + 1).matches("\\..*\\.crc");
  }

  private String relative(Path file) {
    return table.relativize(file).toString().replace('\\', '/');
  }

  /** The newest version with a list, -1 where there is none. */
  long newest() throws IOException {
    if (!Files.isDirectory(table.resolve(FOLDER))) {
      return -1;
    }
    try (Stream<Path> files = Files.list(table.resolve(FOLDER))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(LIST))
          .mapToLong(name -> Long.parseLong(name.substring(0, name.indexOf('.'))))
          .max()
          .orElse(-1);
    }
  }

  boolean has(long version) {
    return Files.isRegularFile(list(version));
  }

  /** The hashes of a version's files by their path in the table's folder. */
  Map<String, String> of(long version) throws IOException, Damaged {
    String text = Folders.text(list(version));
    int itself = text.lastIndexOf(ITSELF);
    if (itself < 0
        || !text.substring(itself)
            .equals(ITSELF + DigestUtils.sha256Hex(text.substring(0, itself)) + "\n")) {
      throw new Damaged();
    }
    return hashes(text.substring(0, itself));
  }

  /** The files of a version, as far as its list can be read, damaged or not. */
  Set<String> filesOf(long version) throws IOException {
    return has(version) ? hashes(Folders.text(list(version))).keySet() : Set.of();
  }

  private static Map<String, String> hashes(String lines) {
    Map<String, String> hashes = new LinkedHashMap<>();
    lines
        .lines()
        .map(line -> line.split(GAP, 2))
        .filter(line -> line.length == 2)
        .forEach(line -> hashes.put(line[1], line[0]));
    return hashes;
  }

  private Path list(long version) {
    return table.resolve(FOLDER).resolve(TableLog.number(version) + ".sha256");
  }
}
