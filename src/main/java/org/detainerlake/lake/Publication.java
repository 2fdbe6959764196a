package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Table;

/**
 * A publication in the making: all marts written to one unfinished folder and read back from there,
 * so that what is checked is what will be read.
 */
public final class Publication {
  /** No mart has such a name. */
  private static final String WORKING = "_working";

  private final Snapshots snapshots;
  private final SparkSession spark;
  private final int sequence;
  private final Path folder;
  private final Map<Table, Dataset<Row>> marts = new ConcurrentHashMap<>();

  private Publication(Snapshots snapshots, SparkSession spark, int sequence, Path folder) {
    this.snapshots = snapshots;
    this.spark = spark;
    this.sequence = sequence;
    this.folder = folder;
  }

  /** Starts a publication after the last one; the last one stays what readers see. */
  public static Publication begin(Snapshots snapshots, SparkSession spark) throws IOException {
    int sequence = snapshots.nextSequence();
    return new Publication(snapshots, spark, sequence, snapshots.unfinished(sequence));
  }

  /** Writes a mart and gives it back as a reader will see it. Marts may be written side by side. */
  public Dataset<Row> write(Table mart, Dataset<Row> rows) throws IOException {
    MartFiles.writeParquet(folder, mart, rows);
    String written = Folders.literal(MartFiles.parquet(folder, mart));
    Dataset<Row> back = Spread.of(spark.read().schema(mart.schema()).parquet(written));
    MartFiles.writeCsv(folder, mart, back);
    marts.put(mart, back);
    Boundary.passed(mart.name() + " written");
    return back;
  }

  /**
   * Rows that several marts are made of, packed on disk until the publication is finished: who
   * reads them takes the columns it needs. They are not published.
   *
   * @param name of this publication's working rows, once
   */
  public Dataset<Row> pack(String name, Dataset<Row> rows) {
    Path packed = folder.resolve(WORKING).resolve(name);
    rows.write().parquet(packed.toString());
    return Spread.of(spark.read().schema(rows.schema()).parquet(Folders.literal(packed)));
  }

  /** The marts written so far, read back. */
  public Map<Table, Dataset<Row>> marts() {
    return Map.copyOf(marts);
  }

  /** Gives up: nothing of it stays. */
  public void discard() throws IOException {
    Folders.delete(folder);
  }

  /** What a publication was made of, beside its files. */
  public record Origin(
      String codeVersion, String configHash, boolean synthetic, Map<String, Long> inputs) {}

  /**
   * Gives it its id and makes sure that it is on disk as it was made; readers do not have it yet.
   * Equal content gets a new id all the same: its manifest says what it was made of this time.
   */
  public Manifest finish(Origin origin) throws IOException {
    if (Files.exists(folder.resolve(WORKING))) {
      Folders.delete(folder.resolve(WORKING));
    }
    List<Manifest.Mart> published = new ArrayList<>();
    for (Table table : MartTables.ALL) {
      published.add(mart(table));
    }
    String contentHash = contentHash(published);
    Manifest previous = snapshots.current().orElse(null);
    Manifest manifest =
        new Manifest(
            SnapshotFolders.id(sequence, contentHash),
            contentHash,
            previous == null ? null : previous.id(),
            origin.codeVersion(),
            origin.configHash(),
            origin.synthetic(),
            origin.inputs(),
            published,
            List.of(DataPackage.of(published, origin.synthetic()).write(folder)));
    manifest.write(folder);
    Checksums.write(folder, manifest);
    Boundary.passed("manifest written");
    snapshots.finish(folder, manifest);
    return manifest;
  }

  private Manifest.Mart mart(Table table) throws IOException {
    Path parquet = MartFiles.parquet(folder, table);
    Path csv = MartFiles.csv(folder, table);
    return new Manifest.Mart(
        table.name(),
        table.grain(),
        table.warning(),
        PublishedRows.inParquet(parquet),
        List.of(Manifest.MartFile.of(parquet), Manifest.MartFile.of(csv)),
        table.fields().stream()
            .map(f -> new Manifest.MartColumn(f.name(), f.type().dataType().sql(), f.meaning()))
            .toList());
  }

  /**
   * Over the csv files: a Parquet footer lists a column's encodings in an order that changes with
   * the JVM, so equal content has unequal bytes there.
   */
  private static String contentHash(List<Manifest.Mart> marts) {
    return DigestUtils.sha256Hex(
        marts.stream()
            .flatMap(mart -> mart.files().stream())
            .filter(file -> file.name().endsWith(".csv"))
            .map(file -> file.name() + " " + file.sha256() + "\n")
            .collect(Collectors.joining()));
  }
}
