package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a folder of configuration may reach: its own files, and settings that are known. */
class ConfFilesTest {
  @TempDir Path folder;
  private Path conf;

  @BeforeEach
  void a_folder() throws IOException {
    conf = Files.createDirectory(folder.resolve("conf"));
  }

  @Test
  void a_file_of_the_folder_is_found_also_through_a_link_inside_of_it() throws IOException {
    Path mounted = Files.createDirectory(conf.resolve("..data"));
    Files.writeString(mounted.resolve("x.csv"), "a");
    Files.createSymbolicLink(conf.resolve("x.csv"), Path.of("..data", "x.csv"));
    assertThat(ConfFiles.at(conf, "x.csv")).isEqualTo(conf.resolve("x.csv"));
  }

  @Test
  void a_link_that_leads_out_is_refused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "CANARY");
    Files.createSymbolicLink(conf.resolve("x.csv"), secret);
    Failure failure = refused("x.csv");
    assertThat(failure)
        .hasMessage(conf.resolve("x.csv") + " is a link that leads out of its folder");
    assertThat(failure.advice()).isEqualTo("put the file itself there");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void so_is_a_name_that_does() throws IOException {
    Files.writeString(folder.resolve("secret"), "CANARY");
    assertThat(refused("../secret").getMessage()).contains("leads out of its folder");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThat(refused("x.csv")).hasMessage("there is no " + conf.resolve("x.csv"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "include \"/etc/hostname\"",
        "include file(\"/etc/hostname\")",
        "include url(\"http://127.0.0.1:9/x\")",
        "include classpath(\"reference/x.conf\")",
        "include required(file(\"/etc/hostname\"))"
      })
  void settings_include_nothing(String include) throws IOException {
    Files.writeString(conf.resolve("detainer-lake.conf"), include + "\n");
    Failure failure = catchThrowableOfType(Failure.class, () -> Settings.in(conf));
    assertThat(failure.getMessage())
        .contains("it includes ")
        .endsWith("; settings stand in one file");
    assertThat(failure.advice()).isEqualTo("mend " + conf.resolve("detainer-lake.conf"));
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void the_settings_of_spark_that_we_ship_are_known() {
    assertThat(SparkDefaults.in(Path.of("conf")))
        .containsEntry("spark.sql.ansi.enabled", "true")
        .containsEntry("spark.hadoop.fs.permissions.umask-mode", "077");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.sql.ansi.enable",
        "spark.eventLog.enabled",
        "spark.sql.optimizer.excludedRules",
        "spark.plugins",
        "spark.jars.packages",
        "xspark.master"
      })
  void another_is_refused_by_name(String key) throws IOException {
    Path file = Files.writeString(conf.resolve("spark-defaults.conf"), key + " true\n");
    Failure failure = catchThrowableOfType(Failure.class, () -> SparkDefaults.in(conf));
    assertThat(failure).hasMessage("%s sets %s, which is not known here", file, key);
    assertThat(failure.advice()).startsWith("take it out, or mend its name");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"spark.driver.memory", "spark.local.dir", "spark.kubernetes.container.image"})
  void what_makes_a_run_larger_is_known(String key) throws IOException {
    Files.writeString(conf.resolve("spark-defaults.conf"), key + " x\n");
    assertThat(SparkDefaults.in(conf)).containsOnlyKeys(key);
  }

  private Failure refused(String name) {
    return catchThrowableOfType(Failure.class, () -> ConfFiles.at(conf, name));
  }
}
