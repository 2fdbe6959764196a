package org.detainerlake.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.RunLock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README, as processes, on the packaged jar. */
class LauncherIT {
  @TempDir static Path folder;
  private static Path demo;
  private static Launcher first;

  @BeforeAll
  static void demo() throws Exception {
    demo = DemoLake.folder();
    first = DemoLake.made();
  }

  @Test
  void the_demo_publishes_and_says_so_in_few_lines() throws IOException {
    assertThat(first.exit()).as(first.out() + first.err()).isZero();
    assertThat(first.out().lines()).hasSizeLessThanOrEqualTo(40);
    assertThat(first.out())
        .contains("SYNTHETIC")
        .contains(" 5/5 publish")
        .contains("95 % interval");
    assertThat(first.err()).isEmpty();
    assertThat(demo.resolve("marts/current/weekly_decline_rates.parquet")).exists();
    assertThat(demo.resolve("marts/current/weekly_decline_rates.csv")).exists();
  }

  /** The demo has records only, and of this size no facility that a person should look up. */
  private static final List<String> EMPTY =
      List.of(
          "dim_agreement.parquet",
          "dim_policy.parquet",
          "reported_vs_computed.parquet",
          "rule_restatements.parquet",
          "facility_review.parquet");

  @Test
  void every_mart_opens_in_duckdb_as_parquet_and_csv_alike() throws SQLException, IOException {
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var marts = Files.list(demo.resolve("marts/current/"))) {
      for (Path mart : marts.filter(file -> file.toString().endsWith(".parquet")).toList()) {
        String csv = mart.toString().replace(".parquet", ".csv");
        try (var result =
            duckdb
                .createStatement()
                .executeQuery(
                    "SELECT (SELECT count(*) FROM '%s'), (SELECT count(*) FROM '%s')"
                        .formatted(mart, csv))) {
          result.next();
          boolean isEmpty = EMPTY.contains(mart.getFileName().toString());
          assertThat(result.getLong(1) == 0).as(mart.toString()).isEqualTo(isEmpty);
          assertThat(result.getLong(2)).as(csv).isEqualTo(result.getLong(1));
        }
      }
    }
  }

  @Test
  void a_second_refresh_has_nothing_new() throws Exception {
    long before = runsDone();
    Launcher again =
        run("jobs/refresh", "--lake", demo.toString(), demo.resolve("samples").toString());
    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("0 new, 8 known").contains("nothing new");
    assertThat(runsDone()).isEqualTo(before + 1);
  }

  private static long runsDone() throws Exception {
    Launcher runs = run("jobs/submit", "runs", "--lake", demo.toString());
    return runs.out().lines().filter(line -> line.contains(" done ")).count();
  }

  @Test
  void a_second_run_on_the_same_lake_exits_75_and_names_the_holder() throws Exception {
    Lake held = new Lake(folder.resolve("held"));
    held.create();
    try (RunLock lock = RunLock.take(held, "run of this test")) {
      assertThat(lock).isNotNull();
      Launcher refused =
          run("jobs/refresh", "--lake", held.root().toString(), demo.resolve("samples").toString());
      assertThat(refused.exit()).isEqualTo(75);
      assertThat(refused.err())
          .isEqualTo(
              """
              ERROR another run works on this lake: run of this test
                    wait for it to end, then run this again
              """);
    }
  }

  @Test
  void a_notebook_becomes_a_page_with_charts() throws Exception {
    Path page = folder.resolve("county.html");
    Launcher notebook = notebook(Path.of("notebooks/4-county-story.ipynb"), page);
    assertThat(notebook.exit()).as(notebook.err()).isZero();
    assertThat(notebook.out()).endsWith(" cells → " + page + "\n");
    assertThat(Files.readString(page)).contains("SYNTHETIC", "<svg", "class=\"place ");
  }

  @Test
  void a_cell_that_fails_is_named() throws Exception {
    Path file = folder.resolve("broken.ipynb");
    Files.writeString(
        file, "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"1 / 0\"}]}");
    Launcher notebook = notebook(file, folder.resolve("broken.html"));
    assertThat(notebook.exit()).isEqualTo(1);
    assertThat(notebook.err())
        .isEqualTo(
            """
            ERROR broken.ipynb, cell 1: java.lang.ArithmeticException: / by zero
                  mend the cell, or open the notebook in Jupyter (notebooks/README.md)
            """);
    assertThat(folder.resolve("broken.html")).doesNotExist();
  }

  private static Launcher notebook(Path file, Path page) throws Exception {
    return run(
        "jobs/notebook", file.toString(), "--lake", demo.toString(), "--out", page.toString());
  }

  @Test
  void a_word_that_is_not_understood_exits_2_with_what_to_do() throws Exception {
    Launcher mart = run("jobs/submit", "describe", "weekly_rates");
    assertThat(mart.exit()).isEqualTo(2);
    assertThat(mart.err()).startsWith("ERROR there is no mart 'weekly_rates'\n      use one of ");
    Launcher option = run("jobs/refresh", "--lake", "x", "--week", "monday", "f.csv");
    assertThat(option.exit()).isEqualTo(2);
    assertThat(option.err())
        .isEqualTo("ERROR there is no week rule 'monday'\n      use saturday, iso or sunday\n");
    assertThat(run("jobs/refresh").exit()).isEqualTo(2);
  }

  @Test
  void help_describe_doctor_and_probe_answer() throws Exception {
    assertThat(run("jobs/submit", "--help").out()).contains("Exit codes:");
    assertThat(run("jobs/submit", "describe").out()).contains("weekly_decline_rates");
    assertThat(run("jobs/submit", "doctor").exit()).isZero();
    assertThat(run("jobs/submit", "resolve", "--state", "il", "Cook County Jail").out())
        .contains("county:17031", "the name gives Cook County, IL");
    Launcher probe =
        run(
            "jobs/submit",
            "sources",
            "probe",
            demo.resolve("samples/synthetic_pa_detainers_2012_2015.csv").toString());
    assertThat(probe.exit()).as(probe.err()).isZero();
    assertThat(probe.out()).contains("layout foia-gen1-csv").contains("lift_reason_text");
  }

  private static Launcher run(String... command) throws IOException, InterruptedException {
    return Launcher.run(folder, command);
  }
}
