package org.detainerlake.lake;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param descriptions files that describe the marts; none where an older program published it
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
    List<Mart> marts,
    List<MartFile> descriptions) {

  public Manifest {
    descriptions = descriptions == null ? List.of() : List.copyOf(descriptions);
  }

  static final String FILE = "MANIFEST.json";
  static final String SEAL = "MANIFEST.sha256";

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

  /** All files whose hashes it has: those of the marts, then those that describe them. */
  public List<MartFile> files() {
    return Stream.concat(
            marts.stream().flatMap(mart -> mart.files().stream()), descriptions.stream())
        .toList();
  }

  /** A column of a mart. */
  public record MartColumn(String name, String type, String meaning) {}

  /** Writes it into a publication's folder, and its own hash beside it: it has no other. */
  void write(Path snapshot) throws IOException {
    Path file = Files.writeString(snapshot.resolve(FILE), json());
    Files.writeString(snapshot.resolve(SEAL), Folders.sha256(file) + "  " + FILE + "\n");
  }

  /** Why the manifest in a folder is not to be trusted; empty where it is. */
  static Optional<String> fault(Path snapshot) throws IOException {
    Path seal = snapshot.resolve(SEAL);
    if (!Files.isRegularFile(snapshot.resolve(FILE))) {
      return Optional.of(FILE + " is missing");
    }
    String sealed = Folders.sha256(snapshot.resolve(FILE)) + "  " + FILE + "\n";
    if (Files.exists(seal) && !sealed.equals(Folders.text(seal))) {
      return Optional.of(FILE + " has other bytes than were published");
    }
    try {
      read(snapshot);
      return Optional.empty();
    } catch (JsonProcessingException | CharacterCodingException e) {
      return Optional.of(FILE + " cannot be read");
    }
  }

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
