package org.detainerlake.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detainerlake.lake.Lake;
import org.detainerlake.testing.HdfsServer;
import org.detainerlake.testing.LongRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar on a standalone cluster: the bytes of an embedded run, whoever dies. */
class ClusterIT {
  private static final int WORKERS = 2;
  private static final int CORES = 1;

  /** What a driver says of a task that was cut off, an executor each. */
  private static final Pattern CUT_OFF =
      Pattern.compile("Lost task .* executor (\\d+)\\): ExecutorLostFailure");

  @TempDir static Path folder;
  private static Path conf;
  private static Path inputs;
  private static String contentHash;
  private static Cluster cluster;

  @BeforeAll
  static void embedded() throws Exception {
    conf = ClusterLake.conf(folder.resolve("conf"));
    inputs = ClusterLake.inputs(folder.resolve("files"));
    Path lake = folder.resolve("embedded");
    embedded(lake, inputs);
    contentHash = ClusterLake.contentHash(lake);
    cluster = Cluster.start(folder.resolve("cluster"), WORKERS, CORES);
  }

  /** An embedded run; what it said. */
  private static String embedded(Path lake, Path files) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(ClusterLake.refresh(lake, files));
    builder.environment().remove("SPARK_HOME");
    builder.environment().put("DETAINER_CONF", conf.toString());
    builder.environment().put("LC_ALL", "C.UTF-8"); // a name of the inputs is not ASCII
    return said(builder);
  }

  /** What a command said that ended well. */
  private static String said(ProcessBuilder builder) throws IOException, InterruptedException {
    Path said = Files.createTempFile(folder, "said", ".txt");
    int exit = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
    assertThat(exit).as(Files.readString(said)).isZero();
    return Files.readString(said);
  }

  @AfterAll
  static void end() throws Exception {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void two_executors_publish_the_bytes_of_an_embedded_run() throws Exception {
    Path lake = folder.resolve("client");
    try (SubmittedRun run = new SubmittedRun(cluster, conf, lake, inputs)) {
      assertThat(run.exit()).as(run.said()).isZero();
      assertThat(run.said()).contains("spark://127.0.0.1:");
    }
    requireTheSame(lake);
  }

  /** The lake is on HDFS: nothing of it is on a disk that the processes share. */
  @Test
  void embedded_runs_and_runs_of_the_cluster_take_turns_on_one_lake() throws Exception {
    Path lake = Lake.path(HdfsServer.address() + "/turns");
    embedded(lake, ClusterLake.csv(inputs));
    assertThat(ClusterLake.contentHash(lake)).isNotEqualTo(contentHash);
    try (SubmittedRun run = new SubmittedRun(cluster, conf, lake, inputs)) {
      assertThat(run.exit()).as(run.said()).isZero();
      assertThat(run.said()).contains("2 files: 1 new, 1 known");
    }
    assertThat(embedded(lake, inputs)).contains("0 new, 2 known", "nothing new");
    requireThreeLogs(lake);
    requireTheSame(lake);
  }

  /** Each run's own, which may show a cell: for the owner's eyes only. */
  private static void requireThreeLogs(Path lake) throws IOException {
    try (Stream<Path> files = Files.walk(lake.resolve("runs"))) {
      List<Path> logs = files.filter(file -> file.toString().endsWith(".log")).toList();
      assertThat(logs).hasSize(3);
      for (Path log : logs) {
        assertThat(Files.readString(log)).contains("passed: run.json written");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  @Tag("long")
  void a_driver_on_the_cluster_publishes_them_too() throws Exception {
    Path lake = folder.resolve("driver");
    try (SubmittedRun run =
        new SubmittedRun(
            cluster,
            conf,
            lake,
            inputs,
            "--deploy-mode",
            "cluster",
            "--driver-memory",
            "900m",
            "--conf",
            "spark.standalone.submit.waitAppCompletion=true",
            "--conf",
            "spark.cores.max=1")) {
      run.exit(); // is zero whatever becomes of the driver
      assertThat(run.said()).containsPattern("State of driver .* is FINISHED");
    }
    requireTheSame(lake);
  }

  /** Bronze, silver and marts are under way when an executor dies, marts when a worker does. */
  @Test
  @Tag("long")
  void executors_and_a_worker_may_die_in_the_middle_of_a_task() throws Exception {
    Path lake = folder.resolve("mortal");
    List<String> dead = new ArrayList<>();
    try (Cluster mortal = Cluster.start(folder.resolve("mortals"), WORKERS, CORES);
        SubmittedRun run = new SubmittedRun(mortal, conf, lake, inputs)) {
      for (String step :
          List.of("inputs identified", "bronze_rows committed", "dim_jurisdiction written")) {
        run.awaitPassed(step);
        Executor executor = run.frozen();
        executor.kill();
        dead.add(executor.id());
      }
      run.awaitPassed("weekly_decline_rates written");
      Executor last = run.frozen();
      last.killWorker(); // as a host that is gone: nobody starts another one there
      last.kill();
      assertThat(run.exit()).as(run.said()).isZero();
      assertThat(cutOff(run.log())).containsAll(dead);
      // of tasks that are not to blame for it Spark says no more
      assertThat(run.log()).contains("Lost executor %s on".formatted(last.id()));
    }
    requireTheSame(lake);
    LongRun.record(
        "P10", "an executor or worker of a cluster killed in a task", dead.size() + 1, 0);
  }

  private static List<String> cutOff(String log) {
    return CUT_OFF.matcher(log).results().map(found -> found.group(1)).toList();
  }

  /**
   * Of what a run kept for itself nothing is left, and all that lies there is as it was written.
   */
  private static void requireTheSame(Path lake) throws IOException, InterruptedException {
    assertThat(ClusterLake.contentHash(lake)).isEqualTo(contentHash);
    assertThat(lake.resolve("scratch")).doesNotExist();
    ProcessBuilder verify = new ProcessBuilder("jobs/submit", "verify", "--lake", lake.toString());
    verify.environment().remove("SPARK_HOME");
    said(verify);
  }
}
