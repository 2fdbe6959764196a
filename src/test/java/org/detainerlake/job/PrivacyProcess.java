package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detainerlake.mart.OutcomeBreakdown;
import org.detainerlake.testing.JavaCommand;

/**
 * The program's commands one after the other in a process of its own, whose files everyone may read
 * and write unless the program sees to it.
 */
public final class PrivacyProcess {
  private PrivacyProcess() {}

  /**
   * Runs it to its end.
   *
   * @param folder with files/ and bad/; gets lake/, said/ and temporary/
   */
  static void in(Path folder) throws IOException, InterruptedException {
    Path said = Files.createDirectories(folder.resolve("said"));
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    List<String> shell = new ArrayList<>(List.of("sh", "-c", "umask 000; exec \"$@\"", "sh"));
    shell.addAll(java(folder, temporary));
    new ProcessBuilder(shell)
        .redirectOutput(said.resolve("out.txt").toFile())
        .redirectError(said.resolve("err.txt").toFile())
        .start()
        .waitFor();
  }

  private static List<String> java(Path folder, Path temporary) {
    List<String> options =
        List.of(
            "-Xmx1200m",
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + temporary,
            "-Dlog4j2.configurationFile=" + Path.of("conf/log4j2.properties").toAbsolutePath());
    return JavaCommand.of(
        "--add-opens.*", options, PrivacyProcess.class, List.of(folder.toString()));
  }

  /** In the other process. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    String lake = folder.resolve("lake").toString();
    run("refresh", "--lake", lake, "" + folder.resolve("bad"));
    String prom = folder.resolve("said/lake.prom").toString();
    run(
        "refresh",
        "--lake",
        lake,
        "--error-budget",
        "1",
        "--metrics",
        prom,
        "" + folder.resolve("files"));
    for (String name : List.of("dirty.csv", "headerless.csv", "number.xlsx")) {
      run("sources", "probe", folder.resolve("bad/a synthetic " + name).toString());
    }
    run("explain", "--lake", lake, figure(folder.resolve("lake/marts/current")));
    run("verify", "--lake", lake);
    run("describe", "outcome_breakdown");
    run("runs", "--lake", lake);
    run("doctor", "--lake", lake);
  }

  private static void run(String... command) {
    System.out.printf("## %s: %d%n", command[0], Main.run(command));
  }

  /** A count of records whose lift reason nobody knows: what they say must not be shown. */
  private static String figure(Path marts) throws IOException {
    List<String> lines = Files.readAllLines(marts.resolve("outcome_breakdown.csv"));
    String unseen =
        lines.stream()
            .filter(line -> line.contains("," + OutcomeBreakdown.UNSEEN + ","))
            .filter(line -> !line.contains("\""))
            .findFirst()
            .orElseThrow();
    String[] cells = unseen.split(",", -1);
    List<String> header = List.of(lines.get(0).split(","));
    return String.join(
        "/",
        "outcome_breakdown",
        cells[header.indexOf("jurisdiction_id")],
        cells[header.indexOf("facility_id")],
        cells[header.indexOf("calendar_year")],
        cells[header.indexOf("lift_reason")],
        cells[header.indexOf("outcome_class")],
        "detainer_count");
  }
}
