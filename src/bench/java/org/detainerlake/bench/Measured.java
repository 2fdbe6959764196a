package org.detainerlake.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as a whole process, from its start to its end. What the kernel counts is asked for ten
 * times a second; the last answer stands, so a peak of the last tenth is not seen.
 *
 * @param seconds by the wall
 * @param cpuSeconds of all its threads
 * @param peakMegabytes most memory resident
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
  private static final double KILO = 1024;

  /**
   * Runs it.
   *
   * @param said where its output goes
   * @throws IOException where it does not end with exit code 0
   */
  static Measured run(List<String> command, File said) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    long start = System.nanoTime();
    Process process = builder.redirectOutput(said).start();
    Measured last = new Measured(0, 0, 0, 0, 0);
    while (!process.waitFor(BETWEEN_MILLIS, TimeUnit.MILLISECONDS)) {
      last = last.beside(process.toHandle());
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          "%s ended with %d, see %s".formatted(command.get(0), process.exitValue(), said));
    }
    return last.lasting((System.nanoTime() - start) / NANOS);
  }

  private Measured lasting(double wall) {
    return new Measured(wall, cpuSeconds, peakMegabytes, readMegabytes, writtenMegabytes);
  }

  private Measured beside(ProcessHandle process) throws IOException {
    Path folder = Path.of("/proc", String.valueOf(process.pid()));
    try {
      String status = Files.readString(folder.resolve("status"));
      String io = Files.readString(folder.resolve("io"));
      double cpu = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
      return new Measured(
          0,
          Math.max(cpuSeconds, cpu),
          Math.max(peakMegabytes, number("VmHWM", status) / KILO),
          Math.max(readMegabytes, number("rchar", io) / KILO / KILO),
          Math.max(writtenMegabytes, number("wchar", io) / KILO / KILO));
    } catch (NoSuchFileException e) {
      return this; // it has just ended
    }
  }

  private static double number(String name, String text) {
    Matcher line = Pattern.compile("(?m)^" + name + ":\\s+(\\d+)").matcher(text);
    return line.find() ? Double.parseDouble(line.group(1)) : 0;
  }
}
