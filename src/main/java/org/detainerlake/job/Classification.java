package org.detainerlake.job;

import static org.detainerlake.catalog.RecordFields.PERSON_ID_TEXT;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.bronze.FileLedger;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.FileState;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.PublishedFile;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.catalog.TextConventions;
import org.detainerlake.gold.DailyOutcomes;
import org.detainerlake.gold.FileReasons;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Spread;
import org.detainerlake.quality.FileExpectation;
import org.detainerlake.silver.ClassifiedRows;
import org.detainerlake.silver.Detainers;
import org.detainerlake.silver.Episodes;
import org.detainerlake.silver.Facilities;
import org.detainerlake.silver.Quarantine;
import org.detainerlake.silver.References;
import org.detainerlake.silver.RepeatedRecords;

/**
 * Classifies landed files of records once and counts them once, all together. The ledger says that
 * they are counted last: a file of which it does not is done again, with the same result.
 */
final class Classification {
  private final SparkSession spark;
  private final DeltaTables tables;
  private final Ledger ledger;
  private final List<FileExpectation> expectations;
  private final References references;
  private final List<Row> lakeKind;

  Classification(SparkSession spark, Ledger ledger, List<FileExpectation> expectations) {
    this.spark = spark;
    this.tables = ledger.tables();
    this.ledger = ledger;
    this.expectations = expectations;
    this.lakeKind =
        ledger.lines(FileState.COUNTED).stream()
            .filter(line -> !PublishedFile.of(line).subject().isContext())
            .limit(1)
            .toList();
    this.references = References.of(table -> ReferenceFiles.read(spark, table));
  }

  /** A report each file; the accepted ones are counted when it returns. */
  List<FileReport> classify(List<Landed> landed) {
    if (landed.isEmpty()) {
      return List.of();
    }
    List<FileKey> files = landed.stream().map(one -> one.file().key()).toList();
    Dataset<Row> rows = rows(landed);
    boolean isAnew = landed.stream().anyMatch(Landed::isCounted);
    if (!isAnew) {
      keep(rows, files);
    }
    List<FileReport> reports = new ArrayList<>();
    List<Row> accepted = new ArrayList<>();
    for (Row facts : facts(landed, isAnew ? rows : kept(files))) {
      Optional<FileExpectation> broken = broken(facts, accepted);
      if (broken.isPresent()) {
        reports.add(stopped(facts, broken.get(), rows));
        setAside(facts, broken.get(), landed);
      } else {
        accepted.add(facts);
        reports.add(FileReport.accepted(facts));
      }
    }
    if (isAnew) {
      keep(rows, keys(accepted.stream()));
    }
    count(accepted, landed);
    return reports;
  }

  /** The rows of all files, each by the rules of its own layout. */
  private Dataset<Row> rows(List<Landed> landed) {
    List<Callable<Dataset<Row>>> tasks = new ArrayList<>();
    for (Landed one : landed) {
      tasks.add(() -> classified(one));
    }
    return Together.all(tasks).stream().reduce(Dataset::union).orElseThrow();
  }

  /**
   * Writes what became of the rows of some files. New files are judged by what is written, as their
   * rows are then read but once; files that count already keep the rows they have until it is sure
   * that the new ones stand.
   */
  private void keep(Dataset<Row> all, List<FileKey> files) {
    if (files.isEmpty()) {
      return;
    }
    Dataset<Row> rows = all.where(FileKey.among(files));
    Dataset<Row> bronze = tables.read(BronzeTables.ROWS, files);
    write(SilverTables.DETAINERS, Detainers.of(rows), files);
    boolean isNoneSetAside = bronze.count() == tables.read(SilverTables.DETAINERS, files).count();
    Dataset<Row> setAside = Quarantine.of(bronze, rows);
    write(
        SilverTables.QUARANTINE, isNoneSetAside ? none(SilverTables.QUARANTINE) : setAside, files);
  }

  private Dataset<Row> none(Table table) {
    return spark.createDataFrame(List.of(), table.schema());
  }

  private Dataset<Row> kept(List<FileKey> files) {
    return Quarantine.beside(
        tables.read(SilverTables.DETAINERS, files), tables.read(SilverTables.QUARANTINE, files));
  }

