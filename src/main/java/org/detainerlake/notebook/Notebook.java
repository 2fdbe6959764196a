package org.detainerlake.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A notebook as its file tells it.
 *
 * @param cells in their order, prose and code
 */
public record Notebook(String name, List<Cell> cells) {
  /** One cell. What an earlier run drew, if the file keeps it, is not read. */
  public record Cell(boolean isCode, String source) {}

  public Notebook {
    cells = List.copyOf(cells);
  }

  /**
   * Reads a file of nbformat 4.
   *
   * @throws IOException where it cannot be read, or is none
   */
  public static Notebook read(Path file) throws IOException {
    JsonNode root = new ObjectMapper().readTree(file.toFile());
    if (root.path("nbformat").asInt() != 4) {
      throw new IOException(file + " is no notebook of nbformat 4");
    }
    List<Cell> cells = new ArrayList<>();
    for (JsonNode cell : root.path("cells")) {
      boolean isCode = cell.path("cell_type").asText().equals("code");
      cells.add(new Cell(isCode, text(cell.path("source"))));
    }
    return new Notebook(file.getFileName().toString(), cells);
  }

  /** One text, or a list of its lines, each with its end. */
  private static String text(JsonNode source) {
    if (source.isTextual()) {
      return source.asText();
    }
    StringBuilder text = new StringBuilder();
    source.forEach(line -> text.append(line.asText()));
    return text.toString();
  }
}
