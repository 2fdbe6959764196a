package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.LakeFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of one lake, each damaged in another way. */
class VerificationTest {
  private static final String BOOKED =
      "2025-03-01,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,Booked into Detention,NA\n";
  private static final String RECORDS =
      "detainer_prepare_date,detention_facility,detention_facility_code,facility_city,"
          + "facility_state,detainer_lift_reason,unique_identifier\n"
          + BOOKED
          + "2025-03-08,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,Detainer Declined by LEA,NA\n";

  private static final int FIRST_VALUES = 80;
  private static final long SEED = 20260131;

  @TempDir static Path shared;
  @TempDir Path folder;
  private static TestRefresh refresh;
  private ExitCode exit;

  @BeforeAll
  static void publish() throws IOException {
    Path csv =
        Files.writeString(shared.resolve("synthetic_detainers_tidy_2026-01-31.csv"), RECORDS);
    refresh = TestRefresh.of(shared.resolve("lake"), csv);
    assertThat(refresh.isDone()).as(refresh.console()).isTrue();
  }

  @BeforeEach
  void copy() throws IOException {
    FileUtils.copyDirectory(shared.resolve("lake").toFile(), folder.toFile());
    FileUtils.deleteDirectory(folder.resolve("marts/current").toFile()); // the copy is no link
  }

  @Test
  void a_lake_as_it_was_left_is_found_so() throws IOException {
    assertThat(verified())
        .containsPattern("files +\\d+ files, \\d+\\.\\d MB: as written")
        .contains("9 tables read through: as written")
        .contains("6 rules   PASS 6")
        .contains(refresh.publicationId() + " is as published")
        .doesNotContain("ERROR", "NOTE");
    assertThat(exit).isEqualTo(ExitCode.DONE);
  }

  @Test
  void a_flipped_byte_of_a_mart_is_named() throws IOException {
    flip(folder.resolve("marts/snapshots/" + refresh.publicationId() + "/dim_week.parquet"));
    assertFound(
        "ERROR %s: dim_week.parquet has other bytes than were published"
            .formatted(refresh.publicationId()));
  }

  @Test
  void a_flipped_byte_of_a_table_is_named_with_the_file() throws IOException {
    Path file = data("gold_daily_outcomes");
    flip(file);
    assertFound(
        "ERROR gold_daily_outcomes: %s/%s has other bytes than were written"
            .formatted(file.getParent().getFileName(), file.getFileName()));
  }

  /** Without checksums of pages a sum would be another, and nobody would know. */
  @Test
  void a_flipped_byte_of_a_table_without_hashes_is_found_by_reading_it() throws IOException {
    FileUtils.deleteDirectory(folder.resolve("tables/gold_daily_outcomes/_hashes").toFile());
    flip(data("gold_daily_outcomes"));
    assertFound("ERROR gold_daily_outcomes cannot be read to its end");
  }

  @Test
  void a_pointer_or_a_manifest_that_leads_nowhere_is_named() throws IOException {
    Path current = folder.resolve("marts/CURRENT");
    String id = Files.readString(current);
    Files.writeString(current, id.replace("00001", "00002"));
    assertFound("ERROR marts/CURRENT names no publication that is kept");
    Files.delete(current);
    assertFound("ERROR marts/CURRENT is missing");
    Files.writeString(current, id);
    Files.writeString(folder.resolve("marts/snapshots/" + id.strip() + "/MANIFEST.json"), "{");
    assertFound("ERROR %s: MANIFEST.json has other bytes than".formatted(id.strip()));
  }

  @Test
  void sixty_flipped_bits_are_all_seen() throws IOException {
    assertThat(unseen(60)).isEmpty();
  }

  @Tag("long")
  @Test
  void a_thousand_flipped_bits_are_all_seen() throws IOException {
    assertThat(unseen(1000)).isEmpty();
  }

  /** Bits over all files of tables and marts, the small ones as often as the large. */
  private List<String> unseen(int flips) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String part : List.of("tables", "marts")) {
      try (Stream<Path> walk = Files.walk(folder.resolve(part))) {
        walk.filter(file -> Files.isRegularFile(file)).sorted().forEach(files::add);
      }
    }
    Random random = new Random(SEED);
    List<String> unseen = new ArrayList<>();
    for (int flip = 0; flip < flips; flip++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] whole = Files.readAllBytes(file);
      if (whole.length == 0) {
        continue;
      }
      byte[] flipped = whole.clone();
      int at = random.nextInt(whole.length);
      flipped[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      Files.write(file, flipped);
      if (LakeFiles.of(new Lake(folder)).faults().isEmpty()) {
        unseen.add(folder.relativize(file) + " at " + at);
      }
      Files.write(file, whole);
    }
    return unseen;
  }

  @Test
  void a_table_file_cut_short_is_named_with_the_table() throws IOException {
    Path file = data("silver_detainers");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertFound("ERROR silver_detainers: " + file.getParent().getFileName());
  }

  /** Delta takes an empty commit for one that did nothing: its rows are gone without an error. */
  @Test
  void an_emptied_commit_is_found_by_its_hash_and_without_hashes_by_the_ledger()
      throws IOException {
    Path second =
        Files.writeString(
            folder.resolve("synthetic_detainers_tidy_2026-02-28.csv"), RECORDS + BOOKED);
    assertThat(TestRefresh.of(folder, second).isDone()).isTrue();
    Path commit = folder.resolve("tables/silver_detainers/_delta_log/00000000000000000001.json");
    Files.write(commit, new byte[0]);
    Files.deleteIfExists(commit.resolveSibling("." + commit.getFileName() + ".crc"));
    Files.deleteIfExists(commit.resolveSibling("00000000000000000001.crc"));
    assertFound("ERROR silver_detainers: _delta_log/00000000000000000001.json has other bytes");
    FileUtils.deleteDirectory(folder.resolve("tables/silver_detainers/_hashes").toFile());
    assertFound("ERROR silver_as_accepted: 1 files whose rows in silver_detainers");
  }

  @Test
  void a_commit_that_is_gone_is_found_by_the_version() throws IOException {
    FileUtils.deleteDirectory(folder.resolve("tables/gold_file_reasons").toFile());
    assertFound("ERROR gold_file_reasons is at version -1, and was published from 0");
  }

  private void assertFound(String fault) throws IOException {
    assertThat(verified()).contains(fault).contains("restore the lake's folder");
    assertThat(exit).isEqualTo(ExitCode.CHECK_STOPPED);
  }

  private String verified() throws IOException {
    TestVerification verification = TestVerification.of(folder);
    exit = verification.exit();
    return verification.console();
  }

  /** In the values of the first page: headers, indexes and the footer have no checksum. */
  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[FIRST_VALUES] ^= 1;
    Files.write(file, bytes);
    Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
  }

  private Path data(String table) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("tables").resolve(table))) {
      return files
          .filter(file -> file.getFileName().toString().matches("part-.*parquet"))
          .findFirst()
          .orElseThrow();
    }
  }
}
