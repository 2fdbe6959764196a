package org.detainerlake.job;

import static org.detainerlake.catalog.MartTables.DIM_RELEASE;
import static org.detainerlake.catalog.MartTables.DIM_WEEK;
import static org.detainerlake.catalog.MeasureFields.WEEK_RULE;
import static org.detainerlake.catalog.PersonFields.COUNT_UNIT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.FigureTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.PublishedMarts;
import org.detainerlake.lake.Snapshots;

/** From a published figure back to the files and counts behind it. Nothing is written. */
final class Explanation {
  private static final String NOT_TOLD = "not told";

  private final Path folder;
  private final Figure figure;
  private final SparkSession spark;
  private final Screen screen;

  /**
   * An explanation to give.
   *
   * @param folder the lake's, as the person named it
   */
  Explanation(Path folder, Figure figure, SparkSession spark, Screen screen) {
    this.folder = folder;
    this.figure = figure;
    this.spark = spark;
    this.screen = screen;
  }

  /**
   * Says it.
   *
   * @throws Failure where the figure is not published, or its records give another
   */
  ExitCode run() throws IOException {
    PublishedMarts published = published();
    Row row = FigureRow.of(figure, published.read(figure.mart()));
    String unit = published.constant(DIM_RELEASE, COUNT_UNIT).orElse(NOT_TOLD);
    String counting =
        unit + " · weeks from " + published.constant(DIM_WEEK, WEEK_RULE).orElse(NOT_TOLD);
    screen.say(figure.id().text());
    screen.result(FigureWords.value(figure, row));
    FigureWords.definition(figure, row, published.manifest(), counting).forEach(screen::say);
    if (figure.isOfRecords()) {
      count(row, published, unit);
    } else {
      screen.say(FigureWords.notListed(figure));
    }
    return ExitCode.DONE;
  }

  private void count(Row row, PublishedMarts published, String unit) {
    String query = new FigureSql(folder, published).of(figure);
    List<Row> records = FigureTables.RECORDS_OF_FIGURE.select(spark.sql(query)).collectAsList();
    Recount recount = new Recount(figure, row, Settings.countUnit(unit), records);
    FigureWords.records(recount).forEach(screen::say);
    if (recount.isWhole()) {
      recount.requireSame();
    }
    screen.say(FigureWords.recounted(recount));
    FigureWords.sql(query).forEach(screen::say);
  }

  private PublishedMarts published() throws IOException {
    Snapshots snapshots = new Snapshots(new Lake(folder).marts());
    Manifest manifest = Lakes.requirePublication(folder);
    PublishedMarts published = new PublishedMarts(spark, snapshots, manifest);
    if (!published.has(figure.mart(), figure.column())) {
      throw new Failure(
          ExitCode.USAGE,
          "publication %s has no %s.%s"
              .formatted(manifest.id(), figure.mart().name(), figure.column().name()),
          "another version made it (%s): make the marts anew with marts"
              .formatted(manifest.codeVersion()));
    }
    return published;
  }
}
