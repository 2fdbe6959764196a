package org.detainerlake.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures this project against DuckDB over the same SYNTHETIC files, round by round. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures refreshes against DuckDB on SYNTHETIC releases: in each round everybody has a turn.",
      "Start it with an idle machine; the counts of all marts by week must be equal."
    })
public final class Bench implements Callable<Integer> {
  private static final long WARM_UP_ROWS = 2000;

  @Option(
      names = "--rows",
      split = ",",
      defaultValue = "200000",
      description = "Rows of the history, one size or more (default: ${DEFAULT-VALUE}).")
  private List<Long> sizes;

  @Option(names = "--work", split = ",", description = "full, release, update (default: all).")
  private List<Work> works = List.of(Work.values());

  @Option(names = "--rounds", defaultValue = "3", description = "Rounds (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--folder",
      defaultValue = "target/bench",
      description = "For files and lakes: some 3 GB a million rows (${DEFAULT-VALUE}).")
  private Path folder;

  @Option(
      names = "--page",
      description = "Keeps the figures in this page, such as src/site/markdown/benchmarks.md.")
  private Path page;

  @Spec private CommandSpec spec;

  /** Starts it. */
  public static void main(String[] words) {
    System.exit(
        new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true).execute(words));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    warmUp();
    for (long rows : sizes) {
      BenchFiles files =
          new BenchFiles(folder.toAbsolutePath().resolve(String.valueOf(rows)), rows);
      files.make();
      for (Work work : works) {
        requireBase(files, work);
        measure(files, work);
      }
      startUp(files);
    }
    return 0;
  }

  /** A release or an update comes upon what a full refresh left, of this run or one before. */
  private void requireBase(BenchFiles files, Work work) {
    if (work != Work.FULL && !Files.isDirectory(stage(files, Work.FULL).lake())) {
      throw new ParameterException(
          spec.commandLine(),
          "%s builds on a full refresh of %d rows, and there is none: --work full,%s"
              .formatted(work.code(), files.rows(), work.code()));
    }
  }

  private static Stage stage(BenchFiles files, Work work) {
    return new Stage(files.folder().resolve(work.code()));
  }

  /** The first run after a build keeps what later ones start faster with, and takes its time. */
  private void warmUp() throws IOException, InterruptedException {
    BenchFiles files = new BenchFiles(folder.toAbsolutePath().resolve("warm-up"), WARM_UP_ROWS);
    files.make();
    Stage stage = new Stage(files.folder().resolve("stage"));
    stage.reset(null);
    Measured.run(
        Contestant.LAKE.command(Work.FULL, stage, files.history()),
        files.folder().resolve("lake.out").toFile());
  }

  /** On the lake that the work full left, where it is there. */
  private void startUp(BenchFiles files) throws IOException, InterruptedException {
    Stage stage = stage(files, Work.FULL);
    if (!Files.isDirectory(stage.lake())) {
      return;
    }
    for (StartUp answer : StartUp.values()) {
      Rounds results = new Rounds();
      for (int round = 1; round <= rounds; round++) {
        Path said = files.folder().resolve(answer.code() + ".out");
        results.add(Contestant.LAKE, Measured.run(answer.command(stage, files), said.toFile()));
      }
      keep(results.lines(files.rows(), answer.code(), "", today()));
    }
  }

  private void measure(BenchFiles files, Work work)
      throws IOException, InterruptedException, SQLException {
    Stage stage = stage(files, work);
    Stage before = work == Work.FULL ? null : stage(files, Work.FULL);
    Rounds results = new Rounds();
    String counted = "";
    for (int round = 1; round <= rounds; round++) {
      stage.reset(before);
      for (Contestant who : Contestant.values()) {
        Path said = files.folder().resolve("%s-%s.out".formatted(work.code(), who.code()));
        results.add(who, Measured.run(who.command(work, stage, work.input(files)), said.toFile()));
        counted = same(stage, who, counted);
      }
      results.say(stages(stage.lake()));
    }
    keep(results.lines(files.rows(), work.code(), counted + "; ", today()));
  }

  private static String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  private void keep(List<String> lines) throws IOException {
    lines.forEach(spec.commandLine().getOut()::println);
    if (page != null) {
      new BenchPage(page).keep(lines);
    }
  }

  /** What it counted; that must be what the lake counted just before, in this and every round. */
  private static String same(Stage stage, Contestant who, String before) throws SQLException {
    String counted = stage.counted(who);
    if (!before.isEmpty() && !counted.equals(before)) {
      throw new IllegalStateException(
          "%s counted %s, and before it was %s".formatted(who.code(), counted, before));
    }
    return counted;
  }

  /** Seconds of each step, from the record of the lake's newest run. */
  private static String stages(Path lake) throws IOException {
    try (Stream<Path> runs = Files.list(lake.resolve("runs"))) {
      Path newest = runs.max(Path::compareTo).orElseThrow();
      JsonNode steps =
          new ObjectMapper().readTree(newest.resolve("run.json").toFile()).get("steps");
      return StreamSupport.stream(steps.spliterator(), false)
          .map(
              step ->
                  String.format(
                      Locale.ROOT,
                      "%s %.1f",
                      step.get("name").asText(),
                      step.get("seconds").asDouble()))
          .collect(Collectors.joining(", "));
    }
  }
}
