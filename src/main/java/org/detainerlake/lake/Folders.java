package org.detainerlake.lake;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ContentSummary;
import org.detainerlake.lake.hadoop.HadoopFiles;
import org.detainerlake.lake.s3.S3;

/** What a file system must be asked for so that a power cut leaves the old or the new, whole. */
final class Folders {
  private Folders() {}

  /** The path as Spark's readers want it: they take a path for a pattern. */
  static String literal(Path path) {
    return path.toString().replaceAll("([\\\\{}\\[\\]*?])", "\\\\$1");
  }

  /** A small file's text; bytes that are no text become marks of that. */
  static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** How many files a path holds, a link or a file being one, and their bytes. */
  static Size size(Path path) throws IOException {
    if (!isLocal(path)) {
      ContentSummary all = HadoopFiles.summary(path);
      return new Size((int) all.getFileCount(), all.getLength());
    }
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> files = walk.filter(file -> !isFolder(file)).toList();
      long bytes = 0;
      for (Path file : files) {
        bytes += Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS).size();
      }
      return new Size(files.size(), bytes);
    }
  }

  record Size(int files, long bytes) {}

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, NOFOLLOW_LINKS);
  }

  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return DigestUtils.sha256Hex(in);
    }
  }

  /** Who may read and write it, such as {@code rw-r--r--}; nothing where files have no owners. */
  static void permit(Path path, String permissions) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  /** Whether a path is of this machine's own file systems, mounts among them. */
  static boolean isLocal(Path path) {
    return path.getFileSystem().equals(FileSystems.getDefault());
  }

  /** How Hadoop reaches what is there. */
  static Configuration hadoop(Path path) throws IOException {
    return isLocal(path) ? new Configuration() : HadoopFiles.configuration(path);
  }

  /**
   * Whether a folder gets another name, and loses it, in one step. On an object store its files are
   * copied one by one, and removed one by one.
   */
  static boolean isRenamed(Path path) {
    return !S3.has(path);
  }

  static void delete(Path folder) throws IOException {
    if (!isLocal(folder)) {
      HadoopFiles.delete(folder);
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  /** Forces the files of a folder, then the folder itself, to disk. */
  static void force(Path folder) throws IOException {
    if (!isLocal(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      forceOne(file);
    }
    forceOne(folder);
  }

  /** Replaces a small file so that a reader sees the old text or the new one, nothing between. */
  static void replace(Path file, String text) throws IOException {
    if (!isRenamed(file)) {
      Files.writeString(file, text); // an object is replaced whole
      return;
    }
    Path next = next(file);
    Files.writeString(next, text, ready(next));
    forceOne(next);
    move(next, file);
  }

  /** On HDFS a run that lost the lake may still write: it must not do so in place of another's. */
  private static OpenOption[] ready(Path next) {
    return isLocal(next)
        ? new OpenOption[] {}
        : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
  }

  /** Gives a file or folder another name, in place of what has it, and forces the name to disk. */
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceOne(to.getParent());
  }

  /**
   * Points a link to another path, seen whole by readers; a file system without links has none.
   *
   * @param target as the link has it, from the link's own folder
   */
  static void link(Path link, Path target) throws IOException {
    Path next = next(link);
    Files.deleteIfExists(next);
    try {
      Files.createSymbolicLink(next, target);
    } catch (UnsupportedOperationException e) {
      return;
    }
    move(next, link);
  }

  /** Removes a small file, so that it does not come back after a power cut. */
  static void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
    forceOne(file.getParent());
  }

  /** Where the next state of a small file or link is made ready. */
  static Path next(Path file) {
    return file.resolveSibling(file.getFileName() + ".tmp");
  }

  /**
   * On HDFS a name is in the NameNode's log when it is given, and DataNodes have what we wrote; an
   * object store has what it has confirmed.
   */
  static void forceOne(Path path) throws IOException {
    if (!isLocal(path)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
