package org.detainerlake.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detainerlake.testing.Until;

/** A refresh that jobs/submit hands to a cluster. */
final class SubmittedRun implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Cluster cluster;
  private final Path lake;
  private final Path said;
  private final int ui;
  private final Process process;

  /**
   * Starts one.
   *
   * @param conf folder of configuration
   * @param options for spark-submit
   */
  SubmittedRun(Cluster cluster, Path conf, Path lake, Path inputs, String... options)
      throws IOException {
    this.cluster = cluster;
    this.lake = lake;
    this.ui = freePort();
    this.said = Files.createTempFile(conf, "said", ".txt");
    ProcessBuilder builder = new ProcessBuilder(ClusterLake.refresh(lake, inputs));
    builder.environment().put("SPARK_HOME", cluster.sparkHome().toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("DETAINER_CONF", conf.toString());
    builder.environment().put("LC_ALL", "C.UTF-8"); // a name of the inputs is not ASCII
    builder.environment().put("SPARK_SUBMIT_ARGS", String.join(" ", options(options)));
    this.process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
  }

  /** Few rows need few tasks, and the driver's own account of executors is never late. */
  private List<String> options(String... others) throws IOException {
    List<String> options = new ArrayList<>(List.of("--master", cluster.master()));
    for (String setting :
        List.of(
            "spark.sql.shuffle.partitions=2",
            "spark.sql.adaptive.enabled=false",
            "spark.databricks.delta.snapshotPartitions=1",
            "spark.ui.liveUpdate.period=0",
            "spark.ui.port=" + ui)) {
      options.addAll(List.of("--conf", setting));
    }
    options.addAll(List.of(others));
    return options;
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  /** Waits for its end: what it told the shell. */
  int exit() throws InterruptedException {
    return process.waitFor();
  }

  String said() throws IOException {
    return Files.readString(said);
  }

  /** Its log, as far as it has come. */
  String log() throws IOException {
    try (Stream<Path> files = Files.walk(lake.resolve("runs"))) {
      Optional<Path> log = files.filter(file -> file.toString().endsWith(".log")).findFirst();
      return log.isPresent() ? Files.readString(log.get()) : "";
    }
  }

  /** Waits until its log names a step as passed. */
  void awaitPassed(String step) throws Exception {
    Until.is(
        step + " in the log of " + said(),
        () -> {
          requireAlive();
          return Files.isDirectory(lake.resolve("runs")) && log().contains("passed: " + step);
        });
  }

  /** An executor that stands still in the middle of a task. */
  Executor frozen() throws Exception {
    List<Executor> found = new ArrayList<>();
    Until.is("an executor with a task", () -> found.addAll(frozenWithTask().stream().toList()));
    return found.get(0);
  }

  private Optional<Executor> frozenWithTask() throws Exception {
    requireAlive();
    for (Executor executor : cluster.executors()) {
      if (tasks(executor) > 0) {
        executor.freeze();
        if (tasks(executor) > 0) {
          return Optional.of(executor);
        }
        executor.thaw();
      }
    }
    return Optional.empty();
  }

  private int tasks(Executor executor) throws IOException {
    for (JsonNode one : told("/" + told("").get(0).get("id").asText() + "/executors")) {
      if (one.get("id").asText().equals(executor.id())) {
        return one.get("activeTasks").asInt();
      }
    }
    return 0;
  }

  private JsonNode told(String path) throws IOException {
    String address = "http://127.0.0.1:%d/api/v1/applications%s".formatted(ui, path);
    try (InputStream answer = URI.create(address).toURL().openStream()) {
      return JSON.readTree(answer);
    }
  }

  private void requireAlive() throws IOException {
    if (!process.isAlive()) {
      throw new IOException("the run has ended: " + said());
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
