package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.source.ReleaseFlags;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bad file is named with what to do; the good ones go on; the last publication stays. */
class BadInputTest {
  private static final String HEADER = "date,lift_reason,det_facility,city,state,detainer_type\n";
  private static final String ROW = "2014-01-0%d,%s,ERIE COUNTY JAIL,ERIE,PENNSYLVANIA,\n";

  @TempDir static Path shared;
  @TempDir Path folder;
  private static String published;
  private Path lake;

  @BeforeAll
  static void a_lake_with_a_publication() throws IOException {
    TestRefresh first = TestRefresh.of(shared.resolve("lake"), good(shared, "first.csv", 3));
    assertThat(first.exit()).as(first.console()).isEqualTo(ExitCode.DONE);
    published = first.publicationId();
  }

  /** A lake is a folder: a copy of it is another one. */
  @BeforeEach
  void a_copy_of_it() throws IOException {
    lake = folder.resolve("lake");
    FileUtils.copyDirectory(
        shared.resolve("lake/tables").toFile(), lake.resolve("tables").toFile());
    FileUtils.copyDirectory(
        shared.resolve("lake/marts/snapshots").toFile(), lake.resolve("marts/snapshots").toFile());
    Files.writeString(lake.resolve("marts/CURRENT"), published + "\n");
  }

  @Test
  void missing_empty_and_truncated_files_are_named_and_the_good_one_is_taken() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    Path broken =
        Files.write(folder.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 1});
    TestRefresh refresh =
        TestRefresh.of(lake, folder.resolve("missing.csv"), empty, broken, good("good.csv", 4));
    assertThat(refresh.exit()).isEqualTo(ExitCode.SOURCE_UNUSABLE);
    assertThat(refresh.console())
        .contains("ERROR there is no file " + folder.resolve("missing.csv"))
        .contains("ERROR empty.csv is empty (0 bytes)")
        .contains("ERROR broken.xlsx is not a whole workbook: damaged or cut short")
        .contains("nothing was published; " + published + " stays the current publication");
    assertThat(accepted(refresh)).containsExactly("good.csv");
    assertStays();
    TestRefresh without = TestRefresh.of(lake, folder.resolve("good.csv"));
    assertThat(without.exit()).isEqualTo(ExitCode.DONE);
    assertThat(without.mart(MartTables.DIM_RELEASE).count()).isEqualTo(2);
  }

  @Test
  void an_unknown_header_names_the_nearest_layout_and_what_is_unmatched() throws IOException {
    Path unknown =
        write("unknown.csv", "date,outcome,det_facility,city,state\n2014-01-01,x,y,z,PA\n");
    TestRefresh refresh = TestRefresh.of(lake, unknown);
    assertThat(refresh.exit()).isEqualTo(ExitCode.SOURCE_UNUSABLE);
    assertThat(refresh.console())
        .contains(
            "ERROR unknown.csv: no layout fits its header; nearest is foia-gen1-csv, which lacks"
                + " lift_reason_text here; not known to it: outcome")
        .contains("add a layout or an alias in conf/sources");
    assertStays();
  }

  @Test
  void a_file_over_its_error_budget_is_not_counted_until_it_is_accepted() throws IOException {
    String text =
        HEADER
            + ROW.formatted(1, "Lifted")
            + ROW.formatted(2, "Case Closed")
            + "2014-01-03,Lifted,ERIE COUNTY JAIL\n"
            + "2014-13-45,Lifted,ERIE COUNTY JAIL,ERIE,PENNSYLVANIA,\n"
            + "2014-01-05,\"Lifted,ERIE COUNTY JAIL,ERIE,PENNSYLVANIA,\n";
    Path dirty = write("dirty.csv", text);
    TestRefresh refresh = TestRefresh.of(lake, dirty);
    assertThat(refresh.exit()).isEqualTo(ExitCode.CHECK_STOPPED);
    assertThat(refresh.console())
        .contains("ERROR dirty.csv: share of rows that cannot be used: 0.6, limit 0.001")
        .contains("prepare_date_unreadable 1")
        .contains("; the first at byte " + text.indexOf("2014-01-03"))
        .contains("--error-budget");
    assertStays();
    TestRefresh accepted =
        TestRefresh.of(lake, ReleaseFlags.NONE, TestRefresh.settings().withErrorBudget(0.7), dirty);
    assertThat(accepted.exit()).as(accepted.console()).isEqualTo(ExitCode.DONE);
    assertThat(accepted.reports().get(0).setAside()).isEqualTo(3);
  }

  @Test
  void an_extract_of_one_outcome_is_not_taken_for_a_full_release() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 10; i++) {
      text.append(ROW.formatted(1, "Detainer Declined by LEA"));
    }
    Path extract = write("extract.csv", text.toString());
    TestRefresh refresh = TestRefresh.of(lake, extract);
    assertThat(refresh.exit()).isEqualTo(ExitCode.CHECK_STOPPED);
    assertThat(refresh.console()).contains("say --kind partial for an extract");
    ReleaseFlags partial = new ReleaseFlags(null, null, "partial", null, null, java.util.Set.of());
    TestRefresh taken = TestRefresh.of(lake, partial, TestRefresh.settings(), extract);
    assertThat(taken.exit()).isEqualTo(ExitCode.DONE);
    assertThat(taken.mart(MartTables.WEEKLY_DECLINE_RATES).where("declined_count > 0").count())
        .isZero();
  }

  @Test
  void synthetic_records_never_join_real_ones() throws IOException {
    TestRefresh refresh = TestRefresh.of(lake, good("synthetic.csv", 5));
    assertThat(refresh.exit()).isEqualTo(ExitCode.CHECK_STOPPED);
    assertThat(refresh.console())
        .contains("ERROR synthetic.csv: its records are synthetic, those of the lake are not");
    assertStays();
  }

  @Test
  void a_file_without_a_header_shows_no_name_of_its_first_row() throws IOException {
    TestRefresh refresh = TestRefresh.of(lake, write("bare.csv", "2014-01-01,JOHN DOE,X,Y,Z,W\n"));
    assertThat(refresh.console())
        .contains("none of its column names is in row 1")
        .doesNotContain("DOE");
  }

  @Test
  void a_message_has_at_most_six_lines_and_no_cell_of_a_row() throws IOException {
    Path secret = write("s.csv", HEADER + "2014-01-01,\"Lifted SECRET,X,Y,PENNSYLVANIA,\n");
    TestRefresh refresh = TestRefresh.of(lake, secret);
    List<String> lines = Arrays.asList(refresh.console().split("\n"));
    List<String> message = lines.subList(lines.indexOf(firstError(lines)), lines.size());
    assertThat(message).hasSizeLessThanOrEqualTo(6);
    assertThat(refresh.console()).doesNotContain("SECRET");
  }

  private static String firstError(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("ERROR")).findFirst().orElseThrow();
  }

  private void assertStays() throws IOException {
    assertThat(Files.readString(lake.resolve("marts/CURRENT"))).isEqualTo(published + "\n");
  }

  private static List<String> accepted(TestRefresh refresh) {
    return refresh.reports().stream()
        .filter(report -> report.state() == FileReport.State.ACCEPTED)
        .map(FileReport::file)
        .toList();
  }

  private Path good(String name, int day) throws IOException {
    return good(folder, name, day);
  }

  private static Path good(Path folder, String name, int day) throws IOException {
    return Files.writeString(
        folder.resolve(name), HEADER + ROW.formatted(day, "Lifted") + ROW.formatted(day, ""));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
