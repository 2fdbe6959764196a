package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.LakeCondition;
import org.detainerlake.lake.RunLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing the doctor looks at, well and not well, in the words people read. */
class DoctorTest {
  @TempDir Path folder;

  @Test
  void a_machine_that_is_well_has_nothing_to_do() {
    assertThat(said(machine(17, "4.2.0", "4.4.0", 1200, 8000, "UTF-8")))
        .containsExactly(
            "OK   Java 17",
            "OK   Spark 4.2.0",
            "OK   Delta 4.4.0",
            "OK   1200 MB of heap",
            "OK   8000 MB of memory",
            "OK   file names in UTF-8",
            "OK   time zone Asia/Kathmandu, language tr: no figure depends on them");
  }

  @Test
  void what_is_wrong_with_a_machine_is_told_with_what_to_do() {
    assertThat(said(machine(11, "3.5.1", null, 512, 1000, "ANSI_X3.4-1968")))
        .startsWith(
            "FAIL Java 11: install a JDK 17",
            "FAIL Spark 3.5.1, and it is built for 4.2: unset SPARK_HOME to use the one that comes"
                + " with it, or put Spark 4.2 there",
            "FAIL Delta is not on the class path: unset SPARK_HOME to use the one that comes with"
                + " it, or put Delta 4.4 there",
            "FAIL 512 MB of heap: set DETAINER_MEMORY=1200m, or --driver-memory of spark-submit",
            "WARN 1000 MB of memory: the heap may take 512 of it and Java some 600 more: use a"
                + " larger machine, or set DETAINER_MEMORY lower",
            "WARN file names in ANSI_X3.4-1968: set LANG=C.UTF-8, else files with other letters in"
                + " their names are not found");
    assertThat(said(machine(25, "4.2.0", "4.4.0", 1200, 8000, "UTF-8")))
        .startsWith("WARN Java 25: it is tested with 17; where something breaks, use that");
  }

  @Test
  void an_installed_spark_must_be_one() throws IOException {
    Machine here = machine(17, "4.2.0", "4.4.0", 1200, 8000, "UTF-8");
    assertThat(said(at(here, folder)).get(7))
        .isEqualTo(
            "FAIL SPARK_HOME is %s, without bin/spark-submit: mend or unset it".formatted(folder));
    Path submit = Files.createDirectories(folder.resolve("bin")).resolve("spark-submit");
    Files.setPosixFilePermissions(
        Files.createFile(submit), PosixFilePermissions.fromString("rwx------"));
    assertThat(said(at(here, folder)).get(7)).isEqualTo("OK   SPARK_HOME is " + folder);
  }

