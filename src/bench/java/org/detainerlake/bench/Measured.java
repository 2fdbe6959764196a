package org.detainerlake.bench;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command as a whole, from its start to its end, with all processes that it starts: the launcher
 * runs Java as a child where it keeps something after it.
 *
 * @param seconds by the wall
 * @param cpuSeconds of all threads
 * @param peakMegabytes most memory resident at a time; looked at ten times a second
 * @param readMegabytes asked of the system to read, from cache or disk
 * @param writtenMegabytes handed to the system to write
 */
record Measured(
    double seconds,
    double cpuSeconds,
    double peakMegabytes,
    double readMegabytes,
    double writtenMegabytes) {
  private static final long BETWEEN_MILLIS = 100;
  private static final double NANOS = 1e9;

  /**
   * Runs it.
   *
   * @param said where its output goes
   * @throws IOException where it does not end with exit code 0
   */
  static Measured run(List<String> command, File said) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Used before = Used.byChildren();
    long start = System.nanoTime();
    Process process = builder.redirectOutput(said).start();
    double peak = 0;
    while (!process.waitFor(BETWEEN_MILLIS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, Used.resident(process.toHandle()));
    }
    double wall = (System.nanoTime() - start) / NANOS;
    if (process.exitValue() != 0) {
      throw new IOException(
          "%s ended with %d, see %s".formatted(command.get(0), process.exitValue(), said));
    }
    Used used = Used.byChildren().since(before);
    return new Measured(
        wall, used.cpuSeconds(), peak, used.readMegabytes(), used.writtenMegabytes());
  }
}
