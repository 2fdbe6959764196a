package org.detainerlake.lake;

import static java.util.Optional.empty;

import io.delta.kernel.Scan;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Table;

/**
 * The rows of a small Delta table as Delta's Kernel reads them, in this thread: for what must be
 * known before there is a Spark session, which takes longer to start than such a table to read.
 */
public final class StoredRows {
  private final Engine engine;
  private final KernelRows reader;
  private final List<Row> rows = new ArrayList<>();

  private StoredRows(Table table, Engine engine) {
    this.reader = new KernelRows(table.fields());
    this.engine = engine;
  }

  /**
   * All rows of its newest version; none where nothing has been written to it yet.
   *
   * @throws LakeFault where its columns are not those of the catalog
   */
  public static List<Row> of(Lake lake, Table table) throws IOException {
    long version = new TableLog(lake.table(table)).newest();
    if (version < 0) {
      return List.of();
    }
    Configuration hadoop = Folders.hadoop(lake.root());
    hadoop.setBoolean("parquet.page.verify-checksum.enabled", true);
    LiveFiles files = new LiveFiles(hadoop);
    StoredRows stored = new StoredRows(table, files.engine());
    stored.read(files.scan(lake.table(table), table, version));
    return List.copyOf(stored.rows);
  }

  private void read(Scan scan) throws IOException {
    io.delta.kernel.data.Row state = scan.getScanState(engine);
    try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
      while (batches.hasNext()) {
        try (CloseableIterator<io.delta.kernel.data.Row> files = batches.next().getRows()) {
          while (files.hasNext()) {
            read(state, files.next());
          }
        }
      }
    }
  }

  /** The partition's column is in no file: the log tells it. */
  private void read(io.delta.kernel.data.Row state, io.delta.kernel.data.Row file)
      throws IOException {
    StructType columns = ScanStateRow.getPhysicalDataReadSchema(state);
    CloseableIterator<FileReadResult> read =
        engine
            .getParquetHandler()
            .readParquetFiles(
                Utils.singletonCloseableIterator(InternalScanFileUtils.getAddFileStatus(file)),
                columns,
                empty());
    try (CloseableIterator<FilteredColumnarBatch> batches =
        Scan.transformPhysicalData(engine, state, file, read.map(FileReadResult::getData))) {
      while (batches.hasNext()) {
        batches.next().getRows().forEachRemaining(row -> rows.add(reader.row(row)));
      }
    }
  }
}
