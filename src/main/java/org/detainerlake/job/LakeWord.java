package org.detainerlake.job;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.detainerlake.lake.Lake;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a person says after {@code --lake}: a folder, or an address of HDFS or S3. */
final class LakeWord implements ITypeConverter<Path> {
  @Override
  public Path convert(String word) {
    try {
      Path path = Lake.path(word);
      if (!path.getFileSystem().equals(FileSystems.getDefault())) {
        RunLogs.aside();
      }
      return path;
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
