package org.detainerlake.lake.hdfs;

import java.net.URI;
import java.nio.file.Path;

/** Paths of HDFS, which Java's own classes for files then take like those of a local disk. */
public final class Hdfs {
  private Hdfs() {}

  /** How an address of it begins. */
  public static final String ADDRESS = HdfsProvider.SCHEME + "://";

  /**
   * The path that an address names; nobody is asked for it yet.
   *
   * @param address such as {@code hdfs://namenode:8020/lake}
   * @throws IllegalArgumentException where it names neither host nor name service, or no folder
   */
  public static Path path(String address) {
    URI uri = new org.apache.hadoop.fs.Path(address).toUri();
    if (uri.getAuthority() == null) {
      throw new IllegalArgumentException(
          address + " names no NameNode, as hdfs://host:8020/lake does");
    }
    if (uri.getPath().length() <= 1) {
      throw new IllegalArgumentException(address + " names no folder");
    }
    return HdfsProvider.ONE.getPath(uri);
  }

  /** Whether a path is one of HDFS. */
  public static boolean has(Path path) {
    return path.getFileSystem().provider().getScheme().equals(HdfsProvider.SCHEME);
  }
}
