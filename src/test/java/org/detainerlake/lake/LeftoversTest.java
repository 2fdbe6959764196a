package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detainerlake.catalog.GoldTables.FILE_REASONS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.testing.TableAssert;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  @TempDir Path folder;
  private Lake lake;
  private HandmadeTable table;

  @BeforeEach
  void createLake() throws IOException {
    lake = new Lake(folder);
    lake.create();
    table = new HandmadeTable(lake.table(FILE_REASONS));
  }

  @Test
  void a_new_lake_and_a_whole_one_have_nothing_to_clear() throws IOException {
    assertThat(Leftovers.clear(lake)).isEqualTo(new Leftovers.Cleared(0, 0, List.of()));
    table.hashed(0);
    table.hashed(1);
    List<Path> before = files();
    assertThat(Leftovers.clear(lake)).isEqualTo(new Leftovers.Cleared(0, 0, List.of()));
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void publications_and_texts_half_made_are_removed_and_others_stay() throws IOException {
    write("marts/snapshots/00003.tmp/_dim_week/part-0", 10);
    write("marts/as-of/2026-01-31/snapshots/00001.tmp/dim_week.csv", 5);
    write("marts/CURRENT.tmp", 3);
    Files.createSymbolicLink(folder.resolve("marts/current.tmp"), Path.of("snapshots/gone"));
    Path whole = write("marts/snapshots/00002-0123456789ab/dim_week.csv", 7);
    Path other = write("marts/notes.tmp", 7);
    assertThat(Leftovers.clear(lake).files()).isEqualTo(4);
    assertThat(files()).containsExactlyInAnyOrder(whole, other);
  }

  @Test
  void rows_that_a_killed_run_kept_on_a_cluster_are_removed() throws IOException {
    Path scratch = lake.makeScratch();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(scratch)))
        .isEqualTo("rwx------");
    write("scratch/0-1/rdd-7/part-00000", 10);
    assertThat(Leftovers.clear(lake).files()).isEqualTo(1);
    assertThat(scratch).doesNotExist();
  }

  @Test
  void files_that_no_commit_names_are_removed_with_their_checksums() throws IOException {
    table.hashed(0);
    List<Path> before = files();
    table.write("release_id=2015/part-stray.parquet", new byte[10]);
    table.write("release_id=2015/.part-stray.parquet.crc", new byte[2]);
    table.write("_delta_log/.00000000000000000001.json.f00-ba4.tmp", new byte[3]);
    table.write("_delta_log/..00000000000000000001.json.f00-ba4.tmp.crc", new byte[1]);
    table.write("_hashes/00000000000000000001.sha256.tmp", new byte[4]);
    assertThat(Leftovers.clear(lake)).isEqualTo(new Leftovers.Cleared(5, 20, List.of()));
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void a_commit_of_a_run_that_died_before_its_hashes_gets_them() throws IOException {
    table.hashed(0);
    table.commit(1);
    assertThat(Leftovers.clear(lake).notes())
        .containsExactly(
            "gold_file_reasons: the hashes of 1 commits were not kept when they were made, and are"
                + " now");
    Findings findings = TableFiles.of(table.folder(), 1);
    assertThat(findings.files()).isEqualTo(4);
    assertThat(findings.notes()).isEmpty();
  }

  @Test
  void a_commit_whose_file_was_cut_short_stops_the_run() throws IOException {
    table.commit(0);
    table.write(HandmadeTable.path(0), new byte[3]);
    assertThatThrownBy(() -> Leftovers.clear(lake))
        .isInstanceOf(LakeFault.class)
        .hasMessageContaining("version 0 of gold_file_reasons names " + HandmadeTable.path(0));
  }

  /** Else a commit that was emptied would take its rows with it for good. */
  @Test
  void no_file_is_removed_where_a_commit_cannot_be_read_or_is_gone() throws IOException {
    table.hashed(0);
    table.hashed(1);
    Path data = table.folder().resolve(HandmadeTable.path(0));
    Path commit = table.folder().resolve("_delta_log/00000000000000000000.json");
    Files.write(commit, new byte[0]);
    assertThatThrownBy(() -> Leftovers.clear(lake))
        .isInstanceOf(LakeFault.class)
        .hasMessage(commit + " is no commit: emptied, cut short or damaged");
    Files.delete(commit);
    assertThat(Leftovers.clear(lake).notes())
        .containsExactly(
            "gold_file_reasons: commits of it are gone, so none of its files was removed");
    assertThat(data).exists();
  }

  /** The newest commit is gone: by the log alone its file would be nobody's. */
  @Test
  void a_file_that_hashes_name_stays_though_its_commit_is_gone() throws IOException {
    table.hashed(0);
    table.hashed(1);
    Files.delete(table.folder().resolve("_delta_log/00000000000000000001.json"));
    assertThat(Leftovers.clear(lake).files()).isZero();
    assertThat(table.folder().resolve(HandmadeTable.path(1))).exists();
  }

  @Test
  void a_write_that_fails_midway_leaves_files_and_the_next_run_removes_them() throws IOException {
    FileKey a = new FileKey("2015-07-26_us", "a");
    FileKey later = new FileKey("2016-07-26_us", "a");
    String header = "release_id | file_sha256 | item_code | item_count\n";
    String row = header + "2015-07-26_us | a | state_missing | 1\n";
    DeltaTables tables = new DeltaTables(TestSpark.session(), lake);
    tables.replaceFiles(FILE_REASONS, TextTable.of(FILE_REASONS, row), List.of(a));
    List<Path> before = files();
    Dataset<Row> two =
        TextTable.of(FILE_REASONS, row + "2016-07-26_us | a | state_missing | 2\n").coalesce(1);
    Path inTheWay = table.write("release_id=2016-07-26_us", new byte[0]);
    assertThatThrownBy(() -> tables.replaceFiles(FILE_REASONS, two, List.of(a, later)))
        .hasStackTraceContaining("release_id=2016-07-26_us");
    Files.delete(inTheWay);
    assertThat(files()).hasSize(before.size() + 2);
    assertThat(Leftovers.clear(lake).files()).isEqualTo(2);
    assertThat(files()).isEqualTo(before);
    TableAssert.assertThat(tables.read(FILE_REASONS)).hasRows(row);
  }

  private Path write(String path, int bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, new byte[bytes]);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> !Files.isDirectory(file)).sorted().toList();
    }
  }
}
