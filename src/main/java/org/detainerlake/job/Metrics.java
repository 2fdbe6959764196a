package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.detainerlake.lake.Lake;

/**
 * A file that monitoring reads after each run, such as the textfile collector of Prometheus' node
 * exporter. It is replaced whole, so who reads it sees one run's.
 *
 * @param file where it is left
 */
record Metrics(Path file) implements LakeRun.AfterRun {
  private static final String ENDING = ".prom";

  /**
   * Metrics to be left in a file.
   *
   * @throws Failure where they could not be left, or would not be read
   */
  static Metrics to(Path file) {
    if (!file.toString().endsWith(ENDING)) {
      throw new Failure(
          ExitCode.USAGE,
          "--metrics %s does not end in %s: collectors would pass it by".formatted(file, ENDING),
          "name it FILE" + ENDING);
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new Failure(
          ExitCode.USAGE,
          "--metrics cannot be written to " + folder,
          "make the folder, and give it to who runs this");
    }
    return new Metrics(file.toAbsolutePath());
  }

  @Override
  public void told(Lake lake, RunRecord run) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(next, RunMetrics.of(lake, run, Instant.now()));
    if (Files.getFileStore(next).supportsFileAttributeView(PosixFileAttributeView.class)) {
      // who collects is another user, and runs leave files for their owner's eyes alone
      Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-r--r--"));
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
