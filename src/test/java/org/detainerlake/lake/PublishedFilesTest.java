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
        new Manifest(
            "00001-abc", "hash", null, "1", "config", false, Map.of(), List.of(mart), List.of());
    manifest.write(unfinished);
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

  /** The manifest has the hashes of the others, and nothing had its own. */
  @Test
  void one_bit_of_the_manifest_or_of_its_hash_is_seen() throws IOException {
    for (String name : List.of("MANIFEST.json", "MANIFEST.sha256")) {
      Path file = csv.resolveSibling(name);
      byte[] bytes = Files.readAllBytes(file);
      for (int at = 0; at < bytes.length; at++) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << at % 8);
        Files.write(file, flipped);
        assertThat(faults()).containsExactly("MANIFEST.json has other bytes than were published");
      }
      Files.write(file, bytes);
    }
    assertThat(faults()).isEmpty();
  }

  @Test
  void a_manifest_of_an_older_program_has_no_hash_and_that_is_no_fault() throws IOException {
    Files.delete(csv.resolveSibling("MANIFEST.sha256"));
    Findings findings = PublishedFiles.of(snapshots, manifest.id());
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.notes())
        .containsExactly("MANIFEST.json has no hash: published by an older program");
    Files.writeString(csv.resolveSibling("MANIFEST.json"), "{");
    assertThat(faults()).containsExactly("MANIFEST.json cannot be read");
    Files.delete(csv.resolveSibling("MANIFEST.json"));
    assertThat(faults()).containsExactly("MANIFEST.json is missing");
  }

  private List<String> faults() throws IOException {
    return PublishedFiles.of(snapshots, manifest.id()).faults();
  }
}
