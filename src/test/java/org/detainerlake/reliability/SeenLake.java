package org.detainerlake.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.detainerlake.testing.FolderCopy;

/**
 * A lake as somebody sees it who has only the folder: pointer, manifests, bytes. Nothing of the
 * program is asked.
 *
 * @param folder the lake's
 */
record SeenLake(Path folder) {
  /** The content of a lake without a publication. */
  static final String NONE = "none";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A copy of the whole lake, links as links. */
  SeenLake copyTo(Path target) throws IOException {
    FolderCopy.of(folder, target);
    return new SeenLake(target);
  }

  /** The content hash of the publication that readers are pointed to. */
  String content() throws IOException {
    Path pointer = marts().resolve("CURRENT");
    return Files.exists(pointer) ? manifest(current()).get("content_hash").asText() : NONE;
  }

  /** The id of the publication that readers are pointed to. */
  String id() throws IOException {
    return Files.readString(marts().resolve("CURRENT")).strip();
  }

  /** What is not whole of anything that a reader may open, a sentence each. */
  List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    for (String id : entries(marts().resolve("snapshots"))) {
      if (!id.endsWith(".tmp")) {
        faults.addAll(faults(marts().resolve("snapshots").resolve(id)));
      }
    }
    if (Files.isSymbolicLink(link()) && !Files.exists(link().resolve("MANIFEST.json"))) {
      faults.add("the link leads nowhere");
    }
    return faults;
  }

  private static List<String> faults(Path snapshot) throws IOException {
    List<String> faults = new ArrayList<>();
    for (JsonNode file :
        manifest(snapshot).findValues("files").stream().flatMap(SeenLake::each).toList()) {
      Path path = snapshot.resolve(file.get("name").asText());
      if (!Files.exists(path)
          || !DigestUtils.sha256Hex(Files.readAllBytes(path)).equals(file.get("sha256").asText())) {
        faults.add(path + " is not as its manifest says");
      }
    }
    return faults;
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get);
  }

  /** What dead runs left that a run after them should have cleared, a sentence each. */
  List<String> leftovers() throws IOException {
    List<String> leftovers = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(marts())) {
      walk.filter(path -> path.toString().endsWith(".tmp"))
          .forEach(path -> leftovers.add(marts().relativize(path) + " was left"));
    }
    if (!link().toRealPath().equals(current().toRealPath())) {
      leftovers.add("the link leads to another publication than CURRENT");
    }
    return leftovers;
  }

  private Path current() throws IOException {
    return marts().resolve("snapshots").resolve(id());
  }

  private Path link() {
    return marts().resolve("current");
  }

  private Path marts() {
    return folder.resolve("marts");
  }

  private static JsonNode manifest(Path snapshot) throws IOException {
    return JSON.readTree(snapshot.resolve("MANIFEST.json").toFile());
  }

  private static List<String> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
