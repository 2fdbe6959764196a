package org.detainerlake.source;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;

/**
 * The lines of exactly one file, in splits. Hadoop's own look-up takes a path for a pattern and
 * hides files whose names begin with a point or an underscore.
 */
public final class OneFile extends TextInputFormat {
  private static final String FILE = "detainer.source.file";

  static Configuration named(SourceFile file, Configuration hadoop) {
    Configuration copy = new Configuration(hadoop);
    copy.set(FILE, file.path().toUri().toString());
    return copy;
  }

  @Override
  protected List<FileStatus> listStatus(JobContext job) throws IOException {
    Path path = new Path(URI.create(job.getConfiguration().get(FILE)));
    return List.of(path.getFileSystem(job.getConfiguration()).getFileStatus(path));
  }
}
