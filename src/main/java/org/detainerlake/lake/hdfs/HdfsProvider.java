package org.detainerlake.lake.hdfs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.security.AccessControlException;

/**
 * HDFS as a file system of Java, as far as a lake needs it. Java's questions whether a file is
 * there take any error for a no; here only the NameNode's own no is one, and all else is thrown
 * unchecked: a publication that cannot be seen just now is not one that never was.
 */
final class HdfsProvider extends FileSystemProvider {
  static final String SCHEME = "hdfs";
  static final HdfsProvider ONE = new HdfsProvider();

  private final Map<String, HdfsFileSystem> known = new ConcurrentHashMap<>();

  private HdfsProvider() {}

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
    throw new UnsupportedOperationException("Hadoop's configuration says how HDFS is reached");
  }

  @Override
  public HdfsFileSystem getFileSystem(URI uri) {
    return known.computeIfAbsent(
        uri.getAuthority(),
        authority -> new HdfsFileSystem(this, URI.create(SCHEME + "://" + authority)));
  }

  @Override
  public Path getPath(URI uri) {
    return getFileSystem(uri).getPath(uri.getPath());
  }

  private static DistributedFileSystem dfs(Path path) throws IOException {
    return HdfsPath.of(path).store().dfs();
  }

  private static org.apache.hadoop.fs.Path hadoop(Path path) {
    return HdfsPath.of(path).hadoop();
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (!Set.of(StandardOpenOption.READ).containsAll(options)) {
      throw new UnsupportedOperationException("a channel to write to on hdfs");
    }
    long size = status(path).size();
    return new HdfsChannel(dfs(path).open(hadoop(path)), size);
  }

  @Override
  public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
    status(path);
    return dfs(path).open(hadoop(path));
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    boolean isNew = List.of(options).contains(StandardOpenOption.CREATE_NEW);
    return new ForcedOutput(dfs(path).create(hadoop(path), !isNew));
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    try {
      return HdfsListing.of(folder, dfs(folder).listStatus(hadoop(folder)), filter);
    } catch (FileNotFoundException e) {
      throw missing(folder, e);
    }
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    if (isThere(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    dfs(folder).mkdirs(hadoop(folder));
  }

  private static boolean isThere(Path path) throws IOException {
    return dfs(path).exists(hadoop(path));
  }

  @Override
  public void delete(Path path) throws IOException {
    HdfsLease.confirm(path);
    if (!dfs(path).delete(hadoop(path), false)) {
      throw new NoSuchFileException(path.toString());
    }
  }

  /** Removes a folder with all in it, in one step. */
  static void deleteAll(Path folder) throws IOException {
    HdfsLease.confirm(folder);
    dfs(folder).delete(hadoop(folder), true);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) {
    throw new UnsupportedOperationException("copies on hdfs");
  }

  /** In one step, and only while this process has the lake's lease. */
  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    boolean replaces = List.of(options).contains(StandardCopyOption.REPLACE_EXISTING);
    HdfsLease.confirm(target);
    dfs(source)
        .rename(
            hadoop(source),
            hadoop(target),
            replaces ? Options.Rename.OVERWRITE : Options.Rename.NONE);
  }

  @Override
  public boolean isSameFile(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  @Override
  public boolean isHidden(Path path) {
    return false;
  }

  @Override
  public FileStore getFileStore(Path path) {
    return new HdfsStore(HdfsPath.of(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    status(path);
    for (AccessMode mode : modes) {
      try {
        dfs(path).access(hadoop(path), FsAction.valueOf(mode.name()));
      } catch (AccessControlException e) {
        throw because(new AccessDeniedException(path.toString()), e);
      }
    }
  }

  /** What the NameNode says of it. */
  static HdfsAttributes status(Path path) throws IOException {
    try {
      FileStatus status = dfs(path).getFileStatus(hadoop(path));
      return new HdfsAttributes(status);
    } catch (FileNotFoundException e) {
      throw missing(path, e);
    } catch (IOException e) {
      throw new Hdfs.Unanswered(path, e);
    }
  }

  private static NoSuchFileException missing(Path path, FileNotFoundException cause) {
    return because(new NoSuchFileException(path.toString()), cause);
  }

  private static <E extends IOException> E because(E error, IOException cause) {
    error.initCause(cause);
    return error;
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    HdfsView view = new HdfsView(HdfsPath.of(path));
    return type.isInstance(view) ? type.cast(view) : null;
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return type.cast(status(path));
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) {
    throw new UnsupportedOperationException("attributes by their names on hdfs");
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options) {
    throw new UnsupportedOperationException("attributes by their names on hdfs");
  }
}
