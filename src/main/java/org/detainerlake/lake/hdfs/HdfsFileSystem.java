package org.detainerlake.lake.hdfs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.DistributedFileSystem;

/** The files of one NameNode, as Java names a file system. It is open as long as the process is. */
final class HdfsFileSystem extends FileSystem {
  private final HdfsProvider provider;
  private final URI uri;
  private DistributedFileSystem client;

  HdfsFileSystem(HdfsProvider provider, URI uri) {
    this.provider = provider;
    this.uri = uri;
  }

  /** Hadoop's client, made when it is first asked for. */
  synchronized DistributedFileSystem dfs() throws IOException {
    if (client == null) {
      client = another();
    }
    return client;
  }

  /** A client of its own, with leases of its own. */
  DistributedFileSystem another() throws IOException {
    try {
      return (DistributedFileSystem)
          org.apache.hadoop.fs.FileSystem.newInstance(uri, new Configuration());
    } catch (IllegalArgumentException e) { // so Hadoop says that nobody knows the host
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Such as {@code hdfs://namenode:8020}. */
  URI uri() {
    return uri;
  }

  @Override
  public FileSystemProvider provider() {
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
    return List.of(new HdfsStore(new HdfsPath(this, Path.of("/"))));
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return Set.of("basic", "owner", "posix");
  }

  @Override
  public Path getPath(String first, String... more) {
    return new HdfsPath(this, Path.of(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    throw new UnsupportedOperationException("patterns of paths on hdfs");
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException("users of hdfs are not looked up");
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException("nothing on hdfs can be watched");
  }
}
