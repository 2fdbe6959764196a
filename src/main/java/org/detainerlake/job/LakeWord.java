package org.detainerlake.job;

import java.nio.file.Path;
import org.detainerlake.lake.Lake;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a person says after {@code --lake}: a folder, or an address of HDFS. */
final class LakeWord implements ITypeConverter<Path> {
  @Override
  public Path convert(String word) {
    try {
      return Lake.path(word);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
