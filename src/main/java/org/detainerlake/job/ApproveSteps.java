package org.detainerlake.job;

import static org.detainerlake.catalog.MartTables.DIM_RELEASE;
import static org.detainerlake.catalog.MartTables.DIM_WEEK;
import static org.detainerlake.catalog.MeasureFields.WEEK_RULE;
import static org.detainerlake.catalog.PersonFields.COUNT_UNIT;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.PublishedMarts;
import org.detainerlake.lake.Snapshots;

/** A held publication made the current one: a person has looked at it, and says so. */
final class ApproveSteps implements RunSteps {
  private final DeltaTables tables;
  private final Snapshots snapshots;
  private final String id;
  private final Settings settings;
  private final SparkSession spark;
  private final String runId;
  private final Screen screen;
  private String current;

  ApproveSteps(
      Lake lake, String id, Settings settings, SparkSession spark, String runId, Screen screen) {
    this.tables = new DeltaTables(spark, lake);
    this.snapshots = new Snapshots(lake.marts());
    this.id = id;
    this.settings = settings;
    this.spark = spark;
    this.runId = runId;
    this.screen = screen;
  }

  @Override
  public ExitCode run() throws IOException {
    snapshots.mend();
    current = snapshots.current().map(Manifest::id).orElse(null);
    if (id.equals(current)) {
      screen.result(id + " is the current publication already");
      return ExitCode.DONE;
    }
    Manifest held = held();
    requireOfToday(held);
    Lakes.requireWhole(
        snapshots, id, "remove %s, then run refresh again".formatted(snapshots.folder(id)));
    snapshots.approve(id, "%s %s".formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS), runId));
    ReportEdition.keepUp(tables.lake(), held, screen);
    screen.result("approved: readers are pointed to %s, in place of %s".formatted(id, current));
    current = id;
    return ExitCode.DONE;
  }

  private Manifest held() throws IOException {
    Optional<Manifest> held =
        snapshots.held().stream().filter(manifest -> manifest.id().equals(id)).findFirst();
    return held.orElseThrow(
        () ->
            new Failure(
                ExitCode.USAGE,
                "there is no held publication '" + id + "' here",
                "runs lists what is held; rollback points readers to what they had before"));
  }

  /** What was looked at is what readers would get today, in place of the same publication. */
  private void requireOfToday(Manifest held) {
    boolean isOfToday =
        held.isMadeOf(tables.versions(), Versions.program(), asMade(held).hash())
            && current.equals(held.previousId());
    if (!isOfToday) {
      throw new Failure(
          ExitCode.CHECK_STOPPED,
          "%s is outdated: the lake, its rules or what readers have are others since".formatted(id),
          "make it anew with marts --lake DIR, and look at that");
    }
  }

  /** Week rule and unit may have come from flags: those are its own, the rest is as now. */
  private Settings asMade(Manifest held) {
    PublishedMarts marts = new PublishedMarts(spark, snapshots, held);
    Settings weekly =
        marts
            .constant(DIM_WEEK, WEEK_RULE)
            .map(Settings::weekRule)
            .map(settings::withWeek)
            .orElse(settings);
    return marts
        .constant(DIM_RELEASE, COUNT_UNIT)
        .map(Settings::countUnit)
        .map(weekly::withCount)
        .orElse(weekly);
  }

  @Override
  public String publicationId() {
    return current;
  }
}
