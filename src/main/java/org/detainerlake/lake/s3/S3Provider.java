package org.detainerlake.lake.s3;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttributeView;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.detainerlake.lake.hadoop.HadoopPath;
import org.detainerlake.lake.hadoop.HadoopProvider;

/**
 * An object store by Hadoop's connector S3A. An object is there whole, once it is written to its
 * end, or not at all. A folder is no more than a beginning that names share: it is moved, and
 * removed, object by object, in no order that is promised.
 */
final class S3Provider extends HadoopProvider {
  static final String SCHEME = "s3a";
  static final S3Provider ONE = new S3Provider();

  private S3Provider() {
    super(SCHEME);
  }

  /** The client that Spark and Delta have too. */
  @Override
  protected FileSystem connect(URI server) throws IOException {
    return FileSystem.get(server, S3.configuration());
  }

  @Override
  protected String advice() {
    return "see that its server is up and named right (fs.s3a.endpoint, or the region), that the"
        + " bucket is there, and that the keys of the environment may look there";
  }

  @Override
  protected Set<String> views() {
    return Set.of("basic");
  }

  @Override
  protected FileAttributeView view(HadoopPath path) {
    return new S3View(path);
  }

  /** In place of what has the name, whole, when it is closed. */
  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    return created(path, options);
  }

  /** Copies all, then removes it: where an object is left here, not all may be there yet. */
  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    if (List.of(options).contains(StandardCopyOption.ATOMIC_MOVE)) {
      throw new AtomicMoveNotSupportedException(
          source.toString(), target.toString(), "each object is copied, then removed");
    }
    if (isThere(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    if (!client(source).rename(hadoop(source), hadoop(target))) {
      throw new IOException("%s was not moved to %s".formatted(source, target));
    }
  }
}
