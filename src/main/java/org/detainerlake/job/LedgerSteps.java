package org.detainerlake.job;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.quality.Verdict;

/** A change to the ledger by hand, and the publication that follows from it. */
final class LedgerSteps implements RunSteps {
  static final int STEPS = 4;

  private final DeltaTables tables;
  private final Change change;
  private final Snapshots snapshots;
  private final CountSteps counting;
  private final PublishSteps publishing;
  private final Consumer<String> words;

  /** What is done to the ledger. */
  interface Change {
    /** Makes it, and gives the files that are to be counted. */
    List<Landed> in(Ledger ledger, Consumer<String> words);
  }

  LedgerSteps(Change change, Lake lake, SparkSession spark, Settings settings, Screen screen) {
    this.tables = new DeltaTables(spark, lake);
    this.change = change;
    this.snapshots = new Snapshots(lake.marts());
    this.counting = new CountSteps(spark, tables, settings, false, screen);
    this.publishing = new PublishSteps(spark, settings, Vintage.newest(tables), snapshots, screen);
    this.words = screen::say;
  }

  @Override
  public ExitCode run() throws IOException {
    counting.run(change.in(new Ledger(tables), words));
    Optional<ExitCode> heldBack = counting.heldBack(snapshots);
    return heldBack.isPresent() ? heldBack.get() : publishing.run();
  }

  @Override
  public List<FileReport> reports() {
    return counting.reports();
  }

  @Override
  public List<Verdict> verdicts() {
    return publishing.verdicts();
  }

  @Override
  public String publicationId() {
    return publishing.publicationId();
  }
}
