package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedFilesTest {
  @TempDir Path folder;
  private Snapshots snapshots;
  private Manifest manifest;
  private Path csv;

  @BeforeEach
  void publish() throws IOException {
    Lake lake = new Lake(folder);
    lake.create();
    snapshots = new Snapshots(lake.marts());
    Path unfinished = snapshots.unfinished(1);
    Path written = Files.writeString(unfinished.resolve("dim_week.csv"), "week\n2015-01-03\n");
    Manifest.Mart mart =
        new Manifest.Mart("dim_week", "", "", 1, List.of(Manifest.MartFile.of(written)), List.of());
    manifest =
        new Manifest("00001-abc", "hash", null, "1", "config", false, Map.of(), List.of(mart));
    Files.writeString(unfinished.resolve(Manifest.FILE), manifest.json());
    snapshots.finish(unfinished, manifest);
    csv = snapshots.folder(manifest.id()).resolve("dim_week.csv");
  }

  @Test
  void what_is_as_published_has_no_fault() throws IOException {
    assertThat(faults()).isEmpty();
  }

  @Test
  void one_bit_of_one_byte_is_seen() throws IOException {
    byte[] bytes = Files.readAllBytes(csv);
    bytes[bytes.length / 2] ^= 1;
    Files.write(csv, bytes);
    assertThat(faults()).containsExactly("dim_week.csv has other bytes than were published");
  }

  @Test
  void a_file_cut_short_or_gone_is_seen() throws IOException {
    Files.writeString(csv, "week\n");
    assertThat(faults()).containsExactly("dim_week.csv has other bytes than were published");
    Files.delete(csv);
    assertThat(faults()).containsExactly("dim_week.csv is missing");
  }

  @Test
  void a_file_that_was_never_published_is_seen() throws IOException {
    Files.writeString(csv.resolveSibling("dim_month.csv"), "month\n");
    assertThat(faults()).containsExactly("dim_month.csv is no part of the publication");
  }

  private List<String> faults() throws IOException {
    return PublishedFiles.faults(snapshots, manifest);
  }
}
