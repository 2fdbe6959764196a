package org.detainerlake.job;

import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.detainerlake.bronze.FileLedger;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.PublishedFile;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.gold.DailyOutcomes;
import org.detainerlake.gold.FileReasons;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.quality.Checks;
import org.detainerlake.quality.Expectation;
import org.detainerlake.quality.FileExpectations;
import org.detainerlake.quality.Verdict;
import org.detainerlake.silver.ClassifiedRows;
import org.detainerlake.silver.Detainers;
import org.detainerlake.silver.Facilities;
import org.detainerlake.silver.Quarantine;

/**
 * Classifies a landed file once and counts it once. The ledger's line comes last: a file without
 * one is done again from the start, with the same result.
 */
final class Classification {
  private final DeltaTables tables;
  private final Dataset<Row> states;
  private final Dataset<Row> liftReasons;
  private final List<Expectation> expectations;

  Classification(
      DeltaTables tables,
      Dataset<Row> states,
      Dataset<Row> liftReasons,
      List<Expectation> expectations) {
    this.tables = tables;
    this.states = states;
    this.liftReasons = liftReasons;
    this.expectations = expectations;
  }

  /** What a file must meet; an extract that a person calls full is taken at their word. */
  static List<Expectation> expectations(Settings settings, String kindStated) {
    List<Expectation> all =
        new ArrayList<>(
            List.of(
                FileExpectations.hasRows(),
                FileExpectations.withinErrorBudget(settings.errorBudget())));
    if (kindStated == null) {
      all.add(FileExpectations.manyOutcomes());
    }
    return all;
  }

  FileReport classify(Ingestion.Landed landed) {
    PublishedFile file = landed.file();
    Dataset<Row> rows =
        ClassifiedRows.of(
                tables.read(BronzeTables.ROWS, file.release().id(), file.sha256()),
                landed.recognition().layout().conventions(),
                file.release(),
                states,
                liftReasons)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Dataset<Row> ledger = FileLedger.of(rows, file);
      Row line = ledger.head();
      List<Verdict> stops = stops(rows);
      if (!stops.isEmpty()) {
        return FileReport.stopped(file, line, stops.get(0), reasons(rows));
      }
      count(file, rows);
      write(BronzeTables.FILES, ledger, file);
      return FileReport.accepted(file, line);
    } finally {
      rows.unpersist();
    }
  }

  private List<Verdict> stops(Dataset<Row> rows) {
    return Checks.of(expectations, table -> rows).stream()
        .filter(verdict -> verdict.level() == Verdict.Level.STOP)
        .toList();
  }

  private void count(PublishedFile file, Dataset<Row> rows) {
    Dataset<Row> detainers = Detainers.of(rows);
    write(SilverTables.DETAINERS, detainers, file);
    write(SilverTables.QUARANTINE, Quarantine.of(rows), file);
    write(SilverTables.FACILITIES, Facilities.of(detainers), file);
    write(GoldTables.DAILY_OUTCOMES, DailyOutcomes.of(detainers), file);
    write(GoldTables.FILE_REASONS, FileReasons.of(rows), file);
  }

  private void write(Table table, Dataset<Row> rows, PublishedFile file) {
    tables.replaceFile(table, rows, file.release().id(), file.sha256());
  }

  /** The reasons that set rows aside, most frequent first, and where the first such row stands. */
  private static String reasons(Dataset<Row> rows) {
    Dataset<Row> setAside = Quarantine.of(rows);
    List<Row> counts = FileReasons.of(setAside).orderBy(ITEM_COUNT.col().desc()).takeAsList(3);
    if (counts.isEmpty()) {
      return "";
    }
    Row first = setAside.orderBy(SHEET_NAME.col(), ROW_POSITION.col()).head();
    String sheet = first.getAs(SHEET_NAME.name());
    String where = sheet == null ? "byte " : "sheet '" + sheet + "' row ";
    return counts.stream()
            .map(
                row ->
                    "%s %,d"
                        .formatted(
                            row.getAs(ITEM_CODE.name()), row.<Integer>getAs(ITEM_COUNT.name())))
            .collect(Collectors.joining(", ", ": ", ""))
        + "; the first at "
        + where
        + first.<Long>getAs(ROW_POSITION.name());
  }
}
