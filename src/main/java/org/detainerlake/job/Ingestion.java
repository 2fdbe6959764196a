package org.detainerlake.job;

import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.FILE_SHA256;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.bronze.BronzeRows;
import org.detainerlake.bronze.ContextRows;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.PublishedFile;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.TextConventions;
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
  private static final String IN_THIS_RUN = "this run";
  private final SparkSession spark;
  private final DeltaTables tables;
  private final Layouts layouts;
  private final ReleaseFlags flags;
  private final Map<String, String> releaseByHash = new HashMap<>();
  private final ReentrantLock oneAtATime = new ReentrantLock();

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

  /** A result each file, in their order; files are read side by side. */
  List<Result> land(List<Path> paths) {
    List<Callable<Result>> tasks = new ArrayList<>();
    for (Path path : paths) {
      tasks.add(identified(path));
    }
    return Together.all(tasks);
  }

  /** Identity comes first, one file after the other: the same bytes twice land once. */
  private Callable<Result> identified(Path path) {
    try {
      SourceFile file = SourceFile.at(path);
      String known = releaseByHash.putIfAbsent(file.sha256(), IN_THIS_RUN);
      return known == null
          ? () -> land(file)
          : () -> new Result(null, FileReport.known(file.name(), file.sha256(), known));
    } catch (SourceFault fault) {
      return () -> unusable(String.valueOf(path.getFileName()), fault);
    }
  }

  private static Result unusable(String name, SourceFault fault) {
    return new Result(null, FileReport.unreadable(name, fault.getMessage(), fault.advice()));
  }

  private Result land(SourceFile file) {
    try {
      Recognition recognition = Recognition.of(file, layouts);
      Dataset<Row> rows = SourceRows.of(spark, recognition);
      Release release = ReleaseOf.file(recognition, flags, () -> newest(rows, recognition));
      PublishedFile published =
          new PublishedFile(
              file.sha256(),
              file.name(),
              file.bytes(),
              recognition.layout().name(),
              recognition.layout().subject(),
              release);
      write(published, rows, recognition.conventions());
      return new Result(new Landed(published, recognition), null);
    } catch (SourceFault fault) {
      return unusable(file.name(), fault);
    } catch (Exception e) { // Spark throws checked ones unannounced
      return unusable(file.name(), SourceRows.cannotBeRead(file, e));
    }
  }

  /** One commit at a time: the first one makes the table. */
  private void write(PublishedFile file, Dataset<Row> rows, TextConventions text) {
    boolean context = file.subject().isContext();
    oneAtATime.lock();
    try {
      tables.replaceFiles(
          context ? BronzeTables.CONTEXT : BronzeTables.ROWS,
          context ? ContextRows.of(rows, file, text) : BronzeRows.of(rows, file),
          List.of(file.key()));
    } finally {
      oneAtATime.unlock();
    }
  }

  private static Optional<LocalDate> newest(Dataset<Row> rows, Recognition recognition) {
    if (recognition.layout().subject().isContext()) {
      return Optional.empty(); // a list has no issue dates: name, layout or flag must tell
    }
    Row row = NewestRecord.of(rows, recognition.conventions()).head();
    return Optional.ofNullable(row.<java.sql.Date>getAs(PREPARE_DATE.name()))
        .map(java.sql.Date::toLocalDate);
  }
}
