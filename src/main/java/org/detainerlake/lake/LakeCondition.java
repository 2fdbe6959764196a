package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * How it stands with a lake's folder, changing nothing there.
 *
 * @param owner whose it is
 * @param openTables the permissions of {@code tables/} where others may look into it; else empty
 * @param remote the kind of file system, where it is another machine's
 * @param holder the run that holds it, or died holding it
 */
public record LakeCondition(
    String owner,
    Optional<String> openTables,
    Optional<String> remote,
    Optional<RunLock.Holder> holder) {

  /** The kind of file system that is no mount. */
  public static final String HDFS = "hdfs";

  private static final String OWNER_ALONE = "rwx------";

  /** As it stands now. */
  public static LakeCondition of(Lake lake) throws IOException {
    return new LakeCondition(
        Files.getOwner(lake.root()).getName(),
        permissions(lake.root().resolve("tables")).filter(tables -> !tables.equals(OWNER_ALONE)),
        lake.isLocal() ? Place.remote(lake.root()) : Optional.of(HDFS),
        RunLock.holder(lake));
  }

  /** Where files have such. */
  private static Optional<String> permissions(Path folder) throws IOException {
    return Files.isDirectory(folder)
            && Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)
        ? Optional.of(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        : Optional.empty();
  }
}
