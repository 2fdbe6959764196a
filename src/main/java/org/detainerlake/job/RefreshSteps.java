package org.detainerlake.job;

import static org.detainerlake.catalog.MartTables.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.Subject;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.quality.FileExpectation;
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
  private final PublishSteps publishing;
  private final List<FileReport> reports = new ArrayList<>();

  RefreshSteps(
      RefreshRequest request, Inputs inputs, Lake lake, SparkSession spark, Screen screen) {
    this.request = request;
    this.inputs = inputs;
    this.settings = request.settings();
    this.spark = spark;
    this.screen = screen;
    this.tables = new DeltaTables(spark, lake);
    this.snapshots = new Snapshots(lake.marts());
    this.publishing = new PublishSteps(spark, settings, Vintage.newest(tables), snapshots, screen);
  }

  @Override
  public ExitCode run() throws IOException {
    classify(ingest());
    List<FileReport> problems = reports.stream().filter(FileReport::isHoldingBack).toList();
    if (!problems.isEmpty()) {
      return heldBack(problems);
    }
    return publishing.run();
  }

  @Override
  public List<FileReport> reports() {
    return List.copyOf(reports);
  }

  @Override
  public List<Verdict> verdicts() {
    return publishing.verdicts();
  }

  @Override
  public String publicationId() {
    return publishing.publicationId();
  }

  private List<Ingestion.Landed> ingest() {
    screen.begin("ingest", spark);
    Layouts layouts = Layouts.in(settings.conf().resolve("sources"));
    request.registers().forEach(file -> requireRegister(file, layouts));
    Ingestion ingestion = new Ingestion(spark, tables, layouts, request.flags());
    List<Ingestion.Landed> landed = new ArrayList<>();
    for (Ingestion.Result result : ingestion.land(inputs.files())) {
      if (result.landed() != null) {
        landed.add(result.landed());
      } else {
        reports.add(result.report());
      }
    }
    screen.end("ingest", RefreshWords.ingested(inputs, landed.size(), reports));
    landed.stream()
        .flatMap(one -> one.recognition().notices().stream())
        .forEach(notice -> screen.say("NOTE " + notice));
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

  private void classify(List<Ingestion.Landed> landed) {
    screen.begin("silver", spark);
    Map<Boolean, List<Ingestion.Landed>> byContext =
        landed.stream().collect(Collectors.partitioningBy(one -> one.file().subject().isContext()));
    List<FileReport> classified = new ArrayList<>();
    classified.addAll(
        new ListIntake(spark, tables, settings.errorBudget()).take(byContext.get(true)));
    classified.addAll(
        new Classification(spark, tables, expectations()).classify(byContext.get(false)));
    new SeriesCounting(tables).run();
    reports.addAll(classified);
    screen.end("silver", RefreshWords.classified(classified));
    classified.forEach(report -> screen.say(RefreshWords.release(report)));
  }

  private List<FileExpectation> expectations() {
    return request.flags().kind() == null
        ? FileExpectation.all(settings.errorBudget())
        : FileExpectation.whereKindIsStated(settings.errorBudget());
  }

  private ExitCode heldBack(List<FileReport> problems) throws IOException {
    problems.forEach(report -> screen.result(RefreshWords.problem(report)));
    screen.result(RefreshWords.notPublished(snapshots.current().map(Manifest::id)));
    boolean unreadable =
        problems.stream().anyMatch(report -> report.state() == FileReport.State.UNREADABLE);
    return unreadable ? ExitCode.SOURCE_UNUSABLE : ExitCode.CHECK_STOPPED;
  }
}
