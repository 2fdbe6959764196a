package org.detainerlake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A file as it lies there; its identity is its hash, not its name.
 *
 * @param path where it lies
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param bytes its size
 */
public record SourceFile(Path path, String sha256, long bytes) {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):/");

  /**
   * Reads a file once to its end.
   *
   * @throws SourceFault where it is missing, empty or cannot be read
   */
  public static SourceFile at(Path path) {
    requireContent(path);
    try (InputStream in = Files.newInputStream(path)) {
      return new SourceFile(
          path.toAbsolutePath().normalize(), DigestUtils.sha256Hex(in), Files.size(path));
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** The file's name without its folders. */
  public String name() {
    return path.getFileName().toString();
  }

  private static void requireContent(Path path) {
    Matcher scheme = SCHEME.matcher(path.toString());
    if (!Files.exists(path) && scheme.lookingAt()) {
      throw new SourceFault(
          SourceFault.Kind.FILE_UNREADABLE,
          "%s names a place by its scheme %s: only files of this machine are read"
              .formatted(path, scheme.group(1)),
          "copy the file here and name it by its path",
          null);
    }
    if (!Files.isRegularFile(path)) {
      throw new SourceFault(
          SourceFault.Kind.FILE_MISSING, "there is no file " + path, "check the path", null);
    }
    try {
      if (Files.size(path) == 0) {
        throw new SourceFault(
            SourceFault.Kind.FILE_EMPTY,
            path.getFileName() + " is empty (0 bytes)",
            "fetch the file again",
            null);
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static SourceFault unreadable(Path path, IOException cause) {
    return new SourceFault(
        SourceFault.Kind.FILE_UNREADABLE, path + " cannot be read", "check its permissions", cause);
  }
}
