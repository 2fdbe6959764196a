package org.detainerlake.lake.hadoop;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ContentSummary;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;

/** What Java has no words for, asked of a file system of Hadoop. */
public final class HadoopFiles {
  private HadoopFiles() {}

  /** Removes a folder with all in it. */
  public static void delete(Path folder) throws IOException {
    HadoopPath.of(folder).store().provider().deleteAll(folder);
  }

  /** How many files there are in a folder, and their bytes; of a file its own. */
  public static ContentSummary summary(Path path) throws IOException {
    HadoopPath known = HadoopPath.of(path);
    return known.store().client().getContentSummary(known.hadoop());
  }

  /** A file as Parquet's readers want it. */
  public static InputFile parquet(Path file) throws IOException {
    return HadoopInputFile.fromPath(HadoopPath.of(file).hadoop(), configuration(file));
  }

  /** How Hadoop reaches what is there; a copy. */
  public static Configuration configuration(Path path) throws IOException {
    return new Configuration(HadoopPath.of(path).store().client().getConf());
  }
}
