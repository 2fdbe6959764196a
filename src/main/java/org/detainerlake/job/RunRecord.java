package org.detainerlake.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.detainerlake.quality.Verdict;

/**
 * What a run did, left as {@code runs/<id>/run.json}: the verdict is here also where a cluster does
 * not hand the exit code on.
 *
 * @param message what people were told where it failed; null where it did not
 */
record RunRecord(
    String id,
    String startedAt,
    String command,
    int exitCode,
    String verdict,
    String message,
    String publicationId,
    List<FileReport> inputs,
    List<Screen.Step> steps,
    List<Check> checks) {

  private static final String FILE = "run.json";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** A check's outcome. */
  record Check(String name, String says, double value, Verdict.Level level) {
    static Check of(Verdict verdict) {
      return new Check(
          verdict.expectation().name(),
          verdict.expectation().says(),
          verdict.value(),
          verdict.level());
    }
  }

  void write(Path runs) throws IOException {
    Path folder = Files.createDirectories(runs.resolve(id));
    Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
  }

  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /** What it published or left in place, or why it did neither. */
  String outcome() {
    return Stream.of(publicationId, message).filter(Objects::nonNull).findFirst().orElse("-");
  }

  static RunRecord read(Path folder) throws IOException {
    return JSON.readValue(Files.readString(folder.resolve(FILE)), RunRecord.class);
  }
}
