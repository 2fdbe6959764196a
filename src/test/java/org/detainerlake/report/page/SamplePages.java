package org.detainerlake.report.page;

import static org.detainerlake.catalog.MeasureFields.WEEK_START_DATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.MartRows;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.report.Edition;
import org.detainerlake.report.Marts;
import org.detainerlake.report.Pages;
import org.detainerlake.report.Week;
import org.detainerlake.report.WeeklyReport;
import org.detainerlake.report.Weeks;
import org.detainerlake.report.Wording;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.tools.SampleMarts;

/**
 * The report of SYNTHETIC records of a nation's counties, under names of our choice.
 *
 * @param folder where its files lie
 */
record SamplePages(Path folder) {
  private static final Wording WORDING = Wording.in(Locale.ENGLISH);

  static SamplePages called(String folder, List<String> names) throws IOException {
    Snapshots snapshots = new Snapshots(new Lake(SampleMarts.lake()).marts());
    Manifest manifest = snapshots.current().orElseThrow();
    Marts marts = new MartRows(snapshots, manifest)::of;
    Weeks weeks = Weeks.in(marts);
    Week week = weeks.starting(weeks.known().floor(SampleHistory.BULK_DAY)).orElseThrow();
    Marts crowded =
        new CrowdedMarts(
            marts,
            row -> row.<Date>getAs(WEEK_START_DATE.name()).toLocalDate().equals(week.start()),
            names,
            CountyShapesTest.counties());
    return written(Path.of("target/page", folder), manifest, week, crowded);
  }

  Path whole() {
    return folder.resolve(Pages.PAGE);
  }

  /** The page of the first state that has one. */
  Path state() throws IOException {
    try (var pages = Files.list(folder.resolve("states"))) {
      return pages.sorted().findFirst().orElseThrow();
    }
  }

  Path index() {
    return folder.resolve("../index.html").normalize();
  }

  private static SamplePages written(Path folder, Manifest manifest, Week week, Marts marts)
      throws IOException {
    Edition edition =
        new Edition(week.start(), manifest.id(), manifest.codeVersion(), manifest.synthetic());
    Pages pages = new Pages(WORDING);
    Map<String, String> files = pages.of(WeeklyReport.of(edition, week, marts, WORDING));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(edition.name()).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    List<Pages.Entry> editions =
        List.of(new Pages.Entry(edition.name(), week.start().toString(), manifest.id(), "current"));
    Files.writeString(folder.resolve("index.html"), pages.index(editions, true));
    return new SamplePages(folder.resolve(edition.name()));
  }
}
