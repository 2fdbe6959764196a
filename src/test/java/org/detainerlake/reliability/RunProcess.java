package org.detainerlake.reliability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.detainerlake.job.Main;
import org.detainerlake.testing.JavaCommand;
import org.detainerlake.testing.S3Server;

/** A run of the program in a process of its own, with the flags that this JVM gives to Spark. */
final class RunProcess implements AutoCloseable {
  /** What a shell says of a process that kill -9 ended. */
  static final int KILLED = 137;

  private final Process process;
  private final BufferedReader lines;
  private final StringBuilder said = new StringBuilder();

  private RunProcess(Process process) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts it.
   *
   * @param log where its log goes
   * @param words as on the command line
   */
  static RunProcess of(Path log, List<String> words) throws IOException {
    return started(log, Main.class, words);
  }

  /** Starts one that dies at a boundary. */
  static RunProcess haltedAt(PassedBoundary boundary, Path log, List<String> words)
      throws IOException {
    return started(
        log,
        HaltingMain.class,
        Stream.concat(Stream.of(boundary.toString()), words.stream()).toList());
  }

  private static RunProcess started(Path log, Class<?> main, List<String> words)
      throws IOException {
    List<String> options =
        List.of(
            "-Xmx1200m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            S3Server.option(),
            "-Dlog4j2.configurationFile=" + Path.of("conf/log4j2.properties").toAbsolutePath(),
            "-Ddetainer.log=" + log);
    List<String> command =
        JavaCommand.of("--add-opens.*|-Djdk\\..*|-Dio\\.netty\\..*", options, main, words);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return new RunProcess(builder.start());
  }

  long pid() {
    return process.pid();
  }

  /** Waits until it has the lake and a session, and says so in its first line. */
  void awaitStart() throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith("detainer-lake ")) {
      said.append(line).append('\n');
      line = lines.readLine();
    }
    said.append(line).append('\n');
  }

  /** Lets it live so long; whether it ended before. */
  boolean endsWithin(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it as kill -9 does, and waits until it is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Waits for its end: what it told the shell. */
  int exit() throws IOException, InterruptedException {
    lines.lines().forEach(line -> said.append(line).append('\n'));
    return process.waitFor();
  }

  /** What it wrote, as far as it was waited for. */
  String said() {
    return said.toString();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
