package org.detainerlake.job;

import static org.detainerlake.catalog.MartTables.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.Subject;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.quality.Verdict;
import org.detainerlake.source.Layout;
import org.detainerlake.source.Layouts;
import org.detainerlake.source.Recognition;
import org.detainerlake.source.ReleaseFlags;
import org.detainerlake.source.SourceFile;

/** The five steps of a refresh in their order: ingest, silver, match, checks, publish. */
final class RefreshSteps implements RunSteps {
  private final RefreshRequest request;
  private final Inputs inputs;
  private final Settings settings;
  private final SparkSession spark;
  private final Screen screen;
  private final DeltaTables tables;
  private final Snapshots snapshots;
  private final CountSteps counting;
  private final PublishSteps publishing;

  RefreshSteps(
      RefreshRequest request, Inputs inputs, Lake lake, SparkSession spark, Screen screen) {
    this.request = request;
    this.inputs = inputs;
    this.settings = request.settings();
    this.spark = spark;
    this.screen = screen;
    this.tables = new DeltaTables(spark, lake);
    this.counting = new CountSteps(spark, tables, settings, request.flags().kind() != null, screen);
    this.snapshots = new Snapshots(lake.marts());
    this.publishing = new PublishSteps(spark, settings, Vintage.newest(tables), snapshots, screen);
  }

  @Override
  public ExitCode run() throws IOException {
    counting.run(ingest());
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

  private List<Landed> ingest() {
    screen.begin("ingest", spark);
    Layouts layouts = Layouts.in(settings.sources());
    request.registers().forEach(file -> requireRegister(file, layouts));
    Ingestion ingestion = new Ingestion(spark, tables, layouts, request.flags());
    List<Landed> landed = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    for (Ingestion.Result result : ingestion.land(inputs.files())) {
      notices.addAll(result.notices());
      if (result.landed() != null) {
        landed.add(result.landed());
      } else {
        counting.add(result.report());
      }
    }
    new Ledger(tables).land(landed);
    List<FileReport> reports = counting.reports();
    screen.end("ingest", RefreshWords.ingested(inputs, landed.size(), reports));
    notices.forEach(notice -> screen.say("NOTE " + notice));
    RefreshWords.retracted(reports).forEach(screen::say);
    if (!request.flags().equals(ReleaseFlags.NONE)) {
      RefreshWords.flagsIgnored(reports).forEach(screen::say);
    }
    return landed;
  }

  /**
   * Any other file would be taken in for what it is, and nobody would see that it is no register.
   */
  private static void requireRegister(Path file, Layouts layouts) {
    Layout layout = Recognition.of(SourceFile.at(file), layouts).layout();
    if (layout.subject() != Subject.FACILITIES) {
      throw new Failure(
          ExitCode.USAGE,
          "%s is no register of facilities: it is read as %s"
              .formatted(file.getFileName(), layout.title()),
          "name it without --facility-register, or give another file");
    }
  }
}
