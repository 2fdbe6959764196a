package org.detainerlake.lake.hdfs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;

/** Paths of HDFS, which Java's own classes for files then take like those of a local disk. */
public final class Hdfs {
  private Hdfs() {}

  /** How an address of it begins. */
  public static final String ADDRESS = HdfsProvider.SCHEME + "://";

  /** Nobody says whether a file is there: the NameNode is not to be had, or tells nothing. */
  public static final class Unanswered extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    Unanswered(Path path, IOException cause) {
      super("hdfs does not say what is at " + path, cause);
    }
  }

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

  /** Removes a folder with all in it: whoever looks finds all of it or nothing. */
  public static void delete(Path folder) throws IOException {
    HdfsProvider.deleteAll(folder);
  }

  /** A file as Parquet's readers want it. */
  public static InputFile parquet(Path file) throws IOException {
    return HadoopInputFile.fromPath(HdfsPath.of(file).hadoop(), new Configuration());
  }
}
