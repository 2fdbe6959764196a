package org.detainerlake.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** What a program of the machine said, both its streams together. */
public record Tool(int exit, String said) {

  /** Runs it to its end. */
  public static Tool run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Tool(process.waitFor(), said);
  }

  /** Skips the test, and says so, where the machine has no such program. */
  public static void assume(String... command) throws InterruptedException {
    try {
      run(command);
    } catch (IOException e) {
      Assumptions.abort("there is no " + command[0] + " here");
    }
  }
}
