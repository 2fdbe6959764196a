package org.detainerlake.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A commit of a Delta table, as its log tells it.
 *
 * @param version the table's version it made
 * @param run the id of the run that made it
 * @param step the number of its transaction pair, -1 where it has none
 * @param rows how many rows it wrote, its copies of older rows included
 * @param added the data files it added
 */
record Commit(long version, String run, long step, long rows, List<DataFile> added) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long NONE = -1;

  /**
   * The first half of the transaction pair; the second is the version that the commit makes. So no
   * two steps of a table share a pair and none is skipped unsaid. Two writers at once have the
   * same, and Delta turns one of them away.
   */
  static final String APPLICATION = "detainer-lake";

  /**
   * A data file.
   *
   * @param path relative to the table's folder
   * @param bytes its size
   * @param rows how many rows it has
   */
  record DataFile(String path, long bytes, long rows) {}

  /**
   * Reads a commit.
   *
   * @throws LakeFault where it is empty or no commit
   */
  static Commit read(Path json, long version) throws IOException {
    try {
      List<JsonNode> actions = new ArrayList<>();
      for (String line : Files.readAllLines(json)) {
        actions.add(JSON.readTree(line));
      }
      return of(actions, version);
    } catch (JsonProcessingException | CharacterCodingException | IllegalArgumentException e) {
      throw new LakeFault(
          LakeFault.Kind.LOG,
          json + " is no commit: emptied, cut short or damaged",
          "restore the lake's folder from a copy, or take the files into a new lake",
          e);
    }
  }

  private static Commit of(List<JsonNode> actions, long version) throws IOException {
    JsonNode info = only(actions, "commitInfo").orElseThrow(IllegalArgumentException::new);
    JsonNode pair = only(actions, "txn").orElse(MissingNode.getInstance());
    return new Commit(
        version,
        info.path("userMetadata").asText(),
        pair.path("appId").asText().equals(APPLICATION) ? pair.path("version").asLong() : NONE,
        info.path("operationMetrics").path("numOutputRows").asLong(),
        added(actions));
  }

  private static Optional<JsonNode> only(List<JsonNode> actions, String kind) {
    return actions.stream()
        .filter(action -> action.has(kind))
        .findFirst()
        .map(action -> action.path(kind));
  }

  private static List<DataFile> added(List<JsonNode> actions) throws IOException {
    List<DataFile> files = new ArrayList<>();
    for (JsonNode action : actions) {
      if (action.has("add")) {
        JsonNode add = action.path("add");
        JsonNode stats = JSON.readTree(add.path("stats").asText("{}"));
        files.add(
            new DataFile(
                URI.create(add.path("path").asText()).getPath(),
                add.path("size").asLong(),
                stats.path("numRecords").asLong(NONE)));
      }
    }
    return files;
  }
}
