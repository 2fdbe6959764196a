package org.detainerlake.job;

import static org.detainerlake.catalog.ReleaseFields.FILE_NAME;
import static org.detainerlake.catalog.ReleaseFields.FILE_SHA256;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.FileState;
import org.detainerlake.source.SourceFile;

/** Files told apart by their bytes: those of the ledger, and those that one run has seen. */
final class KnownBytes {
  private static final String IN_THIS_RUN = "this run";
  private final Map<String, Row> lines = new HashMap<>();
  private final Map<String, String> seen = new HashMap<>();

  /** Before any file is seen. */
  KnownBytes(List<Row> ledger) {
    ledger.forEach(line -> lines.put(line.getAs(FILE_SHA256.name()), line));
  }

  /** The ledger's line of these bytes. */
  Optional<Row> line(String sha256) {
    return Optional.ofNullable(lines.get(sha256));
  }

  /**
   * Why there is nothing to do with a file; empty where it is to be read. A file that was set
   * aside, or whose run died, is read again: it may do better this time.
   */
  Optional<Ingestion.Result> result(SourceFile file) {
    Row line = lines.get(file.sha256());
    String before = seen.putIfAbsent(file.sha256(), file.name());
    if (before != null) {
      return Optional.of(known(file, before, IN_THIS_RUN));
    } else if (line != null && FileState.RETRACTED.isOf(line)) {
      return Optional.of(Ingestion.Result.of(FileReport.retracted(file.name(), line)));
    } else if (line != null && FileState.COUNTED.isOf(line)) {
      return Optional.of(known(file, line.getAs(FILE_NAME.name()), line.getAs(RELEASE_ID.name())));
    }
    return Optional.empty();
  }

  /** Another name may tell another release. It changes nothing, and silence would hide that. */
  private static Ingestion.Result known(SourceFile file, String firstName, String release) {
    String renamed =
        "%s has the bytes of %s and is known by that name: its own tells nothing"
            .formatted(file.name(), firstName);
    return new Ingestion.Result(
        null,
        firstName.equals(file.name()) ? List.of() : List.of(renamed),
        FileReport.known(file.name(), file.sha256(), release));
  }
}
