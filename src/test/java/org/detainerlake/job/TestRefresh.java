package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Leftovers;
import org.detainerlake.mart.WeekRule;
import org.detainerlake.sample.SampleReleases;
import org.detainerlake.source.ReleaseFlags;
import org.detainerlake.testing.TestSpark;

/** A real refresh of a real lake in a folder, in the test run's session. */
public record TestRefresh(
    Path folder, ExitCode exit, String console, List<FileReport> reports, String publicationId) {

  /** With the project's configuration. */
  public static TestRefresh of(Path folder, Path... inputs) throws IOException {
    return of(folder, ReleaseFlags.NONE, settings(), inputs);
  }

  /**
   * Whatever share of a file's rows cannot be used: a small sample has as many faults as a large.
   */
  public static TestRefresh ofFaulty(Path folder, Path... inputs) throws IOException {
    return of(folder, ReleaseFlags.NONE, settings().withErrorBudget(1), inputs);
  }

  /** The first csv file of a small SYNTHETIC sample. */
  static Path sampleCsv(Path samples) throws IOException {
    return SampleReleases.write(Files.createDirectories(samples), 2017, 1000).stream()
        .filter(one -> one.toString().endsWith(".csv"))
        .findFirst()
        .orElseThrow();
  }

  /** With another week rule. */
  public static TestRefresh of(Path folder, WeekRule week, Path... inputs) throws IOException {
    return of(folder, ReleaseFlags.NONE, settings().withWeek(week), inputs);
  }

  /** With what a person says of the release. */
  public static TestRefresh of(Path folder, ReleaseFlags flags, Path... inputs) throws IOException {
    return of(folder, flags, settings(), inputs);
  }

  static TestRefresh of(Path folder, ReleaseFlags flags, Settings settings, Path... inputs)
      throws IOException {
    RefreshRequest request =
        new RefreshRequest("refresh", folder, List.of(inputs), List.of(), flags, settings);
    return of(
        folder,
        (lake, spark, screen) ->
            new RefreshSteps(
                new NewFiles(request, Inputs.of(request.allInputs())),
                lake,
                spark,
                settings,
                screen));
  }

  /** A change of the ledger by hand, and what is published of it. */
  static TestRefresh of(Path folder, RefreshSteps.Change change, Settings settings)
      throws IOException {
    return of(
        folder, (lake, spark, screen) -> new RefreshSteps(change, lake, spark, settings, screen));
  }

  private interface Steps {
    RunSteps of(Lake lake, SparkSession spark, Screen screen);
  }

  private static TestRefresh of(Path folder, Steps making) throws IOException {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    Screen screen = new Screen(new PrintStream(console, true, StandardCharsets.UTF_8), false, 5);
    Lake lake = new Lake(folder);
    lake.create();
    Leftovers.clear(lake); // as every run begins
    RunSteps steps = making.of(lake, TestSpark.session(), screen);
    ExitCode exit = steps.run();
    return new TestRefresh(
        folder,
        exit,
        console.toString(StandardCharsets.UTF_8),
        steps.reports(),
        steps.publicationId());
  }

  static Settings settings() {
    return Settings.in(Path.of("conf"));
  }

  public boolean isDone() {
    return exit == ExitCode.DONE;
  }

  public boolean isHeld() {
    return exit == ExitCode.HELD;
  }

  /** Approves what this refresh made and what was held; what is said of it. */
  String approved(Settings settings) throws IOException {
    return approved(publicationId, settings);
  }

  String approved(String id, Settings settings) throws IOException {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    Screen screen = new Screen(new PrintStream(console, true, StandardCharsets.UTF_8), false, 1);
    SparkSession spark = TestSpark.session();
    assertThat(new ApproveSteps(new Lake(folder), id, settings, spark, "a-run", screen).run())
        .isEqualTo(ExitCode.DONE);
    return console.toString(StandardCharsets.UTF_8).strip();
  }

  /** The folder of the current publication, as a reader finds it. */
  public Path marts() throws IOException {
    Path marts = folder.resolve("marts");
    return marts.resolve("snapshots").resolve(Files.readString(marts.resolve("CURRENT")).strip());
  }

  /** A mart of the current publication. */
  public Dataset<Row> mart(Table mart) throws IOException {
    return TestSpark.session().read().parquet(marts().resolve(mart.name() + ".parquet").toString());
  }

  /** The folder of what this refresh published, current or not. */
  public Path snapshot() {
    return folder.resolve("marts/snapshots").resolve(publicationId);
  }

  /** A mart as this refresh published it. */
  public Dataset<Row> published(Table mart) {
    return TestSpark.session()
        .read()
        .parquet(snapshot().resolve(mart.name() + ".parquet").toString());
  }

  /** The part of the publication's id that its content alone decides. */
  public String contentHash() {
    return publicationId.substring(publicationId.indexOf('-') + 1);
  }
}
