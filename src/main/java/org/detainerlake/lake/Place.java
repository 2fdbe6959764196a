package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detainerlake.lake.s3.S3;

/** Where a lake can be kept: only where two runs can be kept apart. */
final class Place {
  private Place() {}

  /** Paths lose the second slash of {@code hdfs://}; one letter is a drive. */
  private static final Pattern ADDRESS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(/.*)?");

  private static final Set<String> OF_HDFS = Set.of("webhdfs", "swebhdfs", "viewfs");
  private static final Set<String> OBJECT_STORES =
      Set.of("s3", "s3n", "gs", "abfs", "abfss", "wasb", "wasbs", "adl", "oss", "cosn");

  /** File systems of other machines, as Java and Linux name them. */
  private static final Pattern REMOTE =
      Pattern.compile("nfs.*|cifs|smb.*|9p|afs|ceph|lustre|gpfs|beegfs|glusterfs|fuse\\..*");

  /**
   * The folder that an address names.
   *
   * @throws LakeFault where it names none of a file system that keeps two runs apart
   */
  static Path of(Path address) {
    if (S3.has(address) && !S3.isConnected()) {
      throw new LakeFault(
          LakeFault.Kind.PLACE,
          "nothing on the class path reaches %s: Hadoop's connector S3A is not there"
              .formatted(address),
          "start it by jobs/submit, which has the connector; or put the jars of target/s3 (s3 in"
              + " lib of the archive) into jars of SPARK_HOME, on all hosts");
    }
    if (!Folders.isLocal(address)) {
      return address;
    }
    Matcher scheme = ADDRESS.matcher(address.toString());
    if (!scheme.matches()) {
      return address;
    }
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    if (name.equals("file") && scheme.group(2) != null) {
      return Path.of(scheme.group(2));
    }
    throw new LakeFault(
        LakeFault.Kind.PLACE,
        "a lake cannot be kept at %s: %s".formatted(address, why(name)),
        "keep the lake in a local folder, on hdfs://, on s3a:// with a lock, or on a cluster in a"
            + " folder that all hosts mount, with locks and atomic renames (NFS 4, Lustre, CephFS);"
            + " copy marts/ from there after each run");
  }

  private static String why(String scheme) {
    if (scheme.equals("hdfs") || scheme.equals("s3a")) {
      return "it is an address, and was taken for a path";
    }
    if (OF_HDFS.contains(scheme)) {
      return "two runs are kept apart by a lease, which is had by an address of hdfs:// alone";
    }
    return OBJECT_STORES.contains(scheme)
        ? "of object stores s3a:// alone is known, with a lock elsewhere that keeps two runs apart"
        : "nothing is known of " + scheme + " that keeps two runs apart";
  }

  /** The kind of file system, where a folder is on another machine's. */
  static Optional<String> remote(Path folder) throws IOException {
    return Optional.of(Files.getFileStore(folder).type()).filter(Place::isRemote);
  }

  static boolean isRemote(String type) {
    return REMOTE.matcher(type).matches();
  }
}
