package org.detainerlake.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.report.Pages;

/** One edition of the weekly report, of the current publication. */
final class ReportSteps implements RunSteps {
  private final Lake lake;
  private final Optional<LocalDate> week;
  private final Screen screen;
  private String publication;

  ReportSteps(Lake lake, Optional<LocalDate> week, Screen screen) {
    this.lake = lake;
    this.week = week;
    this.screen = screen;
  }

  @Override
  public ExitCode run() throws IOException {
    Manifest manifest = Lakes.requirePublication(lake.root());
    publication = manifest.id();
    screen.begin();
    ReportEdition edition = new ReportEdition(lake, manifest);
    String name = edition.write(week);
    screen.end("report", "week of %s".formatted(name.substring(0, name.indexOf('_'))));
    screen.result(lake.editions().of(name).resolve(Pages.PAGE).toString());
    return ExitCode.DONE;
  }

  @Override
  public String publicationId() {
    return publication;
  }
}
