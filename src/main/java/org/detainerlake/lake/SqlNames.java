package org.detainerlake.lake;

import java.nio.file.Path;

/** Files as Spark SQL names them in place of a table. */
public final class SqlNames {
  private SqlNames() {}

  /** A Parquet file. */
  public static String parquet(Path file) {
    return "parquet." + quoted(Folders.literal(file));
  }

  /** A Delta table as of one version. Delta takes no relative path for a table's name. */
  public static String delta(Path folder, long version) {
    return "delta.%s VERSION AS OF %d"
        .formatted(quoted(folder.toAbsolutePath().toString()), version);
  }

  private static String quoted(String path) {
    return "`" + path.replace("`", "``") + "`";
  }
}
