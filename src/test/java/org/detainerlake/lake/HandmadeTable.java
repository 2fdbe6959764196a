package org.detainerlake.lake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table's folder as Delta would leave it, of files that nobody can read: made-up bytes. */
record HandmadeTable(Path folder) {

  /** A commit that adds one data file; without the hashes that are kept of it. */
  Commit commit(long version) throws IOException {
    String path = path(version);
    byte[] bytes = "synthetic rows of %d".formatted(version).getBytes(StandardCharsets.UTF_8);
    write(path, bytes);
    String actions =
        """
        {"commitInfo":{"operation":"WRITE","operationMetrics":{"numOutputRows":"2"},"userMetadata":"run"}}
        {"txn":{"appId":"detainer-lake","version":%d}}
        {"add":{"path":"%s","size":%d,"stats":"{\\"numRecords\\":2}"}}
        """
            .formatted(version, path, bytes.length);
    write("_delta_log/%020d.json".formatted(version), actions.getBytes(StandardCharsets.UTF_8));
    return new TableLog(folder).commit(version);
  }

  /** The same with its hashes. */
  void hashed(long version) throws IOException {
    new TableHashes(folder).keep(commit(version));
  }

  /** Where a version's data file lies. */
  static String path(long version) {
    return "release_id=2015/part-%d.parquet".formatted(version);
  }

  Path write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }
}
