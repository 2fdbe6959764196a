package org.detainerlake.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.quality.FileExpectation;
import org.detainerlake.source.Layouts;

/** The step in the middle of a run: files whose rows are in bronze are counted. */
final class CountSteps {
  private final SparkSession spark;
  private final Ledger ledger;
  private final Settings settings;
  private final boolean isKindStated;
  private final Screen screen;
  private final List<FileReport> reports = new ArrayList<>();

  /**
   * Counting by the rules of files.
   *
   * @param isKindStated whether a person says what kind of release the files are
   */
  CountSteps(
      SparkSession spark, Ledger ledger, Settings settings, boolean isKindStated, Screen screen) {
    this.spark = spark;
    this.ledger = ledger;
    this.settings = settings;
    this.isKindStated = isKindStated;
    this.screen = screen;
  }

  /** Each file and its fate. */
  List<FileReport> reports() {
    return List.copyOf(reports);
  }

  /** Counts the files given, and those of the ledger that wait for it. */
  void run(RefreshSteps.Intake intake, Layouts layouts) {
    reports.addAll(intake.others());
    List<Landed> unfinished = unfinished(intake.landed(), layouts);
    RefreshWords.unfinished(unfinished).forEach(screen::say);
    List<Landed> all = Stream.concat(intake.landed().stream(), unfinished.stream()).toList();
    screen.begin("silver", spark);
    List<FileReport> counted = counted(all);
    new SeriesCounting(ledger).run();
    reports.addAll(counted);
    screen.end("silver", RefreshWords.classified(counted));
    counted.forEach(report -> screen.say(RefreshWords.release(report)));
  }

  private List<Landed> unfinished(List<Landed> landed, Layouts layouts) {
    Set<FileKey> named = landed.stream().map(one -> one.file().key()).collect(Collectors.toSet());
    return Landed.unfinished(ledger.lines(), layouts, named);
  }

  private List<FileReport> counted(List<Landed> landed) {
    Map<Boolean, List<Landed>> byContext =
        landed.stream().collect(Collectors.partitioningBy(one -> one.file().subject().isContext()));
    ListIntake lists = new ListIntake(spark, ledger, settings.errorBudget());
    List<FileReport> counted = new ArrayList<>(lists.take(byContext.get(true)));
    counted.addAll(
        new Classification(spark, ledger, expectations()).classify(byContext.get(false)));
    return counted;
  }

  private List<FileExpectation> expectations() {
    return isKindStated
        ? FileExpectation.whereKindIsStated(settings.errorBudget())
        : FileExpectation.all(settings.errorBudget());
  }

  /** How the run ends where a file holds it back, which it says; empty where it may publish. */
  Optional<ExitCode> heldBack(Snapshots snapshots) throws IOException {
    List<FileReport> problems = reports.stream().filter(FileReport::isHoldingBack).toList();
    if (problems.isEmpty()) {
      return Optional.empty();
    }
    problems.forEach(report -> RefreshWords.problem(report).forEach(screen::result));
    screen.result(RefreshWords.notPublished(snapshots.current().map(Manifest::id)));
    boolean unreadable =
        problems.stream().anyMatch(report -> report.state() == FileReport.State.UNREADABLE);
    return Optional.of(unreadable ? ExitCode.SOURCE_UNUSABLE : ExitCode.CHECK_STOPPED);
  }
}
