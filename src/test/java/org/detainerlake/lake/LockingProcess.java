package org.detainerlake.lake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A process of its own that tries to take a lake, says what came of it, and does as it is told:
 * close the lock, or die with it.
 */
public final class LockingProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;
  private final PrintWriter told;

  private LockingProcess(Process process) {
    this.process = process;
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.told = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  static LockingProcess on(Lake lake, String owner) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            place(RunLock.class)
                + System.getProperty("path.separator")
                + place(LockingProcess.class),
            LockingProcess.class.getName(),
            lake.root().toString(),
            owner);
    return new LockingProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  private static String place(Class<?> type) {
    return Path.of(
            java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  /** Its next line; waits for it. */
  String says() throws IOException {
    return said.readLine();
  }

  /** Its next line after this word. */
  String answers(String word) throws IOException {
    told.println(word);
    return says();
  }

  /** Tells it to die without closing anything, and waits until it is gone. */
  void dies() throws InterruptedException {
    told.println("halt");
    process.waitFor();
  }

  /** Kills it as kill -9 does, and waits until it is gone. */
  void isKilled() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** In the other process: root and owner. */
  public static void main(String[] args) throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (RunLock lock = RunLock.take(new Lake(Path.of(args[0])), args[1])) {
      System.out.println("taken");
      if (!"close".equals(orders.readLine())) {
        Runtime.getRuntime().halt(9);
      }
    } catch (RunLock.Held held) {
      System.out.println("held by " + held.getMessage());
    }
    System.out.println("freed");
  }
}
