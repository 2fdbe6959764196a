package org.detainerlake.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.quality.Verdict;

/** Marts made anew from what a lake holds: no file is read, nothing is counted again. */
final class MartsSteps implements RunSteps {
  private final DeltaTables tables;
  private final Vintage vintage;
  private final PublishSteps publishing;

  /** Publishes in the lake, or where {@code asOf} is given, apart from its current publication. */
  MartsSteps(
      Lake lake, Optional<LocalDate> asOf, Settings settings, SparkSession spark, Screen screen) {
    this.tables = new DeltaTables(spark, lake);
    this.vintage = new Vintage(tables, asOf);
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
    new SeriesCounting(tables).run();
    return publishing.run();
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
