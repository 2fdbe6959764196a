package org.detainerlake.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.detainerlake.job.TestRefresh;
import org.detainerlake.job.TestVerification;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.LakeFiles;
import org.detainerlake.testing.S3Server;
import org.detainerlake.testing.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A lake on a real server of S3: a killed run leaves what was published, the next repairs it. */
class ObjectStoreLakeTest {
  private static final String HEADER =
      "detainer_prepare_date,detention_facility,detention_facility_code,facility_city,"
          + "facility_state,detainer_lift_reason,unique_identifier\n";
  private static final String BOOKED =
      "2025-03-01,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,Booked into Detention,NA\n";
  private static final String LATER =
      "2026-02-03,ERIE COUNTY JAIL,NA,ERIE,PENNSYLVANIA,Detainer Declined by LEA,NA\n";

  @TempDir Path folder;

  @Test
  void a_killed_run_leaves_the_publication_and_the_next_repairs_the_lake() throws Exception {
    Path older = file("synthetic_detainers_tidy_2026-01-31.csv", BOOKED);
    Path newer = file("synthetic_detainers_tidy_2026-02-28.csv", BOOKED + LATER);
    Lake lake = new Lake(Lake.path(S3Server.address() + "/killed"));
    TestRefresh first = done(TestRefresh.of(lake.root(), older));
    try (S3Client client = S3Server.client()) {
      assertThat(keys(client, "killed/")).noneMatch(key -> key.contains(".tmp"));
    }
    long pid = killedAt("snapshot copied", lake, newer);
    assertThat(published(lake)).isEqualTo(first.publicationId());
    String said = refreshed(lake, newer);
    assertThat(said)
        .contains("NOTE the last run died: ", "process " + pid + " on ", "of runs that died are")
        .doesNotContain("SYNTHETIC-KEY-ID", "SYNTHETIC-SECRET");
    TestRefresh local = done(TestRefresh.of(folder.resolve("lake"), older, newer));
    assertThat(published(lake)).endsWith("-" + local.contentHash());
    assertThat(TestRefresh.of(lake.root(), older, newer).console()).contains("nothing new");
    TestVerification verification = TestVerification.of(lake.root());
    assertThat(verification.isClean()).as(verification.console()).isTrue();
    requireReadable(downloaded("killed/marts/snapshots/" + published(lake) + "/"), local);
    assertThat(texts("killed/")).noneMatch(text -> text.contains("SYNTHETIC-SECRET"));
  }

  private Path file(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADER + rows);
  }

  private static TestRefresh done(TestRefresh refresh) {
    assertThat(refresh.isDone()).as(refresh.console()).isTrue();
    return refresh;
  }

  private List<String> words(Lake lake, Path input) {
    String lock = folder.resolve("lock").toString();
    return List.of(
        "refresh",
        "--conf",
        "conf",
        "--lake",
        lake.root().toString(),
        "--lock",
        lock,
        input.toString());
  }

  private long killedAt(String step, Lake lake, Path input) throws Exception {
    try (RunProcess run =
        RunProcess.haltedAt(
            PassedBoundary.first(step), folder.resolve("log"), words(lake, input))) {
      assertThat(run.exit()).as(run.said()).isEqualTo(RunProcess.KILLED);
      return run.pid();
    }
  }

  private String refreshed(Lake lake, Path input) throws Exception {
    try (RunProcess run = RunProcess.of(folder.resolve("log-next"), words(lake, input))) {
      assertThat(run.exit()).as(run.said()).isZero();
      return run.said();
    }
  }

  /** What readers find, each byte as it was written. */
  private static String published(Lake lake) throws IOException {
    assertThat(LakeFiles.of(lake).faults()).isEmpty();
    return Files.readString(lake.marts().resolve("CURRENT")).strip();
  }

  /** As a reader takes it who knows nothing of Hadoop. */
  private Path downloaded(String prefix) throws Exception {
    Path to = Files.createDirectory(folder.resolve("downloaded"));
    try (S3Client client = S3Server.client()) {
      for (String key : keys(client, prefix)) {
        String name = key.substring(prefix.length());
        if (!name.isEmpty()) {
          client.getObject(get -> get.bucket("lakes").key(key), to.resolve(name));
        }
      }
    }
    return to;
  }

  private static List<String> keys(S3Client client, String prefix) {
    return client
        .listObjectsV2Paginator(list -> list.bucket("lakes").prefix(prefix))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }

  private static void requireReadable(Path marts, TestRefresh local) throws Exception {
    Tool sums = Tool.run("sh", "-c", "cd '%s' && sha256sum -c --quiet SHA256SUMS".formatted(marts));
    assertThat(sums.exit()).as(sums.said()).isZero();
    String name = "weekly_decline_rates.csv";
    assertThat(marts.resolve(name)).hasSameTextualContentAs(local.marts().resolve(name));
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet issued =
            duckdb
                .createStatement()
                .executeQuery(
                    "SELECT sum(issued_count) FROM '%s/weekly_decline_rates.parquet'"
                        .formatted(marts))) {
      issued.next();
      assertThat(issued.getInt(1)).isEqualTo(2);
    }
  }

  /** Of all that runs say of themselves there. */
  private static List<String> texts(String prefix) throws Exception {
    List<String> texts = new ArrayList<>();
    try (S3Client client = S3Server.client()) {
      for (String key : keys(client, prefix)) {
        if (key.endsWith(".json") || key.endsWith(".log") || key.endsWith("LOCK")) {
          texts.add(client.getObjectAsBytes(get -> get.bucket("lakes").key(key)).asUtf8String());
        }
      }
    }
    assertThat(texts).hasSizeGreaterThan(4);
    return texts;
  }
}
