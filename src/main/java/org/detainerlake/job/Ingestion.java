package org.detainerlake.job;

import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.FILE_SHA256;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.bronze.BronzeRows;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.PublishedFile;
import org.detainerlake.catalog.Release;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.silver.NewestRecord;
import org.detainerlake.source.Layouts;
import org.detainerlake.source.Recognition;
import org.detainerlake.source.ReleaseFlags;
import org.detainerlake.source.ReleaseOf;
import org.detainerlake.source.SourceFault;
import org.detainerlake.source.SourceFile;
import org.detainerlake.source.SourceRows;

/** Takes new files into bronze. A file whose bytes are known is not read again under any name. */
final class Ingestion {
  private final SparkSession spark;
  private final DeltaTables tables;
  private final Layouts layouts;
  private final ReleaseFlags flags;
  private final Map<String, String> releaseByHash = new HashMap<>();

  Ingestion(SparkSession spark, DeltaTables tables, Layouts layouts, ReleaseFlags flags) {
    this.spark = spark;
    this.tables = tables;
    this.layouts = layouts;
    this.flags = flags;
    tables
        .read(BronzeTables.FILES)
        .select(FILE_SHA256.col(), RELEASE_ID.col())
        .collectAsList()
        .forEach(row -> releaseByHash.put(row.getString(0), row.getString(1)));
  }

  /** A file whose rows are in bronze and not yet counted. */
  record Landed(PublishedFile file, Recognition recognition) {}

  /** Either the file landed, or a report says why there is nothing to do with it. */
  record Result(Landed landed, FileReport report) {}

  Result land(Path path) {
    String name = String.valueOf(path.getFileName());
    try {
      SourceFile file = SourceFile.at(path);
      String known = releaseByHash.get(file.sha256());
      if (known != null) {
        return new Result(null, FileReport.known(name, file.sha256(), known));
      }
      Landed landed = land(file);
      releaseByHash.put(file.sha256(), landed.file().release().id());
      return new Result(landed, null);
    } catch (SourceFault fault) {
      return new Result(null, FileReport.unreadable(name, fault.getMessage(), fault.advice()));
    }
  }

  private Landed land(SourceFile file) {
    Recognition recognition = Recognition.of(file, layouts);
    try {
      Dataset<Row> rows = SourceRows.of(spark, recognition);
      Release release = ReleaseOf.file(recognition, flags, () -> newest(rows, recognition));
      PublishedFile published =
          new PublishedFile(
              file.sha256(), file.name(), file.bytes(), recognition.layout().name(), release);
      tables.replaceFile(
          BronzeTables.ROWS, BronzeRows.of(rows, published), release.id(), file.sha256());
      return new Landed(published, recognition);
    } catch (SourceFault fault) {
      throw fault;
    } catch (RuntimeException e) {
      throw SourceRows.cannotBeRead(file, e);
    }
  }

  private static Optional<LocalDate> newest(Dataset<Row> rows, Recognition recognition) {
    Row row = NewestRecord.of(rows, recognition.layout().conventions()).head();
    return Optional.ofNullable(row.<java.sql.Date>getAs(PREPARE_DATE.name()))
        .map(java.sql.Date::toLocalDate);
  }
}
