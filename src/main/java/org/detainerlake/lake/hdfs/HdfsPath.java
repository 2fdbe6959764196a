package org.detainerlake.lake.hdfs;

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
 * A path of HDFS. Its names are taken apart and put together as those of a Unix path; as a text it
 * is the whole address, which Spark, Delta and Hadoop take for what it is.
 *
 * @param names from the root, or relative
 */
record HdfsPath(HdfsFileSystem store, Path names) implements Path {

  static HdfsPath of(Path path) {
    if (path instanceof HdfsPath one) {
      return one;
    }
    throw new ProviderMismatchException(path + " is no path of hdfs");
  }

  private HdfsPath with(Path other) {
    return other == null ? null : new HdfsPath(store, other);
  }

  /** As Hadoop names it. */
  org.apache.hadoop.fs.Path hadoop() {
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
    return other instanceof HdfsPath one && store.equals(one.store) && names.startsWith(one.names);
  }

  @Override
  public boolean endsWith(Path other) {
    return other instanceof HdfsPath one && store.equals(one.store) && names.endsWith(one.names);
  }

  @Override
  public Path normalize() {
    return with(names.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return with(names.resolve(of(other).names));
  }

  @Override
  public Path relativize(Path other) {
    return with(names.relativize(of(other).names));
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
    throw new UnsupportedOperationException("nothing on hdfs can be watched");
  }

  @Override
  public int compareTo(Path other) {
    return names.compareTo(of(other).names);
  }

  @Override
  public String toString() {
    return names.isAbsolute() ? store.uri() + names.toString() : names.toString();
  }
}
