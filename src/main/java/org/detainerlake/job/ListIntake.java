package org.detainerlake.job;

import static org.detainerlake.catalog.RecordFields.ROW_FAULT;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.detainerlake.bronze.ListLedger;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.FileState;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.context.ListIssues;
import org.detainerlake.gold.FileReasons;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.quality.FileExpectation;

/**
 * Counts landed lists once and enters them in the ledger: what {@link Classification} is to
 * records. What a list says is read from bronze whenever marts are made.
 */
final class ListIntake {
  private final SparkSession spark;
  private final DeltaTables tables;
  private final Ledger ledger;
  private final List<FileExpectation> expectations;

  ListIntake(SparkSession spark, Ledger ledger, double errorBudget) {
    this.spark = spark;
    this.tables = ledger.tables();
    this.ledger = ledger;
    this.expectations = FileExpectation.whereKindIsStated(errorBudget);
  }

  /** A report each list; the accepted ones are in the ledger when it returns. */
  List<FileReport> take(List<Landed> landed) {
    if (landed.isEmpty()) {
      return List.of();
    }
    List<FileKey> files = landed.stream().map(one -> one.file().key()).toList();
    Dataset<Row> rows =
        ListIssues.of(tables.read(BronzeTables.CONTEXT, files))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return counted(landed, rows);
    } finally {
      rows.unpersist();
    }
  }

  private List<FileReport> counted(List<Landed> landed, Dataset<Row> rows) {
    List<FileReport> reports = new ArrayList<>();
    List<Row> accepted = new ArrayList<>();
    for (Row facts : facts(landed, rows)) {
      Optional<FileExpectation> broken =
          expectations.stream().filter(expectation -> expectation.isBrokenBy(facts)).findFirst();
      if (broken.isPresent()) {
        ledger.move(List.of(facts), FileState.SET_ASIDE, broken.get().says());
        reports.add(stopped(facts, broken.get(), rows));
      } else {
        accepted.add(facts);
        reports.add(FileReport.accepted(facts));
      }
    }
    enter(accepted, rows);
    return reports;
  }

  private List<Row> facts(List<Landed> landed, Dataset<Row> rows) {
    List<Row> files = landed.stream().map(one -> one.file().row()).toList();
    Dataset<Row> landedFiles = spark.createDataFrame(files, BronzeTables.LANDED_FILES.schema());
    return ListLedger.of(landedFiles, rows)
        .orderBy(RELEASE_ID.col(), FILE_NAME.col(), FILE_SHA256.col())
        .collectAsList();
  }

  /** The ledger's lines come last: a list without one is taken again from the start. */
  private void enter(List<Row> accepted, Dataset<Row> rows) {
    if (accepted.isEmpty()) {
      return;
    }
    List<FileKey> files = accepted.stream().map(FileKey::of).toList();
    Dataset<Row> reasons = FileReasons.of(rows.where(FileKey.among(files)));
    tables.replaceFiles(GoldTables.FILE_REASONS, reasons, files);
    ledger.count(accepted, Map.of());
  }

  private static FileReport stopped(Row facts, FileExpectation broken, Dataset<Row> all) {
    Dataset<Row> rows = all.where(FileKey.among(List.of(FileKey.of(facts))));
    return FileReport.stopped(
        facts, broken, ReasonWords.of(rows.where(ROW_FAULT.col().isNotNull())));
  }
}