  @Test
  void the_versions_asked_for_are_those_of_the_build() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(pom)
        .contains("<spark.version>" + MachineDiagnoses.SPARK + ".")
        .contains("<delta.version>" + MachineDiagnoses.DELTA + ".")
        .contains("<maven.compiler.release>" + MachineDiagnoses.JAVA + "<");
  }

  @Test
  void configuration_that_cannot_be_used_is_told_as_a_run_would() throws IOException {
    assertThat(ConfDiagnoses.of(Path.of("conf")))
        .extracting(Diagnosis::level)
        .containsOnly(Diagnosis.Level.OK);
    Path none = folder.resolve("none");
    assertThat(ConfDiagnoses.of(none))
        .extracting(Diagnosis::toString)
        .containsExactly(
            "FAIL there is no %s: point --conf at the project's folder conf"
                .formatted(none.resolve("detainer-lake.conf")),
            "FAIL there is no %s: point --conf at the project's folder conf"
                .formatted(none.resolve("spark-defaults.conf")),
            "FAIL no layouts in %s: point --conf at the folder conf"
                .formatted(none.resolve("sources")));
    Files.writeString(folder.resolve("spark-defaults.conf"), "spark.sql.session.timeZone PST\n");
    assertThat(ConfDiagnoses.of(folder).get(1))
        .hasToString(
            "FAIL spark.sql.session.timeZone is PST: a day may become the day before: set it to UTC"
                + " in spark-defaults.conf");
  }

  @Test
  void room_is_told_by_how_much_there_is() {
    assertThat(LakeDiagnoses.room("the lake", folder, 99))
        .hasToString(
            "FAIL 99 MB free for the lake, in %s: make room, or choose another folder"
                .formatted(folder));
    assertThat(LakeDiagnoses.room("the lake", folder, 2047).level())
        .isEqualTo(Diagnosis.Level.WARN);
    assertThat(LakeDiagnoses.room("the lake", folder, 2048).level()).isEqualTo(Diagnosis.Level.OK);
  }

  @Test
  void a_lake_open_to_others_of_another_or_held_is_told() {
    LakeCondition bad =
        new LakeCondition(
            "ann",
            Optional.of("rwxr-xr-x"),
            Optional.of("nfs4"),
            Optional.of(new RunLock.Holder("run 1, process 7 on a host, since noon", true)));
    assertThat(LakeDiagnoses.of(bad, "root"))
        .extracting(Diagnosis::toString)
        .containsExactly(
            "WARN the lake is of ann, and this is run by root: run it as ann: others leave files"
                + " that it cannot change",
            "FAIL tables/ is rwxr-xr-x: others may read rows of persons: chmod 700 tables",
            "WARN on a file system of another machine (nfs4): whether its locks keep two runs apart"
                + " is its own matter: use a local disk",
            "WARN held by run 1, process 7 on a host, since noon: wait for it: until then others"
                + " end with exit code 75");
    LakeCondition left =
        new LakeCondition(
            "root",
            Optional.empty(),
            Optional.empty(),
            Optional.of(new RunLock.Holder("run 1", false)));
    assertThat(LakeDiagnoses.of(left, "root").get(3))
        .hasToString("WARN a run died: run 1: nothing to do: the next run clears what it left");
  }

  @Test
  void a_place_where_no_lake_can_be_is_told() throws IOException {
    assertThat(LakeDiagnoses.of(Path.of("s3a://bucket/lake"), "root"))
        .singleElement()
        .extracting(Diagnosis::isFail)
        .isEqualTo(true);
  }

  @Test
  void the_command_exits_2_where_something_fails_and_makes_nothing() throws IOException {
    Path path = folder.resolve("lake");
    assertThat(doctor(path)).startsWith("0\n").contains("OK   Spark 4.2").doesNotContain("FAIL");
    assertThat(path).doesNotExist();
    new Lake(path).create();
    assertThat(doctor(path)).startsWith("0\n").contains("OK   no run holds it");
    Files.setPosixFilePermissions(
        path.resolve("tables"), PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(doctor(path)).startsWith("2\n").contains("FAIL tables/ is rwxrwxrwx");
    assertThat(doctor(path, "-q")).startsWith("2\n").doesNotContain("OK   ");
  }

  private static String doctor(Path lake, String... more) {
    PrintStream out = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      List<String> words = new java.util.ArrayList<>(List.of("doctor", "--lake", lake.toString()));
      words.addAll(List.of(more));
      int exit = Main.run(words.toArray(String[]::new));
      return exit + "\n" + said.toString(StandardCharsets.UTF_8);
    } finally {
      System.setOut(out);
    }
  }

  private static List<String> said(Machine machine) {
    return MachineDiagnoses.of(machine).stream().map(Diagnosis::toString).toList();
  }

  private static Machine machine(
      int java, String spark, String delta, long heap, long memory, String fileNames) {
    return new Machine(
        java,
        Optional.ofNullable(spark),
        Optional.ofNullable(delta),
        heap,
        memory,
        fileNames,
        ZoneId.of("Asia/Kathmandu"),
        "tr",
        "root",
        Optional.empty());
  }

  private static Machine at(Machine machine, Path sparkHome) {
    return new Machine(
        machine.java(),
        machine.spark(),
        machine.delta(),
        machine.heapMegabytes(),
        machine.memoryMegabytes(),
        machine.fileNames(),
        machine.zone(),
        machine.language(),
        machine.user(),
        Optional.of(sparkHome.toString()));
  }
}
