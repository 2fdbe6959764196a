package org.detainerlake.reliability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.RunLock;
import org.detainerlake.testing.JavaCommand;
import org.detainerlake.testing.TalkingProcess;

/** A process that takes a lake's lock when it is told to, as a run does, again and again. */
public final class Contender implements AutoCloseable {
  private final TalkingProcess process;

  private Contender(TalkingProcess process) {
    this.process = process;
  }

  static Contender on(Path lake) throws IOException {
    List<String> quick = List.of("-XX:TieredStopAtLevel=1");
    return new Contender(
        TalkingProcess.of(JavaCommand.of("", quick, Contender.class, List.of(lake.toString()))));
  }

  void tell(String order) {
    process.tell(order);
  }

  String says() throws IOException {
    return process.says();
  }

  long pid() {
    return process.pid();
  }

  /** How it calls itself to others. */
  String owner() {
    return owner(process.pid());
  }

  private static String owner(long pid) {
    return "run of " + pid;
  }

  @Override
  public void close() {
    process.close();
  }

  /** In the other process: takes and frees this lake, renames a file in it, an order a line. */
  public static void main(String[] args) throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Lake lake = new Lake(Lake.path(args[0]));
    RunLock lock = null;
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      if (order.equals("take")) {
        lock = take(lake);
      } else if (order.equals("rename")) {
        System.out.println(renamed(lake.root().resolve("a"), lake.root().resolve("b")));
      } else {
        lock.close();
        System.out.println("freed");
      }
    }
  }

  private static String renamed(Path from, Path to) {
    try {
      return "renamed to " + Files.move(from, to).getFileName();
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  private static RunLock take(Lake lake) throws IOException {
    try {
      RunLock lock = RunLock.take(lake, owner(ProcessHandle.current().pid()));
      System.out.println("taken");
      return lock;
    } catch (RunLock.Held held) {
      System.out.println("held by " + held.getMessage());
      return null;
    }
  }
}
