package org.detainerlake.job;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** For runs that nobody looks at. */
final class WatchOptions {
  @Option(
      names = "--freshness",
      paramLabel = "SPAN",
      description =
          "Exit code 5 where the newest release that counts is older, such as 10d or 6w; also where"
              + " nothing is new.")
  private String freshness;

  @Option(
      names = "--metrics",
      paramLabel = "FILE.prom",
      description = "Leaves counts and times of the run there, in Prometheus' text format.")
  private Path metrics;

  Watch watch() {
    return new Watch(
        Optional.ofNullable(freshness).map(Freshness::of),
        Optional.ofNullable(metrics).map(Metrics::to));
  }
}