  /**
   * The first rule the file breaks; its kind must be that of the lake, or of the files before it.
   */
  private Optional<FileExpectation> broken(Row facts, List<Row> accepted) {
    Stream<FileExpectation> sameKind =
        Stream.concat(lakeKind.stream(), accepted.stream())
            .limit(1)
            .map(one -> FileExpectation.sameKindAs(one.getAs(IS_SYNTHETIC.name())));
    return Stream.concat(expectations.stream(), sameKind)
        .filter(expectation -> expectation.isBrokenBy(facts))
        .findFirst();
  }

  private Dataset<Row> classified(Landed landed) {
    TextConventions conventions = landed.text();
    Dataset<Row> bronze = tables.read(BronzeTables.ROWS, List.of(landed.file().key()));
    Dataset<Row> rows = ClassifiedRows.of(bronze, conventions, landed.file().release(), references);
    if (landed.file().release().series() != null) {
      return withoutRepeats(rows, Kept.of(RepeatedRecords.repeated(bronze)));
    }
    return tellsPersonsApart(conventions) ? Episodes.of(rows) : rows;
  }

  private static Dataset<Row> withoutRepeats(Dataset<Row> rows, Dataset<Row> repeated) {
    long ids = repeated.count();
    return ids == 0 ? rows : RepeatedRecords.of(rows, Spread.toAll(repeated, ids));
  }

  /** The others need no shuffle: each of their rows is its own episode. */
  private static boolean tellsPersonsApart(TextConventions conventions) {
    return conventions.published().contains(PERSON_ID_TEXT.name());
  }

  private List<Row> facts(List<Landed> landed, Dataset<Row> rows) {
    List<Row> files = landed.stream().map(one -> one.file().row()).toList();
    Dataset<Row> landedFiles = spark.createDataFrame(files, BronzeTables.LANDED_FILES.schema());
    return FileLedger.of(landedFiles, rows)
        .orderBy(RELEASE_ID.col(), FILE_NAME.col(), FILE_SHA256.col())
        .collectAsList();
  }

  /** A file that was counted by other rules stays so: nothing is published until it is settled. */
  private void setAside(Row facts, FileExpectation broken, List<Landed> landed) {
    List<FileKey> file = List.of(FileKey.of(facts));
    if (landed.stream().noneMatch(one -> one.isCounted() && file.contains(one.file().key()))) {
      write(SilverTables.DETAINERS, none(SilverTables.DETAINERS), file);
      write(SilverTables.QUARANTINE, none(SilverTables.QUARANTINE), file);
      ledger.move(List.of(facts), FileState.SET_ASIDE, broken.says());
    }
  }

  private void count(List<Row> accepted, List<Landed> landed) {
    if (accepted.isEmpty()) {
      return;
    }
    List<FileKey> files = keys(accepted.stream());
    List<FileKey> inSeries = keys(accepted.stream().filter(Classification::isOfSeries));
    List<FileKey> others = files.stream().filter(file -> !inSeries.contains(file)).toList();
    Dataset<Row> detainers = tables.read(SilverTables.DETAINERS, files);
    Dataset<Row> counted = tables.read(SilverTables.DETAINERS, others);
    Together.run(
        () -> write(GoldTables.DAILY_OUTCOMES, DailyOutcomes.of(counted), files),
        () -> write(SilverTables.FACILITIES, Facilities.of(detainers), files),
        () -> write(GoldTables.FILE_REASONS, FileReasons.of(kept(others)), files));
    if (!inSeries.isEmpty()) {
      write(GoldTables.SERIES_FILES, none(GoldTables.SERIES_FILES), inSeries);
    }
    ledger.count(
        accepted,
        landed.stream()
            .collect(Collectors.toMap(one -> one.file().key(), one -> ClassedBy.of(one.text()))));
  }

  private static List<FileKey> keys(Stream<Row> facts) {
    return facts.map(FileKey::of).toList();
  }

  /** What such a file changes is counted when the ledger has all files of its series. */
  private static boolean isOfSeries(Row facts) {
    return facts.getAs(SERIES_NAME.name()) != null;
  }

  private void write(Table table, Dataset<Row> rows, List<FileKey> files) {
    tables.replaceFiles(table, rows, files);
  }

  private FileReport stopped(Row facts, FileExpectation expectation, Dataset<Row> all) {
    FileKey file = FileKey.of(facts);
    Dataset<Row> rows = all.where(FileKey.among(List.of(file)));
    Dataset<Row> setAside = Quarantine.of(tables.read(BronzeTables.ROWS, List.of(file)), rows);
    return FileReport.stopped(facts, expectation, ReasonWords.of(setAside));
  }
}
