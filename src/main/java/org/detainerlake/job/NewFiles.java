package org.detainerlake.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.Subject;
import org.detainerlake.source.Layout;
import org.detainerlake.source.Layouts;
import org.detainerlake.source.Recognition;
import org.detainerlake.source.ReleaseFlags;
import org.detainerlake.source.SourceFile;

/** The first step of a refresh: files that somebody names are taken into bronze. */
record NewFiles(RefreshRequest request, Inputs inputs) implements RefreshSteps.Change {

  @Override
  public boolean isKindStated() {
    return request.flags().kind() != null;
  }

  @Override
  public RefreshSteps.Intake in(Ledger ledger, Layouts layouts, Screen screen) {
    SparkSession spark = ledger.tables().spark();
    screen.begin("ingest", spark);
    request.registers().forEach(file -> requireRegister(file, layouts));
    Ingestion ingestion = new Ingestion(spark, ledger, layouts, request.flags());
    List<Ingestion.Result> results = ingestion.land(inputs.files());
    ledger.land(landed(results));
    return said(results, screen);
  }

  private static List<Landed> landed(List<Ingestion.Result> results) {
    return results.stream().map(Ingestion.Result::landed).filter(Objects::nonNull).toList();
  }

  /** Ends the step with what became of the files. */
  RefreshSteps.Intake said(List<Ingestion.Result> results, Screen screen) {
    List<Landed> landed = landed(results);
    List<FileReport> others =
        results.stream().map(Ingestion.Result::report).filter(Objects::nonNull).toList();
    screen.end("ingest", RefreshWords.ingested(inputs, landed.size(), others));
    results.stream()
        .flatMap(result -> result.notices().stream())
        .forEach(notice -> screen.say("NOTE " + notice));
    RefreshWords.retracted(others).forEach(screen::say);
    if (!request.flags().equals(ReleaseFlags.NONE)) {
      RefreshWords.flagsIgnored(others).forEach(screen::say);
    }
    return new RefreshSteps.Intake(landed, others);
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
