package org.detainerlake.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.detainerlake.testing.AnalystTool;
import org.junit.jupiter.api.DynamicTest;

/** A headless Chromium, led by scripts in src/test/page. */
record Browser(AnalystTool node, String chromium) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The one of this machine; tests are skipped, and say so, where there is none. */
  static Browser ofThisMachine() throws Exception {
    AnalystTool chromium =
        AnalystTool.thatAnswers(
            List.of("--version"), "chromium", "chromium-browser", "google-chrome");
    return new Browser(AnalystTool.node("page"), which(chromium.command().get(0)));
  }

  private static String which(String program) throws Exception {
    return AnalystTool.thatAnswers(List.of("-c", "command -v sh"), "sh")
        .says("-c", "command -v " + program)
        .get(0);
  }

  /** What a script asks of a page, each a test of its own. */
  Stream<DynamicTest> checks(String script, Path... files) throws Exception {
    List<String> words = new ArrayList<>(List.of(script));
    for (Path file : files) {
      words.add(file.toAbsolutePath().toString());
    }
    words.add(chromium);
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : node.says(words.toArray(String[]::new))) {
      JsonNode check = JSON.readTree(line);
      System.err.println("page: " + line);
      tests.add(
          dynamicTest(
              check.get("name").asText(),
              () ->
                  assertThat(check.get("fault").isNull())
                      .as(check.get("fault").asText())
                      .isTrue()));
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }
}
