package org.detainerlake.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged archive, unpacked into a folder of its own, where no Maven can help. */
class ArchiveIT {
  @TempDir static Path folder;
  private static Path home;

  @BeforeAll
  static void unpacked() throws Exception {
    Path archive;
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      archive = built.filter(file -> file.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
    }
    Launcher tar = Launcher.run(folder, "tar", "xf", archive.toString(), "-C", folder.toString());
    assertThat(tar.exit()).as(tar.err()).isZero();
    home = folder.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
  }

  @Test
  void it_finds_its_own_jars_and_settings() throws Exception {
    Launcher doctor = submit("doctor", "--lake", folder.resolve("lake").toString());
    assertThat(doctor.exit()).as(doctor.out() + doctor.err()).isZero();
    assertThat(doctor.out()).contains("OK   Spark 4.2", "settings in " + home.resolve("conf"));
    assertThat(doctor.err()).isEmpty();
  }

  @Test
  void it_holds_what_the_pages_speak_of() throws IOException {
    for (String file :
        List.of("README.md", "LICENSE", "sbom.json", "jobs/schedule", "notebooks/README.md")) {
      assertThat(home.resolve(file)).exists();
    }
    assertThat(home.resolve("notebooks/1-first-look.ipynb")).exists();
    assertThat(home.resolve("jobs/notebook")).isExecutable();
    assertThat(Files.readString(home.resolve("sbom.json")))
        .contains("\"CycloneDX\"", "spark-sql_2.13", "delta-spark_4.2_2.13", "picocli")
        .contains("hadoop-aws", "s3-transfer-manager")
        .doesNotContain("junit");
    assertThat(home.resolve("jobs/refresh")).isExecutable();
    assertThat(home.resolve("src/main")).doesNotExist();
  }

  /** It finds them: it asks for a bucket that is on no server. */
  @Test
  void it_finds_the_connector_to_s3_which_is_not_among_the_other_jars() throws Exception {
    assertThat(home.resolve("lib/s3")).isDirectoryContaining("glob:**/hadoop-aws-*.jar");
    assertThat(home.resolve("lib/jars"))
        .isDirectoryNotContaining("glob:**/{hadoop-aws,s3,sts,http}*.jar");
    Path conf = Path.of("src/test/resources").toAbsolutePath();
    Launcher runs =
        Launcher.run(
            folder,
            "env",
            "HADOOP_CONF_DIR=" + conf,
            home.resolve("jobs/submit").toString(),
            "runs",
            "--lake",
            "s3a://gone/lake");
    assertThat(runs.exit()).as(runs.out() + runs.err()).isEqualTo(1);
    assertThat(runs.err()).startsWith("ERROR s3a does not say what is at s3a://gone/lake/runs\n");
  }

  @Test
  void without_its_jar_it_says_so_and_builds_nothing() throws Exception {
    Path jar = home.resolve("lib/detainer-lake.jar");
    Path aside = Files.move(jar, folder.resolve("aside.jar"));
    Launcher broken = submit("describe");
    Files.move(aside, jar);
    assertThat(broken.exit()).isEqualTo(2);
    assertThat(broken.err())
        .isEqualTo(
            "ERROR there is no %s\n      unpack the archive again, into a new folder\n"
                .formatted(jar.toRealPath()));
  }

  private static Launcher submit(String... words) throws IOException, InterruptedException {
    String[] command = new String[words.length + 1];
    command[0] = home.resolve("jobs/submit").toString();
    System.arraycopy(words, 0, command, 1, words.length);
    return Launcher.run(folder, command);
  }
}
