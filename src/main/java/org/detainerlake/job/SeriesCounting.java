package org.detainerlake.job;

import static org.detainerlake.catalog.RecordFields.ISSUES;
import static org.detainerlake.catalog.RecordFields.RECORD_ID;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.FileState;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.gold.DailyOutcomes;
import org.detainerlake.gold.FileReasons;
import org.detainerlake.gold.SeriesFiles;
import org.detainerlake.gold.SeriesRecords;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Spread;

/**
 * Counts what each file of a series changes after the files before it. What was counted after
 * others than the ledger now has before it is counted anew: a file that came late, or one that
 * left, or is classed otherwise, is followed by all that come after it. A run that dies on the way
 * leaves this to the next one.
 */
final class SeriesCounting {
  private static final Comparator<Row> BY_RELEASE =
      Comparator.<Row, String>comparing(file -> file.getAs(RELEASE_ID.name()))
          .thenComparing(file -> file.<String>getAs(FILE_SHA256.name()));

  /** Where one of these is another, what a file of the series changes may be another too. */
  private static final List<Field> CHAINED =
      List.of(RELEASE_ID, FILE_SHA256, SERIES_NAME, RELEASE_KIND, CLASSIFIED_BY);

  private final DeltaTables tables;
  private final Ledger ledger;

  SeriesCounting(Ledger ledger) {
    this.tables = ledger.tables();
    this.ledger = ledger;
  }

  /** Returns when each file of a series in the ledger is counted after those before it. */
  void run() {
    List<Row> files =
        ledger.lines(FileState.COUNTED).stream()
            .filter(line -> line.getAs(SERIES_NAME.name()) != null)
            .toList();
    Map<FileKey, String> due = predecessors(files);
    if (due.isEmpty()) {
      return;
    }
    tables
        .read(GoldTables.SERIES_FILES)
        .collectAsList()
        .forEach(row -> due.remove(FileKey.of(row), row.getAs(PREDECESSORS_SHA256.name())));
    if (!due.isEmpty()) {
      count(files, due);
    }
  }

  /** Of each file, what tells all files of its series up to it from all others. */
  private static Map<FileKey, String> predecessors(List<Row> files) {
    Map<FileKey, String> predecessors = new LinkedHashMap<>();
    Map<String, String> lastOfSeries = new HashMap<>();
    for (Row file : files.stream().sorted(BY_RELEASE).toList()) {
      String upToIt =
          lastOfSeries.merge(
              file.getAs(SERIES_NAME.name()), chainLink(file), SeriesCounting::chained);
      predecessors.put(FileKey.of(file), DigestUtils.sha256Hex(upToIt));
    }
    return predecessors;
  }

  private static String chainLink(Row file) {
    return CHAINED.stream()
        .map(field -> String.valueOf(file.<Object>getAs(field.name())))
        .collect(Collectors.joining(" "));
  }

  private static String chained(String before, String file) {
    return DigestUtils.sha256Hex(before) + " " + file;
  }

  /** The lines that say so come last. */
  private void count(List<Row> files, Map<FileKey, String> due) {
    List<FileKey> stale = List.copyOf(due.keySet());
    Dataset<Row> records = records(files, stale);
    Dataset<Row> issues =
        records
            .select(RELEASE_ID.col(), FILE_SHA256.col(), ISSUES.col())
            .union(
                tables
                    .read(SilverTables.QUARANTINE, stale)
                    .select(RELEASE_ID.col(), FILE_SHA256.col(), ISSUES.col()));
    tables.replaceFiles(
        GoldTables.DAILY_OUTCOMES, DailyOutcomes.ofChanges(SeriesRecords.changes(records)), stale);
    tables.replaceFiles(GoldTables.FILE_REASONS, FileReasons.of(issues), stale);
    List<Row> counted =
        due.entrySet().stream()
            .map(
                file ->
                    RowFactory.create(
                        file.getKey().releaseId(), file.getKey().sha256(), file.getValue()))
            .toList();
    tables.replaceFiles(
        GoldTables.SERIES_FILES,
        tables.spark().createDataFrame(counted, GoldTables.SERIES_FILES.schema()),
        stale);
  }

  /** The rows of some files; nothing was told before those of a full release in one file. */
  private Dataset<Row> records(List<Row> files, List<FileKey> stale) {
    List<FileKey> first = SeriesFiles.tellingFirst(files).stream().filter(stale::contains).toList();
    List<FileKey> later = stale.stream().filter(file -> !first.contains(file)).toList();
    Dataset<Row> told = SeriesRecords.first(tables.read(SilverTables.DETAINERS, first));
    return later.isEmpty() ? told : told.unionByName(Kept.of(later(files, later)), true);
  }

  /** They rest on all rows of the same records, and on no others. */
  private Dataset<Row> later(List<Row> files, List<FileKey> later) {
    Object[] releases =
        files.stream().map(file -> file.<String>getAs(RELEASE_ID.name())).distinct().toArray();
    Dataset<Row> told = tables.read(SilverTables.DETAINERS).where(RELEASE_ID.col().isin(releases));
    Dataset<Row> asked = told.where(FileKey.among(later)).select(RECORD_ID.col()).distinct();
    Dataset<Row> same =
        told.join(Spread.toAll(asked, rows(files, later)), RECORD_ID.name(), "left_semi");
    return SeriesRecords.of(same, ledger.table(files)).where(FileKey.among(later));
  }

  private static long rows(List<Row> files, List<FileKey> some) {
    return files.stream()
        .filter(file -> some.contains(FileKey.of(file)))
        .mapToLong(file -> file.<Integer>getAs(ROWS_ACCEPTED_COUNT.name()))
        .sum();
  }
}
