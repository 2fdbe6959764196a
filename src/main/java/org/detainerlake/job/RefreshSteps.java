package org.detainerlake.job;

import static org.apache.spark.sql.functions.not;
import static org.detainerlake.catalog.MartTables.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.Subject;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.Publication;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.mart.NationalWeeks;
import org.detainerlake.quality.Checks;
import org.detainerlake.quality.FileExpectation;
import org.detainerlake.quality.MartExpectations;
import org.detainerlake.quality.Verdict;
import org.detainerlake.report.Addressees;
import org.detainerlake.report.Finding;
import org.detainerlake.source.Layout;
import org.detainerlake.source.Layouts;
import org.detainerlake.source.Recognition;
import org.detainerlake.source.ReleaseFlags;
import org.detainerlake.source.SourceFile;

/** The five steps of a refresh in their order: ingest, silver, match, checks, publish. */
final class RefreshSteps {
  private final RefreshRequest request;
  private final Inputs inputs;
  private final Settings settings;
  private final SparkSession spark;
  private final Screen screen;
  private final DeltaTables tables;
  private final Snapshots snapshots;
  private final Path marts;
  private final List<FileReport> reports = new ArrayList<>();
  private List<Verdict> verdicts = List.of();
  private String publicationId;

  RefreshSteps(
      RefreshRequest request, Inputs inputs, Lake lake, SparkSession spark, Screen screen) {
    this.request = request;
    this.inputs = inputs;
    this.settings = request.settings();
    this.spark = spark;
    this.screen = screen;
    this.tables = new DeltaTables(spark, lake);
    this.snapshots = new Snapshots(lake);
    this.marts = lake.marts();
  }

  ExitCode run() throws IOException {
    classify(ingest());
    List<FileReport> problems = reports.stream().filter(FileReport::isHoldingBack).toList();
    if (!problems.isEmpty()) {
      return heldBack(problems);
    }
    Optional<Manifest> current = snapshots.current();
    if (current.isPresent() && isUpToDate(current.get())) {
      publicationId = current.get().id();
      screen.result("nothing new: " + publicationId + " stays the current publication");
      return ExitCode.DONE;
    }
    return publish();
  }

  List<FileReport> reports() {
    return List.copyOf(reports);
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  String publicationId() {
    return publicationId;
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

  private boolean isUpToDate(Manifest current) {
    return current.isMadeOf(tables.versions(), Versions.program(), settings.hash());
  }

  private ExitCode publish() throws IOException {
    Publication publication = Publication.begin(snapshots, spark);
    match(publication);
    check(publication);
    if (verdicts.stream().anyMatch(verdict -> verdict.level() == Verdict.Level.STOP)) {
      publication.discard();
      screen.result(RefreshWords.notPublished(snapshots.current().map(Manifest::id)));
      return ExitCode.CHECK_STOPPED;
    }
    List<String> finding = finding(publication.marts().get(WEEKLY_DECLINE_RATES));
    boolean synthetic = !publication.marts().get(DIM_RELEASE).where(IS_SYNTHETIC.col()).isEmpty();
    screen.begin("publish", spark);
    Manifest manifest =
        publication.publish(
            new Publication.Origin(
                Versions.program(), settings.hash(), synthetic, tables.versions()));
    snapshots.retain(settings.keepSnapshots(), settings.keepAtLeast(), Instant.now());
    publicationId = manifest.id();
    screen.end("publish", RefreshWords.published(manifest, marts));
    RefreshWords.warnings(verdicts).forEach(screen::say);
    screen.result(RefreshWords.synthetic(synthetic) + finding.get(0));
    finding.stream().skip(1).forEach(screen::say);
    RefreshWords.next(marts).forEach(screen::say);
    return ExitCode.DONE;
  }

  private void match(Publication publication) throws IOException {
    screen.begin("match", spark);
    MartBuild.write(spark, tables, settings, publication);
    Dataset<Row> facilities = publication.marts().get(DIM_FACILITY);
    Dataset<Row> jurisdictions = publication.marts().get(DIM_JURISDICTION);
    screen.end(
        "match",
        RefreshWords.matched(
            facilities.select(JURISDICTION_TYPE.col()).as(Encoders.STRING()).collectAsList(),
            jurisdictions.where(COUNTY_FIPS.col().isNotNull()).count()));
  }

  private void check(Publication publication) {
    screen.begin("checks", spark);
    verdicts = Checks.of(MartExpectations.all(), publication.marts()::get);
    screen.end("checks", RefreshWords.checked(verdicts));
    RefreshWords.stops(verdicts).forEach(screen::result);
  }

  /** What the newest final week tells, and whom its detainers were addressed to. */
  private static List<String> finding(Dataset<Row> weekly) {
    List<Row> newest =
        NationalWeeks.of(weekly)
            .where(not(IS_PRELIMINARY.col()))
            .orderBy(WEEK_START_DATE.col().desc())
            .takeAsList(1);
    if (newest.isEmpty()) {
      return List.of("No week is final yet: all are preliminary.");
    }
    Object start = newest.get(0).getAs(WEEK_START_DATE.name());
    List<Row> addressed =
        weekly
            .where(WEEK_START_DATE.col().equalTo(start))
            .select(JURISDICTION_TYPE.col(), ISSUED_COUNT.col())
            .collectAsList();
    return List.of(Finding.of(newest.get(0)), Addressees.of(addressed));
  }
}
