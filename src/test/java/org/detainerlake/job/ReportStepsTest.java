package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.commons.io.FileUtils;
import org.detainerlake.lake.Lake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weekly report of a lake: at the end of a refresh, and when it is asked for. */
class ReportStepsTest {
  private static final String RECORDS =
      "detainer_prepare_date,detention_facility,detention_facility_code,facility_city,"
          + "facility_state,detainer_lift_reason,unique_identifier\n"
          + "2025-03-01,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,Booked into Detention,NA\n"
          + "2025-03-02,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,Detainer Declined by LEA,NA\n"
          + "2025-03-09,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,NA,NA\n"
          + "2026-01-30,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,NA,NA\n";

  @TempDir static Path folder;
  private static Path lake;
  private static Path csv;
  private static TestRefresh refresh;

  @BeforeAll
  static void publish() throws IOException {
    lake = folder.resolve("lake");
    csv = Files.writeString(folder.resolve("synthetic_detainers_tidy_2026-01-31.csv"), RECORDS);
    refresh = TestRefresh.of(lake, csv);
  }

  private static Path current() {
    return new Lake(lake).editions().current();
  }

  @Test
  void a_refresh_writes_that_of_the_newest_final_week_and_says_where() throws IOException {
    assertThat(refresh.console()).contains("Next:  open " + current().resolve("weekly.html"));
    assertThat(Files.readString(current().resolve("weekly.html")))
        .contains(
            "<p class=\"finding\">Week of 8 Mar 2025: 1 issued; none was declined or honored");
    assertThat(current().resolve("states/IL.html")).exists();
    assertThat(Files.readString(current().resolveSibling("index.html")))
        .contains("2025-03-08_" + refresh.publicationId() + "/weekly.html");
  }

  @Test
  void a_refresh_without_anything_new_writes_it_where_it_is_missing() throws IOException {
    FileUtils.deleteDirectory(new Lake(lake).editions().folder().toFile());
    assertThat(TestRefresh.of(lake, csv).console()).contains("nothing new");
    assertThat(current().resolve("weekly.html")).exists();
  }

  @Test
  void the_report_of_any_week_is_written_on_demand_and_the_link_stays() throws IOException {
    TestReport report = TestReport.of(lake, LocalDate.parse("2025-03-01"));
    assertThat(report.section("finding"))
        .contains("of 2 decided 1 were declined &#x3D; 50.0 % (95 % interval 9.5 % to 90.5 %)")
        .contains("Every detainer issued in the week has an outcome recorded.");
    assertThat(Files.readSymbolicLink(current()).toString()).startsWith("2025-03-08_");
  }

  @Test
  void a_day_that_starts_no_week_is_refused_with_those_near() {
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> TestReport.of(lake, LocalDate.parse("2025-03-04")));
    assertThat(failure.getMessage())
        .isEqualTo(
            "publication %s tells of no week that starts on 2025-03-04"
                .formatted(refresh.publicationId()));
    assertThat(failure.advice())
        .isEqualTo("weeks are named by their first day; nearest are 2025-03-01, 2025-03-08");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_publication_does_not_wait_for_its_report() throws IOException {
    FileUtils.deleteDirectory(new Lake(lake).editions().folder().toFile());
    Path taken = Files.writeString(new Lake(lake).editions().folder(), "somebody's file");
    TestRefresh again = TestRefresh.of(lake, csv);
    Files.delete(taken);
    assertThat(again.isDone()).isTrue();
    assertThat(again.console())
        .contains("WARN the weekly report was not written: see ")
        .contains("what is published stands; report --lake tries again")
        .contains("nothing new");
    assertThat(TestRefresh.of(lake, csv).console()).doesNotContain("WARN the weekly report");
  }

  @Test
  void a_lake_without_publication_has_no_report() throws IOException {
    Path empty = folder.resolve("empty");
    new Lake(empty).create();
    Failure failure = catchThrowableOfType(Failure.class, () -> TestReport.of(empty, null));
    assertThat(failure.getMessage()).endsWith(" has no publication yet");
  }
}
