package org.detainerlake.lake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.detainerlake.testing.JavaCommand;
import org.detainerlake.testing.TalkingProcess;

/**
 * A process of its own that tries to take a lake, says what came of it, and does as it is told:
 * close the lock, or die with it.
 */
public final class LockingProcess implements AutoCloseable {
  private final TalkingProcess process;

  private LockingProcess(TalkingProcess process) {
    this.process = process;
  }

  static LockingProcess on(Lake lake, String owner) throws IOException {
    String classPath =
        place(RunLock.class) + System.getProperty("path.separator") + place(LockingProcess.class);
    return new LockingProcess(
        TalkingProcess.of(
            JavaCommand.of(
                List.of("-XX:TieredStopAtLevel=1"),
                classPath,
                LockingProcess.class,
                List.of(lake.root().toString(), owner))));
  }

  private static String place(Class<?> type) {
    return Path.of(
            java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  /** Its next line; waits for it. */
  String says() throws IOException {
    return process.says();
  }

  /** Its next line after this word. */
  String answers(String word) throws IOException {
    process.tell(word);
    return says();
  }

  /** Tells it to die without closing anything, and waits until it is gone. */
  void dies() throws InterruptedException {
    process.tell("halt");
    process.awaitEnd();
  }

  /** Kills it as kill -9 does, and waits until it is gone. */
  void isKilled() throws InterruptedException {
    process.close();
    process.awaitEnd();
  }

  @Override
  public void close() {
    process.close();
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
