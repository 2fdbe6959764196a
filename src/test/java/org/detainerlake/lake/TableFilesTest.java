package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFilesTest {
  @TempDir Path folder;
  private HandmadeTable table;

  @BeforeEach
  void commitThrice() throws IOException {
    table = new HandmadeTable(folder.resolve("gold"));
    table.hashed(0);
    table.write("_delta_log/.00000000000000000001.json.crc", new byte[] {1});
    table.write("_delta_log/_last_checkpoint", new byte[] {1});
    table.hashed(1);
    table.write("_delta_log/_last_checkpoint", new byte[] {2});
    table.hashed(2);
  }

  @Test
  void what_is_as_written_has_neither_fault_nor_note() throws IOException {
    Findings findings = TableFiles.of(table.folder(), 2);
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.notes()).isEmpty();
    assertThat(findings.files()).isEqualTo(8);
  }

  @Test
  void a_list_is_read_by_sha256sum_too() throws IOException {
    assertThat(Files.readString(table.folder().resolve("_hashes/00000000000000000000.sha256")))
        .matches(
            """
            [0-9a-f]{64}  _delta_log/00000000000000000000.json
            [0-9a-f]{64}  release_id=2015/part-0.parquet
            # [0-9a-f]{64}
            """);
  }

  @Test
  void every_bit_of_every_file_is_seen() throws IOException {
    for (String path : List.of("_delta_log", "_hashes", "release_id=2015")) {
      for (Path file : files(path)) {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at++) {
          byte[] flipped = bytes.clone();
          flipped[at] ^= (byte) (1 << at % 8);
          Files.write(file, flipped);
          assertThat(faults()).as("%s at %d", file, at).isNotEmpty();
        }
        Files.write(file, bytes);
      }
    }
    assertThat(faults()).isEmpty();
  }

  @Test
  void a_file_cut_short_emptied_or_gone_is_named() throws IOException {
    Path data = table.folder().resolve(HandmadeTable.path(1));
    Files.writeString(data, "synthetic");
    assertThat(faults())
        .containsExactly("gold: release_id=2015/part-1.parquet has other bytes than were written");
    Files.delete(data);
    assertThat(faults()).containsExactly("gold: release_id=2015/part-1.parquet is missing");
    Files.write(table.folder().resolve("_delta_log/00000000000000000002.json"), new byte[0]);
    assertThat(faults())
        .contains("gold: _delta_log/00000000000000000002.json has other bytes than were written");
  }

  @Test
  void a_list_that_is_gone_or_damaged_is_named() throws IOException {
    Path list = table.folder().resolve("_hashes/00000000000000000001.sha256");
    Files.writeString(list, "nothing");
    assertThat(faults()).contains("gold: the hashes of version 1 are damaged");
    Files.delete(list);
    assertThat(faults()).contains("gold: the hashes of version 1 are gone");
  }

  @Test
  void commits_behind_the_publication_are_a_fault() throws IOException {
    assertThat(TableFiles.of(table.folder(), 3).faults())
        .contains("gold is at version 2, and was published from 3: commits of it are gone");
    assertThat(TableFiles.of(folder.resolve("none"), 0).faults())
        .containsExactly("none is at version -1, and was published from 0: commits of it are gone");
    assertThat(TableFiles.of(folder.resolve("none"), -1).faults()).isEmpty();
  }

  /** A copy may leave out files that begin with a dot; they are Hadoop's, and no data. */
  @Test
  void checksums_of_hadoop_may_be_missing_but_not_be_others() throws IOException {
    Path checksum = table.folder().resolve("_delta_log/.00000000000000000001.json.crc");
    Files.write(checksum, new byte[] {3});
    assertThat(faults()).hasSize(1);
    Files.delete(checksum);
    assertThat(faults()).isEmpty();
  }

  @Test
  void what_runs_that_died_left_is_a_note() throws IOException {
    table.commit(3);
    table.write("release_id=2015/part-stray.parquet", new byte[] {1});
    Findings findings = TableFiles.of(table.folder(), 2);
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.notes())
        .containsExactly(
            "gold: version 3 is of a run that died right after it",
            "gold: 1 files that no commit names, of runs that died; the next run removes them");
  }

  @Test
  void a_table_of_an_older_program_is_a_note() throws IOException {
    HandmadeTable older = new HandmadeTable(folder.resolve("older"));
    older.commit(0);
    Findings findings = TableFiles.of(older.folder(), 0);
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.notes())
        .containsExactly("older has no hashes: written by an older program; a refresh keeps them");
  }

  private List<String> faults() throws IOException {
    return TableFiles.of(table.folder(), 2).faults();
  }

  private List<Path> files(String path) throws IOException {
    try (var files = Files.list(table.folder().resolve(path))) {
      return files.sorted().toList();
    }
  }
}
