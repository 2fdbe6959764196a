package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.StoredRows;
import org.detainerlake.mart.WeekRule;
import org.detainerlake.source.ReleaseFlags;
import org.detainerlake.testing.JavaCommand;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refresh that has nothing to do needs no session, and tells the same as one that has one. */
class NothingNewTest {
  private static final ReleaseFlags NAMED =
      new ReleaseFlags("of-another-name", null, null, null, null, Set.of());

  @TempDir static Path folder;
  private static Path lake;
  private static Path file;
  private static Path copy;
  private static TestRefresh first;

  @BeforeAll
  static void refreshed() throws IOException {
    lake = folder.resolve("lake");
    file = TestRefresh.sampleCsv(folder.resolve("samples"));
    copy = Files.copy(file, folder.resolve("copy.csv"));
    first = TestRefresh.ofFaulty(lake, file);
    assertThat(first.isDone()).as(first.console()).isTrue();
  }

  @Test
  void it_says_and_gives_what_a_session_would() throws IOException {
    TestRefresh told = TestRefresh.of(lake, NAMED, file, copy);
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    Screen screen = new Screen(new PrintStream(console, true, StandardCharsets.UTF_8), false, 5);
    RunSteps steps = in(request(NAMED, TestRefresh.settings(), file, copy), screen).orElseThrow();
    assertThat(steps.run()).isEqualTo(ExitCode.DONE).isEqualTo(told.exit());
    assertThat(timeless(console.toString(StandardCharsets.UTF_8)))
        .contains("nothing new: " + first.publicationId())
        .contains("NOTE copy.csv has the bytes of " + file.getFileName())
        .isEqualTo(timeless(told.console()));
    assertThat(steps.reports()).hasSize(2).isEqualTo(told.reports());
    assertThat(steps.publicationId()).isEqualTo(told.publicationId());
    assertThat(screen.steps()).extracting(Screen.Step::name).containsExactly("ingest", "silver");
  }

  private static String timeless(String console) {
    return console.replaceAll(" +\\d+\\.\\d s\n", "\n");
  }

  @Test
  void only_a_session_can_tell_of_what_is_not_known_or_made_otherwise() throws IOException {
    Settings settings = TestRefresh.settings();
    Path other = Files.writeString(folder.resolve("other.csv"), Files.readString(file) + "\n");
    Path sameSize =
        Files.writeString(
            folder.resolve("same-size.csv"), Files.readString(file).replaceAll("\\d", "7"));
    assertThat(in(request(ReleaseFlags.NONE, settings, file))).isPresent();
    assertThat(in(request(ReleaseFlags.NONE, settings, file, other))).isEmpty();
    assertThat(in(request(ReleaseFlags.NONE, settings, file, sameSize))).isEmpty();
    assertThat(in(request(ReleaseFlags.NONE, settings, file, folder.resolve("none")))).isEmpty();
    assertThat(in(request(ReleaseFlags.NONE, settings.withWeek(WeekRule.ISO), file))).isEmpty();
    RefreshRequest register =
        new RefreshRequest("refresh", lake, List.of(), List.of(file), ReleaseFlags.NONE, settings);
    assertThat(in(register)).isEmpty();
    Lake empty = new Lake(folder.resolve("empty"));
    empty.create();
    assertThat(NothingNew.in(empty, files(request(ReleaseFlags.NONE, settings, file)), screen()))
        .isEmpty();
  }

  private static Optional<RunSteps> in(RefreshRequest request) throws IOException {
    return in(request, screen());
  }

  private static Optional<RunSteps> in(RefreshRequest request, Screen screen) throws IOException {
    return NothingNew.in(new Lake(lake), files(request), screen);
  }

  private static Screen screen() {
    return new Screen(System.out, true, 5);
  }

  private static NewFiles files(RefreshRequest request) {
    return new NewFiles(request, Inputs.of(request.allInputs()));
  }

  private static RefreshRequest request(ReleaseFlags flags, Settings settings, Path... inputs) {
    return new RefreshRequest("refresh", lake, List.of(inputs), List.of(), flags, settings);
  }

  @Test
  void the_ledger_is_read_as_spark_reads_it() throws IOException {
    SparkSession spark = TestSpark.session();
    assertThat(StoredRows.of(new Lake(lake), BronzeTables.FILES))
        .hasSize(1)
        .isEqualTo(new DeltaTables(spark, new Lake(lake)).read(BronzeTables.FILES).collectAsList());
  }

  @Test
  void the_program_itself_starts_no_session_for_it() throws Exception {
    Path loaded = folder.resolve("loaded.txt");
    List<String> command =
        JavaCommand.of(
            "--add-opens.*|-Djdk\\..*",
            List.of("-Xlog:class+load:file=" + loaded, "-XX:TieredStopAtLevel=1"),
            Main.class,
            List.of("refresh", "--lake", lake.toString(), file.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said)
        .startsWith("detainer-lake development · Spark 4.2.0 · Delta 4.4.0 · Java 17 · local[*] · ")
        .contains("1 files: 0 new, 1 known")
        .endsWith(
            "nothing new: %s stays the current publication\n".formatted(first.publicationId()));
    assertThat(Files.readString(loaded))
        .contains(NothingNew.class.getName())
        .doesNotContain("org.apache.spark.SparkContext ");
    try (Stream<Path> runs = Files.list(lake.resolve("runs"))) {
      RunRecord run = RunRecord.read(runs.findFirst().orElseThrow());
      assertThat(run.verdict()).isEqualTo("done");
      assertThat(run.publicationId()).isEqualTo(first.publicationId());
      assertThat(run.inputs()).extracting(FileReport::state).containsOnly(FileReport.State.KNOWN);
    }
  }

  @Test
  void settings_are_sure_to_be_safe_only_where_they_are_said() {
    Properties defaults = SparkDefaults.in(Path.of("conf"));
    assertThat(SafeSettings.areSaidIn(defaults)).isTrue();
    defaults.setProperty("spark.sql.ansi.enabled", "false");
    assertThat(SafeSettings.areSaidIn(defaults)).isFalse();
    defaults.remove("spark.sql.ansi.enabled"); // Spark has it by itself
    assertThat(SafeSettings.areSaidIn(defaults)).isTrue();
    defaults.remove("spark.sql.session.timeZone");
    assertThat(SafeSettings.areSaidIn(defaults)).isFalse();
  }
}
