package org.detainerlake.lake.hadoop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Set;

/**
 * The files of one NameNode or bucket, as Java names a file system. It is open as long as the
 * process is.
 */
public final class HadoopFileSystem extends FileSystem {
  private final HadoopProvider provider;
  private final URI uri;
  private org.apache.hadoop.fs.FileSystem client;

  HadoopFileSystem(HadoopProvider provider, URI uri) {
    this.provider = provider;
    this.uri = uri;
  }

  /** Hadoop's client, made when it is first asked for. */
  public synchronized org.apache.hadoop.fs.FileSystem client() throws IOException {
    if (client == null) {
      client = provider.connect(uri);
    }
    return client;
  }

  /** Such as {@code hdfs://namenode:8020}. */
  public URI uri() {
    return uri;
  }

  @Override
  public HadoopProvider provider() {
    return provider;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("others of this process use it");
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return "/";
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of(getPath("/"));
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return List.of(new HadoopStore(new HadoopPath(this, Path.of("/"))));
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return provider.views();
  }

  @Override
  public Path getPath(String first, String... more) {
    return new HadoopPath(this, Path.of(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    throw new UnsupportedOperationException("patterns of paths");
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException("users are not looked up");
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException("nothing there can be watched");
  }
}
