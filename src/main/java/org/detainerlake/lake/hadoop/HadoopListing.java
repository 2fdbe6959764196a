package org.detainerlake.lake.hadoop;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;

/** What a folder held when it was asked for. */
record HadoopListing(List<Path> all) implements DirectoryStream<Path> {

  static HadoopListing of(
      Path folder, FileStatus[] files, DirectoryStream.Filter<? super Path> filter)
      throws IOException {
    List<Path> all = new ArrayList<>();
    for (FileStatus file : files) {
      Path path = folder.resolve(file.getPath().getName());
      if (filter == null || filter.accept(path)) {
        all.add(path);
      }
    }
    return new HadoopListing(all);
  }

  @Override
  public Iterator<Path> iterator() {
    return all.iterator();
  }

  @Override
  public void close() {
    // it is in memory
  }
}
