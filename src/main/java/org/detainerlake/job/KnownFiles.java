package org.detainerlake.job;

import static org.detainerlake.catalog.ReleaseFields.FILE_NAME;
import static org.detainerlake.catalog.ReleaseFields.FILE_SHA256;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;

/** Files of a ledger as a person names them: by release, by file name, or by hash. */
final class KnownFiles {
  private KnownFiles() {}

  /** Shorter ones may mean another file tomorrow. */
  private static final int SHORTEST_HASH = 8;

  /**
   * The lines that any of the names means.
   *
   * @throws Failure where a name means none
   */
  static List<Row> named(List<String> names, List<Row> lines) {
    for (String name : names) {
      if (lines.stream().noneMatch(line -> isMeant(name, line))) {
        throw new Failure(
            ExitCode.USAGE,
            "the ledger has no release and no file '" + name + "'",
            "the command files lists them; a hash needs its first %d digits"
                .formatted(SHORTEST_HASH));
      }
    }
    return lines.stream()
        .filter(line -> names.stream().anyMatch(name -> isMeant(name, line)))
        .toList();
  }

  private static boolean isMeant(String name, Row line) {
    String sha256 = line.getAs(FILE_SHA256.name());
    return name.equals(line.getAs(RELEASE_ID.name()))
        || name.equals(line.getAs(FILE_NAME.name()))
        || (name.length() >= SHORTEST_HASH && sha256.startsWith(name.toLowerCase(Locale.ROOT)));
  }
}
