package org.detainerlake.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A process that is told what to do and says what came of it, a line each. */
public final class TalkingProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;
  private final PrintWriter told;

  private TalkingProcess(Process process) {
    this.process = process;
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.told = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  /** Starts it; what it complains of goes where this JVM's complaints go. */
  public static TalkingProcess of(List<String> command) throws IOException {
    return new TalkingProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  public void tell(String word) {
    told.println(word);
  }

  /** Its next line; waits for it. */
  public String says() throws IOException {
    return said.readLine();
  }

  public long pid() {
    return process.pid();
  }

  /** Waits until it is gone. */
  public void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  /** Kills it as kill -9 does. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
