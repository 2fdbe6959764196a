package org.detainerlake.lake.hadoop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.security.AccessControlException;

/**
 * A file system of Hadoop as one of Java, as far as a lake needs it: how it is read. How names are
 * given differs, and is each one's own; one with a lease asks for it first. Java's questions
 * whether a file is there take any error for a no; here only the server's own no is one, and all
 * else is thrown unchecked: a publication that cannot be seen just now is not one that never was.
 */
public abstract class HadoopProvider extends FileSystemProvider {
  private final String scheme;
  private final Map<String, HadoopFileSystem> known = new ConcurrentHashMap<>();

  /**
   * Nothing is asked of anyone yet.
   *
   * @param scheme how its addresses begin
   */
  protected HadoopProvider(String scheme) {
    this.scheme = scheme;
  }

  /** A client of the server that an address names. */
  protected abstract FileSystem connect(URI server) throws IOException;

  /** What to do where it does not answer. */
  protected abstract String advice();

  /** The names of what it tells of files. */
  protected abstract Set<String> views();

  /** What it tells of a file, and takes to be told. */
  protected abstract FileAttributeView view(HadoopPath path);

  /** Removes a folder with all in it. */
  protected void deleteAll(Path folder) throws IOException {
    client(folder).delete(hadoop(folder), true);
  }

  @Override
  public void delete(Path path) throws IOException {
    if (!client(path).delete(hadoop(path), false)) {
      throw new NoSuchFileException(path.toString());
    }
  }

  /** A file to be written, in place of what has the name unless a new one is asked for. */
  protected static FSDataOutputStream created(Path path, OpenOption... options) throws IOException {
    boolean isNew = List.of(options).contains(StandardOpenOption.CREATE_NEW);
    return client(path).create(hadoop(path), !isNew);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    FileAttributeView view = view(HadoopPath.of(path));
    return type.isInstance(view) ? type.cast(view) : null;
  }

  /** Whether a path of it was named in this process. */
  public boolean isNamed() {
    return !known.isEmpty();
  }

  @Override
  public String getScheme() {
    return scheme;
  }

  @Override
  public java.nio.file.FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
    throw new UnsupportedOperationException("Hadoop's configuration says how it is reached");
  }

  @Override
  public HadoopFileSystem getFileSystem(URI uri) {
    return known.computeIfAbsent(
        uri.getAuthority(),
        authority -> new HadoopFileSystem(this, URI.create(scheme + "://" + authority)));
  }

  @Override
  public Path getPath(URI uri) {
    return getFileSystem(uri).getPath(uri.getPath());
  }

  /** Who keeps what a path names. */
  protected static FileSystem client(Path path) throws IOException {
    return HadoopPath.of(path).store().client();
  }

  /** A path as Hadoop names it. */
  protected static org.apache.hadoop.fs.Path hadoop(Path path) {
    return HadoopPath.of(path).hadoop();
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (!Set.of(StandardOpenOption.READ).containsAll(options)) {
      throw new UnsupportedOperationException("a channel to write to on " + scheme);
    }
    long size = status(path).size();
    return new HadoopChannel(client(path).open(hadoop(path)), size);
  }

  @Override
  public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
    status(path);
    return client(path).open(hadoop(path));
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    try {
      return HadoopListing.of(folder, client(folder).listStatus(hadoop(folder)), filter);
    } catch (FileNotFoundException e) {
      throw missing(folder, e);
    }
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    if (isThere(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    client(folder).mkdirs(hadoop(folder));
  }

  /** Whether anything has this name. */
  protected static boolean isThere(Path path) throws IOException {
    return client(path).exists(hadoop(path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) {
    throw new UnsupportedOperationException("copies on " + scheme);
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
    return new HadoopStore(HadoopPath.of(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    status(path);
    for (AccessMode mode : modes) {
      try {
        client(path).access(hadoop(path), FsAction.valueOf(mode.name()));
      } catch (AccessControlException e) {
        throw because(new AccessDeniedException(path.toString()), e);
      }
    }
  }

  /**
   * What the server says of a file or folder.
   *
   * @throws NoSuchFileException where it says that there is none
   * @throws Unanswered where it does not say
   */
  public static HadoopAttributes status(Path path) throws IOException {
    try {
      return new HadoopAttributes(client(path).getFileStatus(hadoop(path)));
    } catch (FileNotFoundException e) {
      throw missing(path, e);
    } catch (IOException e) {
      throw new Unanswered(path, HadoopPath.of(path).store().provider(), e);
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
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return type.cast(status(path));
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) {
    throw new UnsupportedOperationException("attributes by their names on " + scheme);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options) {
    throw new UnsupportedOperationException("attributes by their names on " + scheme);
  }
}
