package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.testing.TableAssert;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies beside the marts for programs that know nothing of this one. */
class DataPackageTest {
  private static final String WEEKS =
      """
      jurisdiction_id | jurisdiction_name | county_fips | week_start_date | issued_count | unknown_share | has_bulk_day | is_synthetic
      county:01001    | Autauga, "AL"     | 01001       | 2015-01-03      | 2            | 0.5           | true         | true
      county:01003    | -Baldwin          | 01003       | 2015-01-03      | 1            |               | false        | true
      county:01003    |                   |             | 2015-01-10      |              | 1.0E-5        |              | true
      """;

  @TempDir Path folder;
  private Snapshots snapshots;

  @BeforeEach
  void createLake() throws IOException {
    snapshots = lakeIn("lake");
  }

  @Test
  void sha256sum_finds_every_file_as_published_and_sees_one_that_is_not() throws Exception {
    Manifest manifest = published(snapshots, WEEKS, true);
    Path home = snapshots.folder(manifest.id());
    assertThat(sha256sum(home))
        .hasSize(2 * MartTables.ALL.size() + 2)
        .contains("weekly_decline_rates.parquet: OK", "datapackage.json: OK", "MANIFEST.json: OK")
        .allMatch(line -> line.endsWith(": OK"));
    Files.writeString(home.resolve("datapackage.json"), "{}\n");
    assertThat(sha256sum(home)).contains("datapackage.json: FAILED");
  }

  @Test
  void it_goes_with_its_publication_through_a_rollback() throws Exception {
    Manifest first = published(snapshots, WEEKS, true);
    String described = described(snapshots.folder(first.id()));
    Manifest second = published(snapshots, WEEKS.replace("0.5", "0.25"), true);
    Path current = snapshots.marts().resolve("current");
    assertThat(described(current))
        .isNotEqualTo(described)
        .isEqualTo(described(snapshots.folder(second.id())));
    snapshots.rollBack(first.id());
    assertThat(described(current)).isEqualTo(described);
    assertThat(sha256sum(current)).allMatch(line -> line.endsWith(": OK"));
  }

  @Test
  void equal_marts_have_an_equal_one_and_it_is_no_part_of_the_content_hash() throws Exception {
    Manifest here = published(snapshots, WEEKS, true);
    Snapshots elsewhere = lakeIn("other");
    Manifest there = published(elsewhere, WEEKS, true);
    assertThat(described(elsewhere.folder(there.id())))
        .isEqualTo(described(snapshots.folder(here.id())));
    Snapshots real = lakeIn("real");
    Manifest facts = published(real, WEEKS, false);
    assertThat(described(real.folder(facts.id()))).doesNotContain("SYNTHETIC");
    assertThat(described(snapshots.folder(here.id()))).contains("SYNTHETIC, not facts");
    assertThat(facts.contentHash()).isEqualTo(here.contentHash());
  }

  @Test
  void verify_sees_one_that_is_changed_or_gone() throws Exception {
    Manifest manifest = published(snapshots, WEEKS, true);
    Path home = snapshots.folder(manifest.id());
    for (String name : List.of("datapackage.json", "SHA256SUMS")) {
      byte[] bytes = Files.readAllBytes(home.resolve(name));
      byte[] flipped = bytes.clone();
      flipped[bytes.length / 2] ^= 1;
      Files.write(home.resolve(name), flipped);
      assertThat(faults(manifest)).containsExactly(name + " has other bytes than were published");
      Files.delete(home.resolve(name));
      assertThat(faults(manifest)).containsExactly(name + " is missing");
      Files.write(home.resolve(name), bytes);
    }
    assertThat(faults(manifest)).isEmpty();
  }

