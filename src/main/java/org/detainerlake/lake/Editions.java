package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Editions of the weekly report as they lie on disk: a folder each, an index of all, and a link to
 * the newest. They are made of publications and can be made again while these are kept.
 *
 * @param folder of all
 */
public record Editions(Path folder) {
  private static final String CURRENT = "current";
  private static final String INDEX = "index.html";

  /** What an edition is opened by. */
  private static final String LAST = "weekly.html";

  private static final String UNFINISHED = ".tmp";

  /** The week's first day, then the publication. */
  private static final Pattern NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}_.+");

  /** All that are finished, the newest week first. */
  public List<String> names() throws IOException {
    return folders().stream()
        .filter(Editions::isWhole)
        .map(path -> path.getFileName().toString())
        .filter(name -> NAME.matcher(name).matches() && !name.endsWith(UNFINISHED))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** On an object store an edition comes and goes file by file, and one file last and first. */
  private static boolean isWhole(Path edition) {
    return Folders.isRenamed(edition) || Files.exists(edition.resolve(LAST));
  }

  /** What dead runs left of some. */
  List<Path> leftByDeadRuns() throws IOException {
    return folders().stream()
        .filter(path -> path.toString().endsWith(UNFINISHED) || !isWhole(path))
        .toList();
  }

  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(path -> Files.isDirectory(path) && !Files.isSymbolicLink(path)).toList();
    }
  }

  /** Whether the link leads to an edition of a publication. */
  public boolean isLedTo(String publication) throws IOException {
    return Files.isSymbolicLink(current())
        && Files.readSymbolicLink(current()).toString().endsWith("_" + publication);
  }

  /** Where one lies. */
  public Path of(String name) {
    return folder.resolve(name);
  }

  /** What people open first: a file of the newest, or where there are no links the index of all. */
  public Path opened(String file) {
    return Files.isSymbolicLink(current()) ? current().resolve(file) : folder.resolve(INDEX);
  }

  /** Where readers find the newest. */
  public Path current() {
    return folder.resolve(CURRENT);
  }

  /**
   * Writes one, in place of what has its name: what readers find is whole.
   *
   * @param files text by name; a name may have one folder
   */
  public void write(String name, Map<String, String> files) throws IOException {
    if (!Folders.isRenamed(folder)) {
      remove(of(name));
      write(of(name), files);
      return;
    }
    Path next = Folders.next(of(name));
    remove(next);
    write(next, files);
    Folders.force(next);
    remove(of(name));
    Folders.move(next, of(name));
  }

  private static void write(Path edition, Map<String, String> files) throws IOException {
    List<String> names = new ArrayList<>(files.keySet());
    names.sort(Comparator.comparing(LAST::equals));
    for (String name : names) {
      Path path = edition.resolve(name);
      Files.createDirectories(path.getParent());
      Files.writeString(path, files.get(name));
      Folders.forceOne(path);
    }
  }

  private static void remove(Path edition) throws IOException {
    if (Files.isDirectory(edition)) {
      Files.deleteIfExists(edition.resolve(LAST));
      Folders.delete(edition);
    }
  }

  /** Writes the index of all and points the link to one of them. */
  public void lead(String index, String newest) throws IOException {
    Folders.replace(folder.resolve(INDEX), index);
    if (!Files.isSymbolicLink(current())) {
      remove(current()); // a copy of the lake made the link a folder
    }
    Folders.link(current(), Path.of(newest));
  }
}
