package org.detainerlake.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A standalone cluster of Spark on this machine, as src/test/cluster/cluster starts it. */
final class Cluster implements AutoCloseable {
  private static final String SCRIPT = "src/test/cluster/cluster";

  private final Path folder;
  private final int workers;

  private Cluster(Path folder, int workers) {
    this.folder = folder;
    this.workers = workers;
  }

  /** A master and workers of so many cores each; returns when all have registered. */
  static Cluster start(Path folder, int workers, int cores) throws Exception {
    Cluster cluster = new Cluster(folder, workers);
    cluster.script("start", folder.toString(), "" + workers, "" + cores);
    return cluster;
  }

  /** Its address, as {@code --master} takes it. */
  String master() throws IOException {
    return Files.readString(folder.resolve("master")).strip();
  }

  /** What jobs/submit takes for an installed Spark. */
  Path sparkHome() {
    return folder.resolve("spark");
  }

  /** The executors that live, those of workers that were killed left out. */
  List<Executor> executors() throws IOException {
    List<Executor> executors = new ArrayList<>();
    for (ProcessHandle worker : workers().toList()) {
      for (ProcessHandle child : worker.children().toList()) {
        Executor.of(child, worker).ifPresent(executors::add);
      }
    }
    return executors;
  }

  private Stream<ProcessHandle> workers() {
    return IntStream.rangeClosed(1, workers)
        .mapToObj(number -> folder.resolve("worker-" + number + ".pid"))
        .map(Cluster::pid)
        .flatMap(pid -> ProcessHandle.of(pid).stream());
  }

  private static long pid(Path file) {
    try {
      return Long.parseLong(Files.readString(file).strip());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void script(String... words) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of(SCRIPT), Stream.of(words)).toList();
    Path said = Files.createTempFile("cluster", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    int exit = builder.redirectOutput(said.toFile()).start().waitFor();
    if (exit != 0) {
      throw new IOException(command + " ended with " + exit + ": " + Files.readString(said));
    }
    Files.delete(said);
  }

  @Override
  public void close() throws Exception {
    script("stop", folder.toString());
  }
}
