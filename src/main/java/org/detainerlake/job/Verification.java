package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.StoredTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.PublishedFiles;
import org.detainerlake.lake.PublishedMarts;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.quality.Checks;
import org.detainerlake.quality.LedgerExpectations;
import org.detainerlake.quality.Verdict;

/** Whether a lake still holds what it published and what its ledger counted. */
final class Verification {
  private static final Logger LOG = LogManager.getLogger(Verification.class);

  private final Path folder;
  private final SparkSession spark;
  private final Screen screen;
  private final DeltaTables tables;
  private final Snapshots snapshots;
  private final List<String> faults = new ArrayList<>();

  Verification(Path folder, SparkSession spark, Screen screen) {
    Lake lake = new Lake(folder);
    this.folder = folder;
    this.spark = spark;
    this.screen = screen;
    this.tables = new DeltaTables(spark, lake);
    this.snapshots = new Snapshots(lake.marts());
  }

  /** Says what is not as it should be. */
  ExitCode run() throws IOException {
    Manifest manifest = Lakes.requirePublication(folder);
    marts(manifest);
    tables(manifest);
    if (faults.isEmpty()) {
      ledger(manifest);
    }
    faults.forEach(fault -> screen.result("ERROR " + fault));
    screen.result(VerifyWords.verdict(manifest.id(), faults));
    return faults.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_STOPPED;
  }

  private void marts(Manifest manifest) throws IOException {
    screen.begin("marts", spark);
    faults.addAll(PublishedFiles.faults(snapshots, manifest));
    screen.end("marts", VerifyWords.files(manifest, faults.size()));
  }

  private void tables(Manifest manifest) {
    screen.begin("tables", spark);
    int before = faults.size();
    for (Table table : StoredTables.ALL) {
      readThrough(table, manifest.inputs().getOrDefault(table.name(), -1L));
    }
    screen.end("tables", VerifyWords.tables(StoredTables.ALL.size(), faults.size() - before));
  }

  private void readThrough(Table table, long publishedAt) {
    try {
      tables.readThrough(table);
      long version = tables.version(table);
      if (version < publishedAt) {
        faults.add(VerifyWords.behind(table, version, publishedAt));
      }
    } catch (Exception e) { // of whatever kind: Spark throws some unannounced
      LOG.error("{} cannot be read", table.name(), e);
      faults.add(table.name() + " cannot be read to its end; " + RunLogs.file() + " says why");
    }
  }

  private void ledger(Manifest manifest) {
    screen.begin("ledger", spark);
    PublishedMarts marts = new PublishedMarts(spark, snapshots, manifest);
    List<Verdict> verdicts =
        LedgerExpectations.all().stream()
            .map(
                expectation ->
                    Checks.of(
                        expectation,
                        table ->
                            MartTables.ALL.contains(table)
                                ? marts.read(table)
                                : tables.read(table)))
            .toList();
    screen.end("ledger", RefreshWords.checked(verdicts));
    verdicts.stream()
        .filter(verdict -> verdict.level() == Verdict.Level.STOP)
        .forEach(verdict -> faults.add(VerifyWords.broken(verdict)));
  }
}
