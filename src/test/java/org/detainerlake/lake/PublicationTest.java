package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detainerlake.catalog.MartTables.DIM_WEEK;
import static org.detainerlake.catalog.MartTables.OUTCOME_BREAKDOWN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.testing.TableAssert;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
  private static final Publication.Origin ORIGIN =
      new Publication.Origin("1.2.3", "c0ffee", true, Map.of("bronze_rows", 4L));
  private static final String OUTCOMES =
      """
      jurisdiction_id | facility_id | calendar_year | lift_reason | detainer_count | is_synthetic
      county:1        | f1          | 2015          | Lifted      | 2              | false
      county:2        | f2          | 2015          |             | 1              | false
      """;

  @TempDir Path folder;
  private Snapshots snapshots;

  @BeforeEach
  void createLake() throws IOException {
    snapshots = lakeIn(folder.resolve("lake"));
  }

  @Test
  void a_publication_holds_every_mart_twice_and_says_what_it_holds() throws Exception {
    Manifest manifest = published(snapshots, OUTCOMES);
    Path home = snapshots.folder(manifest.id());
    Map<String, String> hashes = hashes(home);
    String manifestHash = hashes.remove("MANIFEST.json");
    hashes.keySet().removeAll(List.of("MANIFEST.sha256", "SHA256SUMS", "datapackage.json"));
    assertThat(home.resolve("MANIFEST.sha256")).hasContent(manifestHash + "  MANIFEST.json");
    Map<String, String> told = new TreeMap<>();
    for (Manifest.Mart mart : manifest.marts()) {
      for (Manifest.MartFile file : mart.files()) {
        told.put(file.name(), file.sha256());
        assertThat(home.resolve(file.name())).hasSize(file.bytes());
      }
    }
    assertThat(told).isEqualTo(hashes).hasSize(2 * MartTables.ALL.size());
    assertThat(manifest.marts())
        .filteredOn(mart -> mart.rows() > 0)
        .extracting(mart -> mart.name() + " " + mart.rows())
        .containsExactly("outcome_breakdown 2");
  }

  @Test
  void the_manifest_is_read_back_and_every_column_has_its_meaning() throws Exception {
    Manifest manifest = published(snapshots, OUTCOMES);
    assertThat(snapshots.current()).contains(manifest);
    assertThat(manifest.id()).isEqualTo("00001-" + manifest.contentHash().substring(0, 12));
    assertThat(manifest.previousId()).isNull();
    assertThat(manifest.isMadeOf(Map.of("bronze_rows", 4L), "1.2.3", "c0ffee")).isTrue();
    assertThat(manifest.isMadeOf(Map.of("bronze_rows", 5L), "1.2.3", "c0ffee")).isFalse();
    assertThat(manifest.isMadeOf(Map.of("bronze_rows", 4L), "1.2.4", "c0ffee")).isFalse();
    assertThat(manifest.isMadeOf(Map.of("bronze_rows", 4L), "1.2.3", "tea")).isFalse();
    JsonNode json = new ObjectMapper().readTree(manifest.json());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "content_hash",
            "previous_id",
            "code_version",
            "config_hash",
            "synthetic",
            "inputs",
            "marts",
            "descriptions");
    assertThat(json.findValuesAsText("meaning")).doesNotContain("").hasSizeGreaterThan(50);
  }

  @Test
  void pointer_and_link_lead_to_the_newest_and_the_older_stays_as_it_was() throws Exception {
    Manifest first = published(snapshots, OUTCOMES);
    Map<String, String> before = hashes(snapshots.folder(first.id()));
    Manifest second = published(snapshots, OUTCOMES.replace("Lifted", "Booked"));
    assertThat(second.id()).startsWith("00002-");
    assertThat(second.previousId()).isEqualTo(first.id());
    assertThat(second.contentHash()).isNotEqualTo(first.contentHash());
    Path marts = snapshots.marts();
    assertThat(marts.resolve("CURRENT")).hasContent(second.id());
    assertThat(hashes(marts.resolve("current"))).isEqualTo(hashes(snapshots.folder(second.id())));
    assertThat(hashes(snapshots.folder(first.id()))).isEqualTo(before);
  }

  @Test
  void equal_content_has_an_equal_hash_wherever_and_in_whatever_order() throws Exception {
    Manifest here = published(snapshots, OUTCOMES);
    List<String> lines = OUTCOMES.lines().toList();
    String turned = String.join("\n", lines.get(0), lines.get(2), lines.get(1));
    Manifest there = published(lakeIn(folder.resolve("other")), turned);
    assertThat(there.contentHash()).isEqualTo(here.contentHash());
    assertThat(there.id()).isEqualTo(here.id());
  }

  @Test
  void equal_content_published_again_has_an_id_of_its_own_and_an_equal_hash() throws Exception {
    Manifest first = published(snapshots, OUTCOMES);
    Manifest second = published(snapshots, OUTCOMES);
    assertThat(second.contentHash()).isEqualTo(first.contentHash());
    assertThat(second.id()).isEqualTo(first.id().replace("00001-", "00002-"));
    assertThat(snapshots.current()).contains(second);
  }

  @Test
  void what_is_given_back_is_what_was_written() throws Exception {
    Publication publication = Publication.begin(snapshots, TestSpark.session());
    Dataset<Row> back =
        publication.write(OUTCOME_BREAKDOWN, TextTable.of(OUTCOME_BREAKDOWN, OUTCOMES));
    TableAssert.assertThat(back).hasRows(OUTCOMES);
    assertThat(back.schema()).isEqualTo(OUTCOME_BREAKDOWN.schema());
    assertThat(back.inputFiles()[0]).endsWith("00001.tmp/outcome_breakdown.parquet");
    assertThat(publication.marts()).containsOnlyKeys(OUTCOME_BREAKDOWN);
    assertThat(snapshots.current()).isEmpty();
  }

  @Test
  void a_discarded_publication_leaves_nothing() throws Exception {
    Publication publication = Publication.begin(snapshots, TestSpark.session());
    publication.write(DIM_WEEK, TextTable.of(DIM_WEEK, "week_start_date\n2015-01-03"));
    publication.discard();
    assertThat(snapshots.marts().resolve("snapshots")).isEmptyDirectory();
    assertThat(snapshots.current()).isEmpty();
    assertThat(entries(snapshots.marts())).containsExactly("snapshots");
  }

  @Test
  void a_write_that_fails_leaves_the_last_publication_and_is_cleared_by_the_next()
      throws Exception {
    Manifest first = published(snapshots, OUTCOMES);
    Map<String, String> before = hashes(snapshots.folder(first.id()));
    Publication failing = Publication.begin(snapshots, TestSpark.session());
    Dataset<Row> rows =
        TextTable.of(OUTCOME_BREAKDOWN, OUTCOMES).where("raise_error('disk full') is null");
    assertThatThrownBy(() -> failing.write(OUTCOME_BREAKDOWN, rows))
        .hasStackTraceContaining("disk full");
    assertThat(snapshots.current()).contains(first);
    assertThat(hashes(snapshots.folder(first.id()))).isEqualTo(before);
    Manifest next = published(snapshots, OUTCOMES.replace("Lifted", "Booked"));
    assertThat(entries(snapshots.marts().resolve("snapshots")))
        .containsExactly(first.id(), next.id());
  }

  @Test
  void a_lake_may_lie_in_a_folder_of_any_name() throws Exception {
    Snapshots odd = lakeIn(folder.resolve("a [b], {c,d}* %20 é"));
    Manifest manifest = published(odd, OUTCOMES);
    assertThat(odd.current()).contains(manifest);
  }

  private static Snapshots lakeIn(Path root) throws IOException {
    Lake lake = new Lake(root);
    lake.create();
    return new Snapshots(lake.marts());
  }

  /** Every mart empty but the one, which is made of working rows. */
  private static Manifest published(Snapshots snapshots, String outcomes) throws IOException {
    Publication publication = Publication.begin(snapshots, TestSpark.session());
    for (Table mart : MartTables.ALL) {
      boolean filled = mart.equals(OUTCOME_BREAKDOWN);
      String text = filled ? outcomes : mart.fields().get(0).name() + "\n";
      Dataset<Row> rows = TextTable.of(mart, text);
      publication.write(mart, filled ? publication.pack("outcomes", rows) : rows);
    }
    Manifest manifest = publication.finish(ORIGIN);
    snapshots.publish(manifest.id());
    return manifest;
  }

  private static Map<String, String> hashes(Path home) throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    for (String name : entries(home)) {
      byte[] bytes = Files.readAllBytes(home.resolve(name));
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      hashes.put(name, HexFormat.of().formatHex(sha256.digest(bytes)));
    }
    return hashes;
  }

  private static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
