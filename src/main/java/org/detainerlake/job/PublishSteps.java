package org.detainerlake.job;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.detainerlake.catalog.MartTables.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.io.IOException;
import java.sql.Date;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.gold.SeriesFiles;
import org.detainerlake.lake.Boundary;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.Publication;
import org.detainerlake.lake.PublishedMarts;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.quality.Checks;
import org.detainerlake.quality.MartExpectations;
import org.detainerlake.quality.Verdict;
import org.detainerlake.report.Addressees;
import org.detainerlake.report.Counts;
import org.detainerlake.report.Finding;
import org.detainerlake.report.Pages;

/** The last three steps of a run: match, checks, publish. */
final class PublishSteps {
  private final SparkSession spark;
  private final Settings settings;
  private final Vintage vintage;
  private final Snapshots snapshots;
  private final Screen screen;
  private List<Verdict> verdicts = List.of();
  private String publicationId;

  PublishSteps(
      SparkSession spark, Settings settings, Vintage vintage, Snapshots snapshots, Screen screen) {
    this.spark = spark;
    this.settings = settings;
    this.vintage = vintage;
    this.snapshots = snapshots;
    this.screen = screen;
  }

  /** Publishes, unless what is there already is made of the same things by the same rules. */
  ExitCode run() throws IOException {
    snapshots.mend();
    Optional<Manifest> current = snapshots.current();
    if (current.isEmpty()) {
      return publish();
    }
    if (isUpToDate(current.get())) {
      return stays(current.get(), "");
    }
    Optional<Manifest> withdrawn =
        snapshots.withdrawn().stream().filter(this::isUpToDate).findFirst();
    if (withdrawn.isPresent()) {
      return stays(current.get(), " since " + withdrawn.get().id() + " was rolled back");
    }
    Optional<Manifest> held =
        snapshots.held().stream()
            .filter(this::isUpToDate)
            .filter(manifest -> current.get().id().equals(manifest.previousId()))
            .findFirst();
    return held.isPresent() ? staysHeld(held.get()) : publish();
  }

  private ExitCode stays(Manifest current, String since) {
    publicationId = current.id();
    report(current);
    screen.result(RefreshWords.nothingNew(publicationId, since));
    return ExitCode.DONE;
  }

  /** Of what a day long past saw there is no report: it is of what readers have now. */
  private void report(Manifest current) {
    if (vintage.asOf().isEmpty()) {
      ReportEdition.keepUp(vintage.tables().lake(), current, screen);
    }
  }

  /** It is not made anew, but held again against the limits of today. */
  private ExitCode staysHeld(Manifest held) throws IOException {
    Hold hold = hold(new PublishedMarts(spark, snapshots, held)::read);
    verdicts = hold.verdicts();
    publicationId = held.id();
    screen.result("nothing new: %s is held still".formatted(publicationId));
    say(hold);
    return ExitCode.HELD;
  }

  private void say(Hold hold) throws IOException {
    HoldWords.of(
            hold,
            settings.hold(),
            publicationId,
            snapshots.current().orElseThrow().id(),
            snapshots.folder(publicationId))
        .forEach(screen::result);
  }

  /** What readers of a day long past see, nobody is kept from: it is never the current one. */
  private Hold hold(Function<Table, Dataset<Row>> marts) throws IOException {
    Optional<Manifest> current = snapshots.current();
    if (current.isEmpty() || vintage.asOf().isPresent()) {
      return Hold.NONE;
    }
    PublishedMarts before = new PublishedMarts(spark, snapshots, current.get());
    Dataset<Row> speaking = Kept.of(SeriesFiles.speaking(vintage.read(BronzeTables.FILES)));
    return new Comparison(before, marts, speaking, settings.hold()).hold();
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  String publicationId() {
    return publicationId;
  }

  private boolean isUpToDate(Manifest current) {
    return current.isMadeOf(vintage.tables().versions(), Versions.program(), settings.hash());
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
    Boundary.passed("checks passed");
    return finish(publication);
  }

  private ExitCode finish(Publication publication) throws IOException {
    List<String> finding = finding(publication.marts().get(WEEKLY_DECLINE_RATES));
    boolean synthetic = !publication.marts().get(DIM_RELEASE).where(IS_SYNTHETIC.col()).isEmpty();
    screen.begin("publish", spark);
    Hold hold = hold(publication.marts()::get);
    Manifest manifest =
        publication.finish(
            new Publication.Origin(
                Versions.program(), settings.hash(), synthetic, vintage.tables().versions()));
    publicationId = manifest.id();
    verdicts = Stream.concat(verdicts.stream(), hold.verdicts().stream()).toList();
    return hold.isHeld() ? held(manifest, hold) : published(manifest, finding);
  }

  private ExitCode published(Manifest manifest, List<String> finding) throws IOException {
    snapshots.publish(publicationId);
    retain();
    report(manifest);
    screen.end("publish", RefreshWords.published(manifest, snapshots.opened(manifest.id())));
    RefreshWords.warnings(verdicts).forEach(screen::say);
    screen.result(RefreshWords.synthetic(manifest.synthetic()) + finding.get(0));
    finding.stream().skip(1).forEach(screen::say);
    RefreshWords.next(
            snapshots.opened(publicationId), vintage.tables().lake().editions().opened(Pages.PAGE))
        .forEach(screen::say);
    return ExitCode.DONE;
  }

  private ExitCode held(Manifest manifest, Hold hold) throws IOException {
    snapshots.hold(publicationId);
    retain();
    screen.end("publish", RefreshWords.held(manifest));
    say(hold);
    return ExitCode.HELD;
  }

  private void retain() throws IOException {
    snapshots.retain(settings.keepSnapshots(), settings.keepAtLeast(), Instant.now());
    Boundary.passed("retention done");
  }

  private void match(Publication publication) throws IOException {
    screen.begin("match", spark);
    MartBuild.write(
        spark,
        vintage,
        settings,
        publication,
        snapshots.current().map(manifest -> new PublishedMarts(spark, snapshots, manifest)));
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
    Map<Table, Dataset<Row>> marts = publication.marts();
    verdicts =
        Together.all(
            MartExpectations.all().stream()
                .<Callable<Verdict>>map(expectation -> () -> Checks.of(expectation, marts::get))
                .toList());
    screen.end("checks", RefreshWords.checked(verdicts));
    RefreshWords.stops(verdicts).forEach(screen::result);
  }

  /** What the newest final week tells, and whom its detainers were addressed to. */
  private static List<String> finding(Dataset<Row> weekly) {
    List<Date> newest =
        weekly
            .groupBy(WEEK_START_DATE.col())
            .agg(bool_or(IS_PRELIMINARY.col()).as(IS_PRELIMINARY.name()))
            .where(not(IS_PRELIMINARY.col()))
            .select(max(WEEK_START_DATE.col()))
            .as(Encoders.DATE())
            .collectAsList();
    if (newest.get(0) == null) {
      return List.of("No week is final yet: all are preliminary.");
    }
    List<Row> week = weekly.where(WEEK_START_DATE.col().equalTo(newest.get(0))).collectAsList();
    return List.of(Finding.of(newest.get(0).toLocalDate(), Counts.of(week)), Addressees.of(week));
  }
}
