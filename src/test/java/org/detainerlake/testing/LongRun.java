package org.detainerlake.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What long tests counted, as a table in the repository. {@code mvn -P long
 * -Ddetainer.rewrite=true} writes a line a test, in place of the one it wrote before.
 */
public final class LongRun {
  private LongRun() {}

  private static final Path PAGE = Path.of("src/site/markdown/reliability-results.md");
  private static final List<String> HEAD =
      List.of(
          "# Reliability, as measured",
          "",
          "Written by the long tests themselves: `mvn -P long test -Ddetainer.rewrite=true`.",
          "",
          "| promise | what was done | times | violations | on |",
          "| --- | --- | --- | --- | --- |");

  /** How often to do a thing: a property, else the promise's own number. */
  public static int count(String property, int promised) {
    return Integer.getInteger(property, promised);
  }

  /**
   * Keeps a result.
   *
   * @param promise such as P3
   * @param what was done, in words that stay the same from run to run
   * @param times how often
   * @param violations how often the promise was broken
   */
  public static void record(String promise, String what, long times, long violations)
      throws IOException {
    if (Boolean.getBoolean("detainer.rewrite")) {
      String start = "| %s | %s |".formatted(promise, what);
      String line =
          String.format(
              Locale.ROOT,
              "%s %,d | %,d | %s |",
              start,
              times,
              violations,
              LocalDate.now(ZoneOffset.UTC));
      Stream<String> others = results().filter(other -> !other.startsWith(start));
      List<String> results = Stream.concat(others, Stream.of(line)).sorted().toList();
      Files.write(PAGE, Stream.concat(HEAD.stream(), results.stream()).toList());
    }
  }

  private static Stream<String> results() throws IOException {
    return Files.exists(PAGE)
        ? Files.readAllLines(PAGE).stream().filter(line -> line.matches("\\| P\\d.*"))
        : Stream.of();
  }
}
