package org.detainerlake.lake.hdfs;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.CopyOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
  protected FileAttributeView view(HadoopPath path) {
    return new HdfsView(path);
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    return new ForcedOutput(created(path, options));
  }

  @Override
  public void delete(Path path) throws IOException {
    HdfsLease.confirm(path);
    super.delete(path);
  }

  /** In one step: whoever looks finds all of it or nothing. */
  @Override
  protected void deleteAll(Path folder) throws IOException {
    HdfsLease.confirm(folder);
    super.deleteAll(folder);
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
