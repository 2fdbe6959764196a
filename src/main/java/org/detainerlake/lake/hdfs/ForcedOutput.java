package org.detainerlake.lake.hdfs;

import java.io.FilterOutputStream;
import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;

/** A file being written, whose DataNodes have it on their disks when it is closed. */
final class ForcedOutput extends FilterOutputStream {
  private final FSDataOutputStream file;

  ForcedOutput(FSDataOutputStream file) {
    super(file);
    this.file = file;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    file.write(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    try (FSDataOutputStream closing = file) {
      closing.hsync();
    }
  }
}
