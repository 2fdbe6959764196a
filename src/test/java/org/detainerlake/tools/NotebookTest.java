package org.detainerlake.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.detainerlake.catalog.CooperationMarts;
import org.detainerlake.catalog.Table;
import org.detainerlake.notebook.CellFault;
import org.detainerlake.notebook.Notebook;
import org.detainerlake.notebook.Notebook.Cell;
import org.detainerlake.notebook.NotebookPage;
import org.detainerlake.notebook.NotebookRun;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The notebooks, cell by cell, over the marts of a publication and nothing beside them. */
class NotebookTest {
  private static final Path FOLDER = Path.of("notebooks");
  private static final Map<Path, List<List<String>>> SHOWN = new HashMap<>();
  private static final String PICTURE = "<svg";

  /** What a chart draws of values: a line, a dot, a bar, a part, a place. */
  private static final String DRAWN = "class=\"(line|dot|bar|part|place) [^\"]+\" (d|cx|x|y)=";

  @TempDir static Path lake;

  @BeforeAll
  static void marts_alone() throws IOException {
    TestSpark.session();
    FileUtils.copyDirectory(SampleMarts.current().toFile(), lake.resolve("marts/current").toFile());
    put(
        CooperationMarts.DIM_AGREEMENT,
        """
        agency_name       | model_code       | signed_date | jurisdiction_id
        SYNTHETIC SHERIFF | jail_enforcement | 2013-05-01  | county:48355
        """);
    put(
        CooperationMarts.DIM_POLICY,
        """
        policy_location  | state_code | enacted_date | enacted_precision | jurisdiction_id
        SYNTHETIC, Texas | TX         | 2014-04-01   | month             | statewide:TX
        """);
  }

  /**
   * The sample has no lists: here are lines of two, for its largest county and that one's state.
   */
  private static void put(Table mart, String rows) throws IOException {
    String file = lake.resolve("marts/current/" + mart.name() + ".parquet").toString();
    Files.delete(Path.of(file));
    TextTable.of(mart, rows).write().parquet(file);
  }

  @TestFactory
  Stream<DynamicTest> each_runs_and_draws() throws IOException {
    List<Path> notebooks = notebooks();
    assertThat(notebooks).hasSize(6);
    return notebooks.stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> runsAndDraws(file)));
  }

  private static void runsAndDraws(Path file) throws IOException {
    Notebook notebook = Notebook.read(file);
    List<List<String>> shown = shown(file);
    List<String> all = shown.stream().flatMap(List::stream).toList();
    assertThat(all.get(0)).startsWith("<p>Publication").contains("SYNTHETIC");
    assertThat(all).filteredOn(one -> one.contains(PICTURE)).isNotEmpty();
    assertThat(all).anySatisfy(one -> assertThat(one).containsPattern(DRAWN));
    String page = NotebookPage.of(notebook, shown);
    assertThat(page).contains("<h1>", "SYNTHETIC", PICTURE).doesNotContain("<script");
  }

  @Test
  void dates_of_lists_stand_in_a_countys_story() throws IOException {
    assertThat(shown(FOLDER.resolve("4-county-story.ipynb")).toString())
        .contains("county:48355", "<p>2 dates are told", ">287(g) signed: jail enforcement</text>")
        .contains("policy of SYNTHETIC, Texas, by the month<", "<line class=\"mark\"");
  }

  @Test
  void none_keeps_what_a_run_showed() throws IOException {
    for (Path file : notebooks()) {
      JsonNode root = new ObjectMapper().readTree(file.toFile());
      assertThat(root.at("/metadata/kernelspec/language").asText()).isEqualTo("java");
      for (JsonNode cell : root.get("cells")) {
        assertThat(cell.path("outputs")).as("%s, %s", file, cell.get("id")).isEmpty();
        assertThat(cell.path("execution_count").isInt()).isFalse();
      }
    }
  }

  @Test
  void a_cell_that_does_not_run_is_named() {
    assertThatThrownBy(() -> run("int one = 1;", "int two = ones + 1;"))
        .isInstanceOf(CellFault.class)
        .hasMessageStartingWith("n.ipynb, cell 2: cannot find symbol")
        .hasMessageEndingWith(" in: int two = ones + 1;");
    assertThatThrownBy(() -> run("int half = 1 / 0;"))
        .hasMessage("n.ipynb, cell 1: java.lang.ArithmeticException: / by zero");
    assertThatThrownBy(() -> run("int half = (1"))
        .hasMessage("n.ipynb, cell 1: definitely incomplete code: int half = (1");
  }

  @Test
  void without_marts_it_says_what_to_do() {
    Path nowhere = lake.resolve("nowhere");
    Cell cell = new Cell(true, "var marts = org.detainerlake.notebook.Marts.open();");
    assertThatThrownBy(() -> NotebookRun.of(new Notebook("n.ipynb", List.of(cell)), nowhere))
        .isInstanceOf(CellFault.class)
        .hasMessage(
            "n.ipynb, cell 1: java.lang.IllegalStateException: there are no marts in"
                + " %s/marts/current: run jobs/demo, or set DETAINER_LAKE to the folder of a lake",
            nowhere);
  }

  @Test
  void what_is_displayed_is_shown_as_what_it_is() {
    assertThat(run("display(\"<b>1</b>\", \"text/html\"); display(\"1 < 2\");"))
        .containsExactly(List.of("<b>1</b>", "<pre>1 &lt; 2</pre>"));
  }

  /** Each is run once for all that is asked of it. */
  private static List<List<String>> shown(Path file) throws IOException {
    if (!SHOWN.containsKey(file)) {
      SHOWN.put(file, NotebookRun.of(Notebook.read(file), lake));
    }
    return SHOWN.get(file);
  }

  private static List<List<String>> run(String... cells) {
    List<Cell> code = Stream.of(cells).map(cell -> new Cell(true, cell)).toList();
    return NotebookRun.of(new Notebook("n.ipynb", code), lake);
  }

  private static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }
}
