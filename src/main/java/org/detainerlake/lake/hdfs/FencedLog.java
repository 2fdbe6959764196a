package org.detainerlake.lake.hdfs;

import io.delta.storage.HDFSLogStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Delta's own way to commit on HDFS, and between its two steps the question whether the lake is
 * still this run's. Delta writes a commit beside its place and renames it. Who takes a lake over
 * removes what lies beside first: so a run that was confirmed before that has its commit in place
 * already, or has nothing left to rename.
 */
public final class FencedLog extends HDFSLogStore {

  /** As Delta makes it. */
  public FencedLog(Configuration hadoop) {
    super(hadoop);
  }

  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration hadoop)
      throws IOException {
    super.write(path, new Confirmed(actions, Hdfs.path(path.toString())), overwrite, hadoop);
  }

  /** Lines of a commit; after the last of them the lease is asked for. */
  private record Confirmed(Iterator<String> lines, java.nio.file.Path path)
      implements Iterator<String> {

    @Override
    public boolean hasNext() {
      boolean hasMore = lines.hasNext();
      if (!hasMore) {
        confirm();
      }
      return hasMore;
    }

    private void confirm() {
      try {
        HdfsLease.confirm(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String next() {
      return lines.next();
    }
  }
}
