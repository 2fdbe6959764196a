package org.detainerlake.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.detainerlake.testing.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line of every block of commands in README and pages: run here, or said where it is run. */
class WrittenBlocksIT {
  private static final String FENCE = "```";
  private static final Pattern COMMAND =
      Pattern.compile("[A-Za-z_]+=.*|jobs/.*|(mvn|tar|hdfs|aws) .*");

  /** What stands for the reader's own lake and files. */
  private static final String LAKE = "DIR";

  /** Run by another test, or what the build itself is. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("jobs/demo", "DemoLake"),
          Map.entry("tar xf ", "ArchiveIT"),
          Map.entry("SPARK_HOME=/opt/spark ", "ClusterIT"),
          Map.entry("jobs/submit refresh --lake /shared/lake /shared/files", "ClusterIT"),
          Map.entry("id=$(hdfs dfs ", "nowhere: the command hdfs is no part of the build"),
          Map.entry("hdfs dfs ", "nowhere: likewise"),
          Map.entry("SPARK_SUBMIT_ARGS=\"--packages io.openlineage", "nowhere: the page says so"),
          Map.entry(
              "jobs/refresh --lake hdfs://",
              "ClusterIT and HdfsLakeTest, on a server of their own"),
          Map.entry("jobs/refresh --lake s3a://", "ObjectStoreLakeTest, on a server of its own"),
          Map.entry("id=$(aws s3 ", "nowhere: the command aws is no part of the build"),
          Map.entry("aws s3 ", "nowhere: likewise"),
          Map.entry("mvn ", "the build, and by hand before a release"),
          Map.entry("JAZZER_FUZZ=1 mvn ", "the corpus of fuzz targets is replayed by the build"));

  /** The sample's newest release is as old as it is: to be late is an answer too. */
  private static final Map<String, Set<Integer>> EXITS = Map.of("--freshness", Set.of(0, 5));

  @TempDir static Path folder;

  @Test
  void every_line_is_run_and_ends_well() throws Exception {
    int run = 0;
    for (String line : lines()) {
      if (ELSEWHERE.keySet().stream().noneMatch(line::startsWith)) {
        Launcher done = Launcher.run(folder, "bash", "-c", onDemo(line));
        assertThat(exits(line)).as(line + done.out() + done.err()).contains(done.exit());
        run++;
      }
    }
    assertThat(run).isGreaterThanOrEqualTo(4);
  }

  private static Set<Integer> exits(String line) {
    return EXITS.entrySet().stream()
        .filter(entry -> line.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Set.of(0));
  }

  /** In an empty folder, as a reader who has made the demo there. */
  private static String onDemo(String line) throws IOException, InterruptedException {
    Path lake = DemoLake.folder();
    String project = Path.of("").toAbsolutePath() + "/";
    String command =
        line.replaceFirst("\\s#.*", "")
            .replaceAll("\\b(jobs|notebooks)/", project + "$1/")
            .replaceAll("\\b" + LAKE + "\\b", lake.toString())
            .replaceAll("FILE_OR_FOLDER(\\.\\.\\.)?", lake.resolve("samples").toString())
            .replace(
                "FILE", lake.resolve("samples/synthetic_pa_detainers_2012_2015.csv").toString());
    return "cd '%s' && ln -sfn '%s' demo-out && %s".formatted(folder, lake, command);
  }

  /** Blocks in another language are of ToolsPageTest; those of text are examples of output. */
  private static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path page : Documents.all()) {
      boolean isShell = false;
      for (String line : Files.readAllLines(page)) {
        if (line.strip().startsWith(FENCE)) {
          isShell = line.strip().equals(FENCE) && !isShell;
        } else if (isShell && isCommand(line.strip())) {
          lines.add(line.strip());
        }
      }
    }
    assertThat(lines).hasSizeGreaterThan(10);
    return lines;
  }

  private static boolean isCommand(String line) {
    return COMMAND.matcher(line).matches();
  }
}
