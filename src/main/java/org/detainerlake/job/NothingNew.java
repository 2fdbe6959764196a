package org.detainerlake.job;

import static org.detainerlake.catalog.ReleaseFields.FILE_BYTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.lake.StoredRows;
import org.detainerlake.source.Layouts;
import org.detainerlake.source.SourceFault;
import org.detainerlake.source.SourceFile;

/**
 * A refresh that has nothing to do, found out without Spark: it says and leaves what the steps of
 * {@link RefreshSteps} would, in the time that a session takes to start.
 */
final class NothingNew implements RunSteps {
  private final NewFiles files;
  private final List<Ingestion.Result> known;
  private final Lake lake;
  private final Snapshots snapshots;
  private final Manifest current;
  private final Screen screen;
  private List<FileReport> reports = List.of();

  private NothingNew(
      NewFiles files, List<Ingestion.Result> known, Lake lake, Manifest current, Screen screen) {
    this.files = files;
    this.known = known;
    this.lake = lake;
    this.snapshots = new Snapshots(lake.marts());
    this.current = current;
    this.screen = screen;
  }

  /**
   * The refresh, where it is one; empty where only a session can tell. What a publication was made
   * of was counted when it was made, series too: tables of the same versions have nothing to count
   * but what is classed otherwise today.
   */
  static Optional<RunSteps> in(Lake lake, NewFiles files, Screen screen) throws IOException {
    screen.begin();
    Settings settings = files.request().settings();
    Snapshots snapshots = new Snapshots(lake.marts());
    Optional<Manifest> current = snapshots.current();
    if (current.isEmpty() || !isMadeOf(current.get(), lake, settings)) {
      return Optional.empty();
    }
    List<Row> ledger = StoredRows.of(lake, BronzeTables.FILES);
    List<Ingestion.Result> known = known(files, ledger);
    return known.isEmpty()
            || !Landed.unfinished(ledger, Layouts.in(settings.sources()), Set.of()).isEmpty()
        ? Optional.empty()
        : Optional.of(new NothingNew(files, known, lake, current.get(), screen));
  }

  private static boolean isMadeOf(Manifest current, Lake lake, Settings settings) {
    return current.isMadeOf(DeltaTables.versions(lake), Versions.program(), settings.hash());
  }

  /** A result each file where the ledger knows them all; else none. A register is looked into. */
  private static List<Ingestion.Result> known(NewFiles files, List<Row> ledger) throws IOException {
    if (!files.request().registers().isEmpty() || !haveKnownSizes(files.inputs().files(), ledger)) {
      return List.of();
    }
    KnownBytes bytes = new KnownBytes(ledger);
    List<Ingestion.Result> results = new ArrayList<>();
    for (Path path : files.inputs().files()) {
      Optional<Ingestion.Result> result = result(path, bytes);
      if (result.isEmpty()) {
        return List.of();
      }
      results.add(result.get());
    }
    return results;
  }

  /** A large new file is not to be hashed twice. */
  private static boolean haveKnownSizes(List<Path> files, List<Row> ledger) throws IOException {
    Set<Long> sizes =
        ledger.stream()
            .map(line -> line.<Long>getAs(FILE_BYTES.name()))
            .collect(Collectors.toSet());
    for (Path file : files) {
      if (!Files.isRegularFile(file) || !sizes.contains(Files.size(file))) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Ingestion.Result> result(Path path, KnownBytes bytes) {
    try {
      return bytes.result(SourceFile.at(path));
    } catch (SourceFault fault) {
      return Optional.empty(); // told when the session's run comes to the file
    }
  }

  @Override
  public ExitCode run() throws IOException {
    reports = files.said(known, screen).others();
    screen.begin();
    screen.end("silver", RefreshWords.classified(List.of()));
    snapshots.mend();
    ReportEdition.keepUp(lake, current, screen);
    screen.result(RefreshWords.nothingNew(publicationId(), ""));
    return ExitCode.DONE;
  }

  @Override
  public List<FileReport> reports() {
    return reports;
  }

  @Override
  public String publicationId() {
    return current.id();
  }
}
