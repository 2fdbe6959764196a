package org.detainerlake.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An executor's process.
 *
 * @param id as the driver knows it
 * @param worker that started it
 */
record Executor(String id, ProcessHandle process, ProcessHandle worker) {
  private static final String ID = "--executor-id";

  /** Empty where the process is no executor, or has ended. */
  static Optional<Executor> of(ProcessHandle process, ProcessHandle worker) {
    List<String> words = List.of(words(process).split("\0"));
    int at = words.indexOf(ID);
    return at < 0
        ? Optional.empty()
        : Optional.of(new Executor(words.get(at + 1), process, worker));
  }

  /** A process's whole command line; Java's own look at it ends after a page. */
  static String words(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", "" + process.pid(), "cmdline"));
    } catch (IOException e) {
      return ""; // it has ended
    }
  }

  /** Stands still, and keeps the task it has. */
  void freeze() throws IOException, InterruptedException {
    signal("STOP", process);
  }

  void thaw() throws IOException, InterruptedException {
    signal("CONT", process);
  }

  void kill() throws IOException, InterruptedException {
    signal("KILL", process);
  }

  void killWorker() throws IOException, InterruptedException {
    signal("KILL", worker);
  }

  private static void signal(String name, ProcessHandle to)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, "" + to.pid()).start().waitFor();
  }
}
