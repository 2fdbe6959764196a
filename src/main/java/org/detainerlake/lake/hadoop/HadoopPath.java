package org.detainerlake.lake.hadoop;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/**
 * A path of a file system of Hadoop. Its names are taken apart and put together as those of a Unix
 * path; as a text it is the whole address, which Spark, Delta and Hadoop take for what it is.
 *
 * @param names from the root, or relative
 */
public record HadoopPath(HadoopFileSystem store, Path names) implements Path {

  /**
   * A path that is known to be one.
   *
   * @throws ProviderMismatchException where it is of another file system
   */
  public static HadoopPath of(Path path) {
    if (path instanceof HadoopPath one) {
      return one;
    }
    throw new ProviderMismatchException(path + " is no path of a file system of Hadoop");
  }

  /** A path of the same kind. */
  private HadoopPath alike(Path path) {
    if (path instanceof HadoopPath one && one.store.provider() == store.provider()) {
      return one;
    }
    throw new ProviderMismatchException(path + " is no path of " + store.provider().getScheme());
  }

  private HadoopPath with(Path other) {
    return other == null ? null : new HadoopPath(store, other);
  }

  /** As Hadoop names it. */
  public org.apache.hadoop.fs.Path hadoop() {
    return new org.apache.hadoop.fs.Path(
        store.uri().getScheme(), store.uri().getAuthority(), whole().toString());
  }

  /** There is no working folder: what is relative begins at the root. */
  private Path whole() {
    return Path.of("/").resolve(names);
  }

  @Override
  public FileSystem getFileSystem() {
    return store;
  }

  @Override
  public boolean isAbsolute() {
    return names.isAbsolute();
  }

  @Override
  public Path getRoot() {
    return with(names.getRoot());
  }

  @Override
  public Path getFileName() {
    return with(names.getFileName());
  }

  @Override
  public Path getParent() {
    return with(names.getParent());
  }

  @Override
  public int getNameCount() {
    return names.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return with(names.getName(index));
  }

  @Override
  public Path subpath(int begin, int end) {
    return with(names.subpath(begin, end));
  }

  @Override
  public boolean startsWith(Path other) {
    return other instanceof HadoopPath one
        && store.equals(one.store)
        && names.startsWith(one.names);
  }

  @Override
  public boolean endsWith(Path other) {
    return other instanceof HadoopPath one && store.equals(one.store) && names.endsWith(one.names);
  }

  @Override
  public Path normalize() {
    return with(names.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return with(names.resolve(alike(other).names));
  }

  @Override
  public Path relativize(Path other) {
    return with(names.relativize(alike(other).names));
  }

  @Override
  public URI toUri() {
    try {
      return new URI(
          store.uri().getScheme(), store.uri().getAuthority(), whole().toString(), null, null);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Path toAbsolutePath() {
    return with(whole());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    store.provider().checkAccess(this);
    return toAbsolutePath().normalize();
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException("nothing there can be watched");
  }

  @Override
  public int compareTo(Path other) {
    return names.compareTo(alike(other).names);
  }

  @Override
  public String toString() {
    return names.isAbsolute() ? store.uri() + names.toString() : names.toString();
  }
}