  @Test
  void it_says_of_every_mart_file_column_key_and_hash() throws Exception {
    Manifest manifest = published(snapshots, WEEKS, true);
    Path home = snapshots.folder(manifest.id());
    JsonNode described = new ObjectMapper().readTree(described(home));
    assertThat(described.path("profile").asText()).isEqualTo("tabular-data-package");
    assertThat(described.path("resources")).hasSize(MartTables.ALL.size());
    for (JsonNode resource : described.path("resources")) {
      assertThat(resource.path("profile").asText()).isEqualTo("tabular-data-resource");
      assertThat(resource.path("name").asText()).matches("[-a-z0-9._/]+");
      Path csv = home.resolve(resource.path("path").asText());
      assertThat(csv).hasSize(resource.path("bytes").asLong());
      assertThat(resource.path("hash").asText()).isEqualTo("sha256:" + Folders.sha256(csv));
      List<String> columns = new ArrayList<>();
      resource.path("schema").path("fields").forEach(field -> columns.add(name(field)));
      assertThat(Files.readAllLines(csv).get(0)).isEqualTo(String.join(",", columns));
      assertThat(resource.path("schema").path("primaryKey"))
          .isNotEmpty()
          .allSatisfy(key -> assertThat(columns).contains(key.asText()));
    }
  }

  /** Read by what the descriptor says alone, and by Spark's reader of csv. */
  @Test
  void a_csv_file_read_by_its_types_gives_the_rows_of_the_parquet_file() throws Exception {
    Path home = snapshots.folder(published(snapshots, WEEKS, true).id());
    JsonNode weeks = new ObjectMapper().readTree(described(home)).path("resources").get(0);
    JsonNode dialect = weeks.path("dialect");
    var rows =
        TestSpark.session()
            .read()
            .schema(schema(weeks))
            .option("header", dialect.path("header").asBoolean())
            .option("sep", dialect.path("delimiter").asText())
            .option("quote", dialect.path("quoteChar").asText())
            .option("escape", dialect.path("quoteChar").asText())
            .option("mode", "PERMISSIVE")
            .csv(home.resolve(weeks.path("path").asText()).toString());
    assertThat(rows.schema()).isEqualTo(MartTables.WEEKLY_DECLINE_RATES.schema());
    TableAssert.assertThat(rows).hasRows(WEEKS.replace("| -Baldwin ", "| '-Baldwin"));
  }

  private static StructType schema(JsonNode resource) {
    Map<String, String> types =
        Map.of(
            "string", "string", "integer", "int", "number", "double", "date", "date", "boolean",
            "boolean");
    StructType schema = new StructType();
    for (JsonNode field : resource.path("schema").path("fields")) {
      schema = schema.add(name(field), types.get(field.path("type").asText()));
    }
    return schema;
  }

  private static String name(JsonNode field) {
    return field.path("name").asText();
  }

  private List<String> faults(Manifest manifest) throws IOException {
    return PublishedFiles.of(snapshots, manifest.id()).faults();
  }

  private static String described(Path home) throws IOException {
    return Files.readString(home.resolve("datapackage.json"));
  }

  private static List<String> sha256sum(Path home) throws IOException, InterruptedException {
    Process check =
        new ProcessBuilder("sha256sum", "-c", "SHA256SUMS").directory(home.toFile()).start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).isEqualTo(said.contains("FAILED") ? 1 : 0);
    return said.lines().toList();
  }

  private Snapshots lakeIn(String name) throws IOException {
    Lake lake = new Lake(folder.resolve(name));
    lake.create();
    return new Snapshots(lake.marts());
  }

  /** Every mart empty but the weekly rates. */
  private static Manifest published(Snapshots snapshots, String weeks, boolean synthetic)
      throws IOException {
    Publication publication = Publication.begin(snapshots, TestSpark.session());
    for (Table mart : MartTables.ALL) {
      boolean filled = mart.equals(MartTables.WEEKLY_DECLINE_RATES);
      String text = filled ? weeks : mart.fields().get(0).name() + "\n";
      publication.write(mart, TextTable.of(mart, text));
    }
    Manifest manifest =
        publication.finish(
            new Publication.Origin("1.2.3", "c0ffee", synthetic, Map.of("bronze_rows", 4L)));
    snapshots.publish(manifest.id());
    return manifest;
  }
}
