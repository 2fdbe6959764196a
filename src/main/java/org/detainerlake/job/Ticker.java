package org.detainerlake.job;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.SparkStatusTracker;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/** On a terminal, something new every second while a step runs; nothing where output is a file. */
final class Ticker {
  private static final String CLEAR = "\r\u001b[K";
  private final PrintStream out;
  private final String label;
  private final SparkSession spark;
  private final long started = System.nanoTime();
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Ticker(PrintStream out, String label, SparkSession spark) {
    this.out = out;
    this.label = label;
    this.spark = spark;
  }

  /** The launcher knows whether a person is watching, and says so in a property. */
  static Ticker start(PrintStream out, boolean quiet, String label, SparkSession spark) {
    Ticker ticker = new Ticker(out, label, spark);
    if (!quiet && Boolean.getBoolean("detainer.terminal")) {
      Thread thread = new Thread(ticker::tick, "progress");
      thread.setDaemon(true);
      thread.start();
    }
    return ticker;
  }

  void stop() {
    stopped.countDown();
  }

  private void tick() {
    try {
      while (!stopped.await(1, TimeUnit.SECONDS)) {
        out.print(CLEAR + label + " … " + progress());
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    out.print(CLEAR);
  }

  private String progress() {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started);
    SparkStatusTracker status = spark.sparkContext().statusTracker();
    int tasks = 0;
    int finished = 0;
    for (int id : status.getActiveStageIds()) {
      Option<SparkStageInfo> stage = status.getStageInfo(id);
      if (stage.isDefined()) {
        tasks += stage.get().numTasks();
        finished += stage.get().numCompletedTasks();
      }
    }
    return String.format(Locale.ROOT, "%d s, %d of %d tasks", seconds, finished, tasks);
  }
}
