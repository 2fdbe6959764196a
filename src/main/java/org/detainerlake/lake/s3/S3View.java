package org.detainerlake.lake.s3;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.detainerlake.lake.hadoop.HadoopPath;
import org.detainerlake.lake.hadoop.HadoopProvider;

/** What is told of an object: neither owner nor permissions, which are the bucket's affair. */
record S3View(HadoopPath path) implements BasicFileAttributeView {

  @Override
  public String name() {
    return "basic";
  }

  @Override
  public BasicFileAttributes readAttributes() throws IOException {
    return HadoopProvider.status(path);
  }

  @Override
  public void setTimes(FileTime modified, FileTime accessed, FileTime created) {
    throw new UnsupportedOperationException("an object's time is when it was written");
  }
}
