package org.detainerlake.lake;

import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Table;

/**
 * The marts of one publication read without a Spark session, in this thread: chosen columns of the
 * rows that are asked for, in the order in which they lie there, which is that of the mart's key.
 */
public record MartRows(Snapshots snapshots, Manifest manifest) {

  /**
   * Some rows of a mart.
   *
   * @param columns those that the rows have
   * @param kept told by these columns; all others are let go at once
   * @throws LakeFault where the publication has no such column: another version made it
   */
  public List<Row> of(Table mart, List<Field> columns, Predicate<Row> kept) {
    columns.forEach(column -> require(mart, column));
    Path file = MartFiles.parquet(snapshots.folder(manifest.id()), mart);
    List<Row> rows = new ArrayList<>();
    try (CloseableIterator<FileReadResult> batches = batches(file, columns)) {
      KernelRows reader = new KernelRows(columns);
      while (batches.hasNext()) {
        FilteredColumnarBatch batch =
            new FilteredColumnarBatch(batches.next().getData(), Optional.empty());
        batch
            .getRows()
            .map(reader::glance)
            .filter(kept::test)
            .forEachRemaining(row -> rows.add(row.copy()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private void require(Table mart, Field column) {
    if (!PublishedMarts.has(manifest, mart, column)) {
      throw new LakeFault(
          LakeFault.Kind.LOG,
          "publication %s has no %s.%s: another version of the program made it"
              .formatted(manifest.id(), mart.name(), column.name()),
          "make the marts anew with marts");
    }
  }

  private static CloseableIterator<FileReadResult> batches(Path file, List<Field> columns)
      throws IOException {
    StructType schema =
        new StructType(
            columns.stream()
                .map(column -> new StructField(column.name(), KernelRows.type(column), true))
                .toList());
    FileStatus status =
        FileStatus.of(name(file), Files.size(file), Files.getLastModifiedTime(file).toMillis());
    return DefaultEngine.create(Folders.hadoop(file))
        .getParquetHandler()
        .readParquetFiles(Utils.singletonCloseableIterator(status), schema, Optional.empty());
  }

  /** As Hadoop has it: with its file system, and no letter escaped. */
  private static String name(Path file) {
    return new org.apache.hadoop.fs.Path(file.toUri()).toString();
  }
}
