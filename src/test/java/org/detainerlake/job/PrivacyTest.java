package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.job.PlantedFiles.CANARY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.sample.SampleRelease;
import org.detainerlake.sample.SampleReleases;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No cell of a person leaves the tables: one word stands in all of them, every command is run on
 * good and bad files, and all that is written or said anywhere is searched for it.
 */
class PrivacyTest {
  private static final int DETAINERS = 1_000;

  @TempDir static Path folder;
  private static Path lake;
  private static String out;

  @BeforeAll
  static void every_command_is_run() throws IOException, InterruptedException {
    Path files = folder.resolve("files");
    SampleHistory history = SampleHistory.of(11, DETAINERS);
    List<SampleRelease> releases =
        SampleReleases.DEMO.stream()
            .filter(release -> release.scope() == SampleRelease.Scope.EVERYTHING)
            .toList();
    for (Path file : SampleReleases.write(files, history, releases)) {
      PlantedFiles.planted(file);
    }
    NastyFiles.in(folder.resolve("bad"));
    PrivacyProcess.in(folder);
    lake = folder.resolve("lake");
    out = Files.readString(folder.resolve("said/out.txt"));
  }

  @Test
  void every_command_did_its_work() {
    assertThat(out.lines().filter(line -> line.startsWith("## ")).toList())
        .containsExactly(
            "## refresh: 4",
            "## refresh: 0",
            "## sources: 0",
            "## sources: 4",
            "## sources: 4",
            "## explain: 0",
            "## verify: 0",
            "## describe: 0",
            "## runs: 0",
            "## doctor: 0");
    for (String broken : List.of("number", "flag", "kind", "place", "text", "tag")) {
      assertThat(out)
          .contains(
              "ERROR a synthetic %s.xlsx broke off while its rows were read: damaged or cut short"
                  .formatted(broken));
    }
  }

  @Test
  void the_word_is_in_the_tables_of_every_layout() {
    for (Table table : List.of(BronzeTables.ROWS, SilverTables.QUARANTINE)) {
      assertThat(withWord(table(table)).count()).as(table.name()).isGreaterThan(50);
    }
    assertThat(withWord(table(BronzeTables.ROWS)).select("file_sha256").distinct().count())
        .isGreaterThan(7);
  }

  @Test
  void and_nowhere_else() throws IOException {
    List<Path> found = new ArrayList<>();
    int searched = 0;
    for (Path file : below(folder)) {
      if (isOutput(file)) {
        searched++;
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(CANARY)) {
          found.add(file);
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(searched).isGreaterThan(60);
  }

  @Test
  void nor_in_a_mart_as_it_is_decoded() {
    for (Table mart : MartTables.ALL) {
      Path file = lake.resolve("marts/current").resolve(mart.name() + ".parquet");
      Dataset<Row> rows = TestSpark.session().read().parquet(file.toString());
      assertThat(withWord(rows).count()).as(mart.name()).isZero();
    }
  }

  @Test
  void what_the_tables_hold_is_read_by_its_owner_alone() throws IOException {
    List<Path> tables = below(lake.resolve("tables"));
    assertThat(tables).hasSizeGreaterThan(50);
    assertThat(tables)
        .allSatisfy(
            path ->
                assertThat(mode(path))
                    .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
  }

  @Test
  void marts_are_read_by_all_and_logs_by_their_owner() throws IOException {
    assertThat(below(lake.resolve("marts/snapshots")))
        .filteredOn(file -> file.toString().matches(".*\\.(parquet|csv)"))
        .hasSize(2 * MartTables.ALL.size())
        .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-r--r--"));
    assertThat(below(lake.resolve("runs")))
        .filteredOn(file -> file.toString().endsWith(".log"))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
  }

  @Test
  void no_spilled_row_is_left() throws IOException {
    assertThat(below(folder.resolve("temporary")))
        .noneMatch(path -> path.toString().contains("scratch"))
        .noneMatch(path -> path.toString().contains("blockmgr"));
  }

  @Test
  void a_files_name_is_not_obeyed() throws IOException {
    List<Path> texts = new ArrayList<>(below(folder.resolve("said")));
    texts.addAll(below(lake.resolve("runs")));
    for (Path text : texts.stream().filter(Files::isRegularFile).toList()) {
      assertThat(Files.readString(text)).doesNotContain("\u001b").doesNotContain("\n2026-01-01");
    }
    assertThat(out).contains("odd\\u000a2026-01-01 ERROR forged \\u001b[31m synthetic.csv");
  }

  private static boolean isOutput(Path file) {
    return Files.isRegularFile(file)
        && !file.startsWith(lake.resolve("tables"))
        && !file.startsWith(folder.resolve("files"))
        && !file.startsWith(folder.resolve("bad"));
  }

  private static Dataset<Row> table(Table table) {
    return new DeltaTables(TestSpark.session(), new Lake(lake)).read(table);
  }

  /** Rows with the word in any cell, also in one of many values. */
  private static Dataset<Row> withWord(Dataset<Row> rows) {
    return rows.where(functions.to_json(functions.struct("*")).contains(CANARY));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.toList();
    }
  }
}
