package org.detainerlake.job;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What keeps runs apart on a lake whose place cannot. */
final class LockOption {
  @Option(
      names = "--lock",
      paramLabel = "FILE",
      converter = LocalFile.class,
      defaultValue = "${env:DETAINER_LOCK}",
      description =
          "For a lake on s3a:// alone: a file on a local disk of the one machine that starts all"
              + " runs on it, whose lock keeps them apart (default: what DETAINER_LOCK says).")
  private Path file;

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** A whole path: a relative one is another file in another folder. */
  static final class LocalFile implements ITypeConverter<Path> {
    @Override
    public Path convert(String word) {
      if (word.isBlank()) {
        return null; // a variable that is there, and says nothing
      }
      Path file = Path.of(word);
      if (!file.isAbsolute()) {
        throw new TypeConversionException(
            word + " is relative: name the file by its whole path, else each folder has its own");
      }
      return file;
    }
  }
}
