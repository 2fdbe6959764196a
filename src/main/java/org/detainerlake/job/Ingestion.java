package org.detainerlake.job;

import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.bronze.BronzeRows;
import org.detainerlake.bronze.ContextRows;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.PublishedFile;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.TextConventions;
import org.detainerlake.lake.Boundary;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.LakeFault;
import org.detainerlake.lake.Room;
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
  private final KnownBytes known;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  Ingestion(SparkSession spark, Ledger ledger, Layouts layouts, ReleaseFlags flags) {
    this.spark = spark;
    this.tables = ledger.tables();
    this.layouts = layouts;
    this.flags = flags;
    this.known = new KnownBytes(ledger.lines());
  }

  /**
   * Either the file landed, or a report says why there is nothing to do with it.
   *
   * @param notices what a person should know of how it was read
   */
  record Result(Landed landed, List<String> notices, FileReport report) {
    static Result of(FileReport report) {
      return new Result(null, List.of(), report);
    }
  }

  /** A result each file, in their order; files are read side by side. */
  List<Result> land(List<Path> paths) {
    List<Callable<Result>> tasks = new ArrayList<>();
    for (Path path : paths) {
      tasks.add(identified(path));
    }
    Boundary.passed("inputs identified");
    return Together.all(tasks);
  }

  /** Identity comes first, one file after the other: the same bytes twice land once. */
  private Callable<Result> identified(Path path) {
    try {
      SourceFile file = SourceFile.at(path);
      return known.result(file).<Callable<Result>>map(one -> () -> one).orElse(() -> land(file));
    } catch (SourceFault fault) {
      return () -> unusable(String.valueOf(path.getFileName()), fault);
    }
  }

  private static Result unusable(String name, SourceFault fault) {
    return Result.of(FileReport.unreadable(name, fault.getMessage(), fault.advice()));
  }

  private Result land(SourceFile file) {
    try {
      Recognition recognition = Recognition.of(file, layouts);
      TextConventions text = recognition.conventions();
      Dataset<Row> rows = SourceRows.of(spark, recognition);
      Release release = ReleaseOf.file(recognition, flags, () -> newest(rows, recognition));
      PublishedFile published =
          new PublishedFile(
              file.sha256(),
              file.name(),
              file.bytes(),
              recognition.layout().name(),
              recognition.layout().subject(),
              text.published(),
              release);
      write(published, rows, text);
      return new Result(new Landed(published, text, false), recognition.notices(), null);
    } catch (SourceFault fault) {
      return unusable(file.name(), fault);
    } catch (LakeFault fault) {
      throw fault;
    } catch (Exception e) { // Spark throws checked ones unannounced
      return brokenOff(file, e);
    }
  }

  /** A full disk is no fault of the file. */
  private Result brokenOff(SourceFile file, Exception cause) {
    Optional<LakeFault> full = Room.fault(cause, tables.lake());
    if (full.isPresent()) {
      throw full.get();
    }
    return unusable(file.name(), SourceRows.cannotBeRead(file, cause));
  }

  /** One commit at a time: the first one makes the table. */
  private void write(PublishedFile file, Dataset<Row> rows, TextConventions text) {
    boolean context = file.subject().isContext();
    oneAtATime.lock();
    try {
      tables.replaceFiles(
          context ? BronzeTables.CONTEXT : BronzeTables.ROWS,
          context ? ContextRows.of(rows, file, text) : BronzeRows.of(rows, file),
          keys(file));
    } finally {
      oneAtATime.unlock();
    }
  }

  /** With that of an earlier landing under another release: its rows go. */
  private List<FileKey> keys(PublishedFile file) {
    return known
        .line(file.sha256())
        .map(line -> Stream.of(file.key(), FileKey.of(line)).distinct().toList())
        .orElse(List.of(file.key()));
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
