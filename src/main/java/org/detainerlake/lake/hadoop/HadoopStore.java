package org.detainerlake.lake.hadoop;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import org.apache.hadoop.fs.FsStatus;

/** The room there is: what files may still take, each kept as often as is usual. */
final class HadoopStore extends FileStore {
  private final HadoopPath path;

  HadoopStore(HadoopPath path) {
    this.path = path;
  }

  @Override
  public String name() {
    return path.store().uri().toString();
  }

  @Override
  public String type() {
    return path.store().provider().getScheme();
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
    return path.store().client().getStatus();
  }

  private int copies() throws IOException {
    return Math.max(1, path.store().client().getDefaultReplication(path.hadoop()));
  }

  @Override
  public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
    return path.store().provider().getFileAttributeView(path, type) != null;
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
