package org.detainerlake.lake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.detainerlake.lake.hadoop.HadoopFiles;

/** The rows of a publication's files, held against what its manifest says of them. */
final class PublishedRows {
  private PublishedRows() {}

  /** Without Hadoop's settings, which are files that would be read for each mart. */
  private static final ParquetReadOptions PLAIN =
      ParquetReadOptions.builder(new PlainParquetConfiguration()).build();

  /** Byte by byte, a stream is asked so often that it takes ten times as long. */
  private static final int BLOCK = 1 << 16;

  /** What has other rows than it should, a sentence each; the bytes may be as they were written. */
  static List<String> faults(Snapshots snapshots, Manifest manifest) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Manifest.Mart mart : manifest.marts()) {
      for (Manifest.MartFile published : mart.files()) {
        long rows = rows(snapshots.folder(manifest.id()).resolve(published.name()));
        if (rows != mart.rows()) {
          faults.add(
              "%s has %d rows, and %s was read back with %d"
                  .formatted(published.name(), rows, mart.name(), mart.rows()));
        }
      }
    }
    return faults;
  }

  private static long rows(Path file) throws IOException {
    return file.toString().endsWith(".csv") ? csvRows(file) : inParquet(file);
  }

  /** What a file of Parquet says of itself. */
  static long inParquet(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(input(file), PLAIN)) {
      return reader.getRecordCount();
    }
  }

  private static InputFile input(Path file) throws IOException {
    return Folders.isLocal(file) ? new LocalInputFile(file) : HadoopFiles.parquet(file);
  }

  /** Lines but for those within quotes, the header left out. */
  private static long csvRows(Path file) throws IOException {
    long lines = 0;
    boolean quoted = false;
    byte[] bytes = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        for (int i = 0; i < count; i++) {
          quoted ^= bytes[i] == '"';
          lines += bytes[i] == '\n' && !quoted ? 1 : 0;
        }
      }
    }
    return lines - 1;
  }
}
