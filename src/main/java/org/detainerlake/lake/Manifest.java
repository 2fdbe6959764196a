package org.detainerlake.lake;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a publication holds and what it was made of.
 *
 * @param id sequence number and the start of the content hash
 * @param contentHash SHA-256 over the names and hashes of the csv files: equal content, equal hash
 * @param previousId the publication before, null for the first
 * @param codeVersion the program's version
 * @param configHash SHA-256 over the settings and tables that change figures
 * @param synthetic whether the records were made by the sample generator
 * @param inputs the Delta version of each table it was made from
 * @param marts its marts
 */
@JsonPropertyOrder({"id", "contentHash", "previousId"})
public record Manifest(
    String id,
    String contentHash,
    String previousId,
    String codeVersion,
    String configHash,
    boolean synthetic,
    Map<String, Long> inputs,
    List<Mart> marts) {

  static final String FILE = "MANIFEST.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** One mart: its grain, its files, and every column with its meaning. */
  public record Mart(
      String name,
      String grain,
      String warning,
      long rows,
      List<MartFile> files,
      List<MartColumn> columns) {}

  /** A file of a mart. */
  public record MartFile(String name, long bytes, String sha256) {

    /** The file as it lies there. */
    static MartFile of(Path file) throws IOException {
      return new MartFile(file.getFileName().toString(), Files.size(file), Folders.sha256(file));
    }
  }

  /** All its files. */
  public List<MartFile> files() {
    return marts.stream().flatMap(mart -> mart.files().stream()).toList();
  }

  /** A column of a mart. */
  public record MartColumn(String name, String type, String meaning) {}

  static Manifest read(Path snapshot) throws IOException {
    return JSON.readValue(Files.readString(snapshot.resolve(FILE)), Manifest.class);
  }

  String json() throws JsonProcessingException {
    return JSON.writeValueAsString(this) + "\n";
  }

  /** Whether another publication was made of the same things by the same rules. */
  public boolean isMadeOf(Map<String, Long> otherInputs, String otherCode, String otherConfig) {
    return inputs.equals(otherInputs) && isMadeBy(otherCode, otherConfig);
  }

  /** Whether another publication was made by the same rules, whatever of. */
  public boolean isMadeBy(String otherCode, String otherConfig) {
    return codeVersion.equals(otherCode) && configHash.equals(otherConfig);
  }
}
