package org.detainerlake.lake.hdfs;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.CopyOption;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttributeView;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.detainerlake.lake.hadoop.HadoopPath;
import org.detainerlake.lake.hadoop.HadoopProvider;

/** HDFS, whose names are given and taken in one step, and only while this process has the lease. */
final class HdfsProvider extends HadoopProvider {
  static final String SCHEME = "hdfs";
  static final HdfsProvider ONE = new HdfsProvider();

  private HdfsProvider() {
    super(SCHEME);
  }

  @Override
  protected DistributedFileSystem connect(URI server) throws IOException {
    try {
      return (DistributedFileSystem) FileSystem.newInstance(server, new Configuration());
    } catch (IllegalArgumentException e) { // so Hadoop says that nobody knows the host
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The client that all but leases share. */
  static DistributedFileSystem dfs(Path path) throws IOException {
    return (DistributedFileSystem) client(path);
  }

  @Override
  protected String advice() {
    return "see that its NameNode is up and named right, and that this user may look there";
  }

  @Override
  protected Set<String> views() {
    return Set.of("basic", "owner", "posix");
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    HdfsView view = new HdfsView(HadoopPath.of(path));
    return type.isInstance(view) ? type.cast(view) : null;
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    boolean isNew = List.of(options).contains(StandardOpenOption.CREATE_NEW);
    return new ForcedOutput(client(path).create(hadoop(path), !isNew));
  }

  @Override
  public void delete(Path path) throws IOException {
    HdfsLease.confirm(path);
    if (!client(path).delete(hadoop(path), false)) {
      throw new NoSuchFileException(path.toString());
    }
  }

  /** In one step: whoever looks finds all of it or nothing. */
  @Override
  protected void deleteAll(Path folder) throws IOException {
    HdfsLease.confirm(folder);
    client(folder).delete(hadoop(folder), true);
  }

  /** In one step. */
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
}
