package org.detainerlake.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The commit that a step is about to make: what it carries, and the proof that it was made. Delta
 * skips a write whose transaction pair it knows without a word, and on some stores two processes
 * both believe that they made one version; so the commit is read back from the log.
 *
 * @param table the table's folder
 * @param version the version it makes
 * @param run the id of the run
 */
record NextCommit(Path table, long version, String run) {
  private static final String ADVICE =
      "nothing was published of it; let no other program write to the lake, and run this again";

  /** What Delta's writer is told, so that the log names the step. */
  Map<String, String> options() {
    return Map.of(
        "txnAppId", Commit.APPLICATION, "txnVersion", String.valueOf(version), "userMetadata", run);
  }

  /**
   * Holds the log against what was meant, forces what was written to disk and keeps its hashes. No
   * row is read.
   *
   * @throws LakeFault where the table's newest version is not this commit, whole
   */
  void prove() {
    try {
      TableLog log = new TableLog(table);
      require(log.has(version), "was not made, though Delta said so: it skipped the write");
      Commit commit = log.commit(version);
      require(
          commit.run().equals(run) && commit.step() == version,
          "is of '%s', not of '%s': two runs wrote at once".formatted(commit.run(), run));
      require(!log.has(version + 1), "is followed by another: two runs wrote at once");
      requireRows(commit);
      requireFiles(commit);
      new TableHashes(table).keep(commit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By what the writers counted, and what the files say of themselves. */
  void requireRows(Commit commit) {
    long inFiles = commit.added().stream().mapToLong(Commit.DataFile::rows).sum();
    require(
        inFiles == commit.rows(),
        "has %d rows in its files, but %d were written".formatted(inFiles, commit.rows()));
  }

  /** By their sizes: more cannot be known without reading rows. */
  void requireFiles(Commit commit) throws IOException {
    for (Commit.DataFile file : commit.added()) {
      Path data = table.resolve(file.path());
      require(
          Files.isRegularFile(data) && Files.size(data) == file.bytes(),
          "names %s with %d bytes, and it is not so on disk".formatted(file.path(), file.bytes()));
    }
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new LakeFault(
          LakeFault.Kind.LOG,
          "version %d of %s %s".formatted(version, table.getFileName(), otherwise),
          ADVICE);
    }
  }
}
