package org.detainerlake.lake.hdfs;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import org.apache.hadoop.fs.FsStatus;

/** The room of HDFS: what files may still take there, each kept as often as is usual. */
final class HdfsStore extends FileStore {
  private final HdfsPath path;

  HdfsStore(HdfsPath path) {
    this.path = path;
  }

  @Override
  public String name() {
    return path.store().uri().toString();
  }

  @Override
  public String type() {
    return HdfsProvider.SCHEME;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public long getTotalSpace() throws IOException {
    return status().getCapacity() / copies();
  }

  @Override
  public long getUsableSpace() throws IOException {
    return status().getRemaining() / copies();
  }

  @Override
  public long getUnallocatedSpace() throws IOException {
    return getUsableSpace();
  }

  private FsStatus status() throws IOException {
    return path.store().dfs().getStatus();
  }

  private int copies() throws IOException {
    return Math.max(1, path.store().dfs().getDefaultReplication(path.hadoop()));
  }

  @Override
  public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
    return type.isAssignableFrom(HdfsView.class);
  }

  @Override
  public boolean supportsFileAttributeView(String name) {
    return path.store().supportedFileAttributeViews().contains(name);
  }

  @Override
  public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
    return null;
  }

  @Override
  public Object getAttribute(String attribute) {
    throw new UnsupportedOperationException(attribute);
  }
}
