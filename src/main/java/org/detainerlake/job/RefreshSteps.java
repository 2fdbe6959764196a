package org.detainerlake.job;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.quality.Verdict;
import org.detainerlake.source.Layouts;

/**
 * What counts is changed, and what follows from it is published: the change itself, then the steps
 * silver, match, checks and publish.
 */
final class RefreshSteps implements RunSteps {
  /** Those that follow a change. */
  static final int STEPS = 4;

  private final Ledger ledger;
  private final Change change;
  private final Settings settings;
  private final Screen screen;
  private final Snapshots snapshots;
  private final CountSteps counting;
  private final PublishSteps publishing;

  /** What is done to the ledger. */
  interface Change {
    /** Makes it, and gives the files that are to be counted. */
    Intake in(Ledger ledger, Layouts layouts, Screen screen);

    /** Whether a person says what kind of release the files are. */
    default boolean isKindStated() {
      return false;
    }
  }

  /**
   * What a change leaves to do.
   *
   * @param landed files that are to be counted
   * @param others files that there is nothing to count of
   */
  record Intake(List<Landed> landed, List<FileReport> others) {
    /** Files to count, and no others. */
    static Intake of(List<Landed> landed) {
      return new Intake(landed, List.of());
    }
  }

  RefreshSteps(Change change, Lake lake, SparkSession spark, Settings settings, Screen screen) {
    this.ledger = new Ledger(new DeltaTables(spark, lake));
    this.change = change;
    this.settings = settings;
    this.screen = screen;
    this.snapshots = new Snapshots(lake.marts());
    this.counting = new CountSteps(spark, ledger, settings, change.isKindStated(), screen);
    this.publishing = new PublishSteps(spark, settings, Vintage.newest(ledger), snapshots, screen);
  }

  @Override
  public ExitCode run() throws IOException {
    Layouts layouts = Layouts.in(settings.sources());
    counting.run(change.in(ledger, layouts, screen), layouts);
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
