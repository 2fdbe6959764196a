package org.detainerlake.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program that analysts use, where this machine has it; its tests are skipped, and say so, where
 * not.
 */
public record AnalystTool(List<String> command, Path home) {
  /** A program that is there if it answers a question. */
  public static AnalystTool thatAnswers(List<String> question, String... programs)
      throws Exception {
    for (String program : programs) {
      List<String> asked = new ArrayList<>(List.of(program));
      asked.addAll(question);
      if (answers(asked)) {
        return new AnalystTool(List.of(program), Path.of("."));
      }
    }
    String missing = "NOT RUN: no program answers %s %s".formatted(programs[0], question);
    System.err.println(missing);
    assumeTrue(false, missing);
    throw new IllegalStateException(missing);
  }

  /**
   * Node in a folder under target with the scripts of one under src/test, and the packages that its
   * package.json names; npm brings those that are not there.
   */
  public static AnalystTool node(String folder) throws Exception {
    AnalystTool node = thatAnswers(List.of("--version"), "node");
    Path home = Files.createDirectories(Path.of("target", folder));
    try (Stream<Path> scripts = Files.list(Path.of("src/test", folder))) {
      for (Path script : scripts.toList()) {
        Files.writeString(home.resolve(script.getFileName()), Files.readString(script));
      }
    }
    List<String> install =
        List.of("install", "--silent", "--no-audit", "--no-fund", "--prefix", home.toString());
    thatAnswers(install, "npm");
    return new AnalystTool(node.command(), home);
  }

  private static boolean answers(List<String> command) throws InterruptedException {
    try {
      return Tool.run(command.toArray(String[]::new)).exit() == 0;
    } catch (IOException e) { // no such program
      return false;
    }
  }

  /** What it prints, a line each; it must end well. */
  public List<String> says(String... words) throws Exception {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(words));
    Path complaints = Files.createTempFile("tool", ".err");
    Process process =
        new ProcessBuilder(all).directory(home.toFile()).redirectError(complaints.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", all, Files.readString(complaints)).isZero();
    Files.delete(complaints);
    return said.lines().toList();
  }
}
