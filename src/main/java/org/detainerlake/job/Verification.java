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
import org.detainerlake.lake.Findings;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.LakeFiles;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.PublishedMarts;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.quality.Checks;
import org.detainerlake.quality.LedgerExpectations;
import org.detainerlake.quality.Verdict;

/** Whether a lake still holds what it published and what its ledger counted. */
final class Verification {
  private static final Logger LOG = LogManager.getLogger(Verification.class);

  private final Path folder;
  private final Lake lake;
  private final SparkSession spark;
  private final Screen screen;
  private final DeltaTables tables;
  private final Snapshots snapshots;
  private final List<String> faults = new ArrayList<>();

  Verification(Path folder, SparkSession spark, Screen screen) {
    this.lake = new Lake(folder);
    this.folder = folder;
    this.spark = spark;
    this.screen = screen;
    this.tables = new DeltaTables(spark, lake);
    this.snapshots = new Snapshots(lake.marts());
  }

  /** Says what is not as it should be. Rows are read only where all bytes are as written. */
  ExitCode run() throws IOException {
    files();
    if (faults.isEmpty()) {
      rows(Lakes.requirePublication(folder));
    }
    if (faults.isEmpty()) {
      return ExitCode.DONE;
    }
    faults.forEach(fault -> screen.result("ERROR " + fault));
    screen.result(VerifyWords.RESTORE);
    return ExitCode.CHECK_STOPPED;
  }

  private void rows(Manifest manifest) {
    tables();
    if (faults.isEmpty()) {
      ledger(manifest);
    }
    if (faults.isEmpty()) {
      screen.result(VerifyWords.whole(manifest));
    }
  }

  private void files() throws IOException {
    screen.begin("files", spark);
    Findings findings = LakeFiles.of(lake);
    faults.addAll(findings.faults());
    screen.end("files", VerifyWords.files(findings));
    findings.notes().forEach(note -> screen.say("NOTE " + note));
  }

  private void tables() {
    screen.begin("tables", spark);
    StoredTables.ALL.forEach(this::readThrough);
    screen.end("tables", VerifyWords.tables(StoredTables.ALL.size(), faults.size()));
  }

  private void readThrough(Table table) {
    try {
      tables.readThrough(table);
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
