package org.detainerlake.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.detainerlake.testing.AnalystTool;
import org.junit.jupiter.api.Test;

/** The blocks of the page of tools, run as they stand. */
class ToolsPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/tools.md");
  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");

  @Test
  void every_block_is_run_or_is_plain_text() throws IOException {
    List<String> languages =
        BLOCK
            .matcher(Files.readString(PAGE))
            .results()
            .map(block -> block.group(1))
            .distinct()
            .toList();
    assertThat(languages).containsExactlyInAnyOrder("sh", "sql", "python", "r", "text");
  }

  @Test
  void the_shell_finds_the_publication_whole() throws Exception {
    AnalystTool shell = AnalystTool.thatAnswers(List.of("-c", "sha256sum --version"), "bash");
    assertThat(shell.says("-c", blocks("sh").get(0))).containsExactly("whole");
  }

  @Test
  void duckdb_answers_both_ways() throws Exception {
    List<String> blocks = blocks("sql");
    assertThat(blocks).hasSize(2);
    for (String block : blocks) {
      try (MartsInDuckDb duckdb = MartsInDuckDb.empty()) {
        assertThat(duckdb.rows(block)).isEqualTo(answer());
      }
    }
  }

  @Test
  void pandas_answers_alike() throws Exception {
    AnalystTool python =
        AnalystTool.thatAnswers(List.of("-c", "import pandas"), "python3", "/usr/bin/python3");
    assertAnswers(python.says("-c", blocks("python").get(0)));
  }

  @Test
  void r_answers_alike() throws Exception {
    AnalystTool r = AnalystTool.thatAnswers(List.of("--version"), "Rscript");
    assertAnswers(r.says("--vanilla", "-e", blocks("r").get(0)));
  }

  private static void assertAnswers(List<String> said) throws SQLException {
    assertThat(said).last().isNotNull();
    assertThat(said.get(said.size() - 1).strip())
        .isEqualTo(answer().get(0).stream().map(Object::toString).collect(Collectors.joining(" ")));
  }

  private static List<List<Object>> answer() throws SQLException {
    try (MartsInDuckDb duckdb = MartsInDuckDb.in(SampleMarts.current())) {
      List<List<Object>> answer =
          duckdb.rows(
              """
              SELECT sum(declined_count), sum(declined_count) + sum(honored_count)
              FROM weekly_decline_rates WHERE is_preliminary = false
              """);
      assertThat((Long) answer.get(0).get(0)).isPositive();
      return answer;
    }
  }

  /** The README's blocks open the marts; what they show is not the tools page's one answer. */
  @Test
  void the_readmes_blocks_run_as_they_stand() throws Exception {
    try (MartsInDuckDb duckdb = MartsInDuckDb.empty()) {
      assertThat(duckdb.rows(blocks(README, "sql").get(0))).isNotEmpty();
    }
    String pandas = blocks(README, "python").get(0);
    AnalystTool python =
        AnalystTool.thatAnswers(
            List.of("-c", "import pandas, pyarrow"), "python3", "/usr/bin/python3");
    assertThat(python.says("-c", pandas + "print(len(rates))")).isNotEqualTo(List.of("0"));
  }

  private static List<String> blocks(String language) throws IOException {
    return blocks(PAGE, language);
  }

  private static List<String> blocks(Path page, String language) throws IOException {
    String lake = SampleMarts.lake().toString();
    return BLOCK
        .matcher(Files.readString(page))
        .results()
        .filter(block -> block.group(1).equals(language))
        .map((MatchResult block) -> block.group(2).replace("DIR/", lake + "/"))
        .toList();
  }
}
