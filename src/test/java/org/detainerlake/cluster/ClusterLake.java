package org.detainerlake.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.sample.SampleRelease;
import org.detainerlake.sample.SampleReleases;

/** The same small SYNTHETIC releases, and the lakes that are made of them. */
final class ClusterLake {
  private ClusterLake() {}

  /** Executors of a machine with other digits, another day and another charset. */
  private static final String DEFAULTS =
      """

      spark.sql.codegen.factoryMode NO_CODEGEN
      spark.sql.codegen.wholeStage false
      spark.executor.memory 800m
      spark.executor.extraJavaOptions -XX:TieredStopAtLevel=1 -Duser.language=ar \
        -Duser.country=EG -Duser.timezone=Pacific/Apia -Dfile.encoding=ISO-8859-1
      """;

  /** A workbook and a csv file whose name is not ASCII. */
  static Path inputs(Path folder) throws IOException {
    SampleRelease workbook = SampleReleases.ALL.get(SampleReleases.ALL.size() - 1);
    List<Path> files =
        SampleReleases.write(
            folder, SampleHistory.of(5, 1_000), List.of(SampleRelease.THREE_STATES, workbook));
    Files.move(files.get(0), folder.resolve("détenus-" + files.get(0).getFileName()));
    return folder;
  }

  /** The csv file of those. */
  static Path csv(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
    }
  }

  /** The project's configuration; few rows are interpreted, which takes less than to compile. */
  static Path conf(Path folder) throws IOException {
    FileUtils.copyDirectory(Path.of("conf").toFile(), folder.toFile());
    Path defaults = folder.resolve("spark-defaults.conf");
    Files.writeString(defaults, Files.readString(defaults) + DEFAULTS);
    return folder;
  }

  static List<String> refresh(Path lake, Path inputs) {
    return List.of(
        "jobs/submit",
        "refresh",
        "--error-budget",
        "1",
        "--lake",
        lake.toString(),
        inputs.toString());
  }

  /** What readers find, as its own content names it. */
  static String contentHash(Path lake) throws IOException {
    String id = Files.readString(lake.resolve("marts/CURRENT")).strip();
    return id.substring(id.indexOf('-') + 1);
  }
}
