package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Folders that the hosts of a cluster must have in common. An executor that writes to a folder of
 * its own host is found out by the proof of the commit, but late, and with rows left there.
 */
final class SharedFolders {
  private SharedFolders() {}

  private static final String DEPLOY_MODE = "spark.submit.deployMode";

  /** So that each executor has its turn: tasks go to all that are free. */
  private static final int TASKS_A_CORE = 4;

  /**
   * Returns where a path means the same wherever the driver runs.
   *
   * @throws Failure where it would be one in the working folder of whichever host was chosen
   */
  static void requireAbsolute(Path path) {
    if ("cluster".equals(System.getProperty(DEPLOY_MODE)) && !path.isAbsolute()) {
      throw new Failure(
          ExitCode.USAGE,
          "%s is relative, and in cluster mode nobody knows to which folder".formatted(path),
          "name it by its whole path, as all hosts of the cluster have it");
    }
  }

  /**
   * Returns where executors see what the driver sees. Which of them are asked is up to Spark.
   *
   * @param paths that are there for the driver
   * @throws Failure where one of them is not there for an executor; names its host
   */
  static void require(SparkSession spark, List<Path> paths) {
    SparkContext context = spark.sparkContext();
    List<String> names = paths.stream().map(path -> path.toAbsolutePath().toString()).toList();
    int tasks = TASKS_A_CORE * context.defaultParallelism();
    Optional<String> missing =
        new JavaSparkContext(context)
                .parallelize(Collections.nCopies(tasks, names), tasks)
                .flatMap(new NotSeen(new SerializableConfiguration(context.hadoopConfiguration())))
                .collect()
                .stream()
                .sorted()
                .findFirst();
    missing.ifPresent(
        what -> {
          throw new Failure(
              ExitCode.SOURCE_UNUSABLE,
              what + ", though the driver does",
              "keep lake and files in folders that all hosts mount under one path, for one user");
        });
  }

  private static final class NotSeen implements FlatMapFunction<List<String>, String> {
    private static final long serialVersionUID = 1L;

    /** The driver's, so that executors look where it does. */
    private final SerializableConfiguration hadoop;

    NotSeen(SerializableConfiguration hadoop) {
      this.hadoop = hadoop;
    }

    @Override
    public java.util.Iterator<String> call(List<String> paths) {
      String host = SparkEnv.get().blockManager().blockManagerId().host();
      return paths.stream()
          .filter(path -> !isSeen(path))
          .flatMap(path -> Stream.of("executors on %s do not see %s".formatted(host, path)))
          .iterator();
    }

    private boolean isSeen(String name) {
      Path path = Path.of(name);
      return path.isAbsolute() ? Files.isReadable(path) : isAnswered(name);
    }

    /** Whether the server of an address answers this host, and knows it. */
    private boolean isAnswered(String address) {
      org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(address);
      try {
        return path.getFileSystem(hadoop.value()).exists(path);
      } catch (IOException | RuntimeException e) { // so Hadoop says that it has no connector
        LogManager.getLogger(SharedFolders.class).warn("not seen: {}", address, e);
        return false;
      }
    }
  }
}
