package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.quality.Verdict;
import org.detainerlake.source.Layouts;

/** Marts made anew from what a lake holds: no file is read, nothing is counted again. */
final class MartsSteps implements RunSteps {
  private final Path sources;
  private final Vintage vintage;
  private final PublishSteps publishing;

  /** Publishes in the lake, or where {@code asOf} is given, apart from its current publication. */
  MartsSteps(
      Lake lake, Optional<LocalDate> asOf, Settings settings, SparkSession spark, Screen screen) {
    this.sources = settings.sources();
    this.vintage = new Vintage(new Ledger(new DeltaTables(spark, lake)), asOf);
    Snapshots snapshots = new Snapshots(asOf.map(lake::martsAsOf).orElse(lake.marts()));
    this.publishing = new PublishSteps(spark, settings, vintage, snapshots, screen);
  }

  @Override
  public ExitCode run() throws IOException {
    if (vintage.read(BronzeTables.FILES).isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "the lake holds no release" + vintage.asOf().map(day -> " made by " + day).orElse(""),
          "take files in with refresh, or name a later day: dim_release lists the releases");
    }
    requireAllCounted();
    new SeriesCounting(vintage.ledger()).run();
    return publishing.run();
  }

  /** Half of a lake by old rules and half by new ones would be neither. */
  private void requireAllCounted() {
    int waiting = Landed.unfinished(vintage.ledger().lines(), Layouts.in(sources), Set.of()).size();
    if (waiting > 0) {
      throw new Failure(
          ExitCode.CHECK_STOPPED,
          "%d files of the lake wait to be counted, or to be counted anew".formatted(waiting),
          "run refresh, or retry without a file: both count them");
    }
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
