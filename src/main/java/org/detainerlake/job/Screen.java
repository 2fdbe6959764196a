package org.detainerlake.job;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/** What a run says to the person who started it: a line a step, and what came of it. */
final class Screen {
  private static final double NANOS = 1e9;
  private final PrintStream out;
  private final boolean quiet;
  private final int steps;
  private final List<Step> done = new ArrayList<>();
  private Ticker ticker;
  private long started;

  Screen(PrintStream out, boolean quiet, int steps) {
    this.out = out;
    this.quiet = quiet;
    this.steps = steps;
  }

  /** A finished step, as run.json keeps it. */
  record Step(String name, String detail, double seconds) {}

  /** Begins a step that is over before anybody asks how far it is. */
  void begin() {
    started = System.nanoTime();
    ticker = null;
  }

  /** Begins a step; on a terminal its progress is shown until it is done. */
  void begin(String name, SparkSession spark) {
    started = System.nanoTime();
    ticker = Ticker.start(out, quiet, label(name), spark);
  }

  /** Ends the step begun last with what it did. */
  void end(String name, String detail) {
    if (ticker != null) {
      ticker.stop();
    }
    double seconds = (System.nanoTime() - started) / NANOS;
    say(String.format(Locale.ROOT, "%s %-66s %6.1f s", label(name), detail, seconds));
    done.add(new Step(name, detail, seconds));
  }

  /** A line that -q leaves out. */
  void say(String line) {
    if (!quiet) {
      out.println(Printable.of(line));
    }
  }

  /** A line that is the result itself. */
  void result(String line) {
    out.println(Printable.of(line));
  }

  List<Step> steps() {
    return List.copyOf(done);
  }

  private String label(String name) {
    return String.format(Locale.ROOT, " %d/%d %-8s", done.size() + 1, steps, name);
  }
}
