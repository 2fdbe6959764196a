package org.detainerlake.lake;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.Table;

/**
 * The data files that a Delta table is made of today, as Delta's Kernel reads its log: in this
 * thread. Delta's reader for Spark asks Spark for them, with some jobs each time, and of small
 * tables that takes longer than their rows.
 */
final class LiveFiles {
  private static final String ADVICE =
      "take the files into a new lake with this program, or use the program that made the lake";

  private final Engine engine;
  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  LiveFiles(Configuration hadoop) {
    this.engine = DefaultEngine.create(hadoop);
  }

  /** What a table was made of when it was last looked at: a run reads most tables several times. */
  private record Known(long version, List<Path> files) {}

  /**
   * Where they lie, in the order of their names.
   *
   * @param folder the table's
   * @param table what its columns must be
   * @param version of Delta
   * @throws LakeFault where the columns are others: they would be read as nulls, unsaid
   */
  List<Path> of(Path folder, Table table, long version) throws IOException {
    Known last = known.get(folder);
    if (last == null || last.version() != version) {
      last = new Known(version, read(folder, table, version));
      known.put(folder, last);
    }
    return last.files();
  }

  /** What reads them. */
  Engine engine() {
    return engine;
  }

  /** All of a table: what {@link #of} lists. */
  Scan scan(Path folder, Table table, long version) {
    Snapshot snapshot =
        TableManager.loadSnapshot(folder.toString()).atVersion(version).build(engine);
    requireColumns(table, stored(snapshot));
    return snapshot.getScanBuilder().build();
  }

  private List<Path> read(Path folder, Table table, long version) throws IOException {
    List<Path> files = new ArrayList<>();
    try (CloseableIterator<FilteredColumnarBatch> batches =
        scan(folder, table, version).getScanFiles(engine)) {
      while (batches.hasNext()) {
        batches.next().getRows().forEachRemaining(row -> files.add(folder.resolve(path(row))));
      }
    }
    return files.stream().sorted().toList();
  }

  private static StructType stored(Snapshot snapshot) {
    return (StructType) DataType.fromJson(snapshot.getMetadata().getSchemaString());
  }

  /** Relative to the table's folder; the log writes it as an address. */
  private static String path(Row file) {
    if (InternalScanFileUtils.getDeletionVectorDescriptorFromRow(file) != null) {
      throw new LakeFault(
          LakeFault.Kind.LOG,
          "rows of " + InternalScanFileUtils.getFilePath(file) + " are marked as deleted",
          "another program wrote to the lake: take the files into a new one");
    }
    return URI.create(InternalScanFileUtils.getFilePath(file)).getPath();
  }

  private static void requireColumns(Table table, StructType stored) {
    Map<String, String> types =
        Stream.of(stored.fields())
            .collect(Collectors.toMap(StructField::name, field -> field.dataType().sql()));
    for (StructField field : table.schema().fields()) {
      String type = field.dataType().sql();
      if (!type.equals(types.get(field.name()))) {
        throw new LakeFault(
            LakeFault.Kind.LOG,
            "%s has no column %s of type %s: another version of the program made the lake"
                .formatted(table.name(), field.name(), type),
            ADVICE);
      }
    }
  }
}
