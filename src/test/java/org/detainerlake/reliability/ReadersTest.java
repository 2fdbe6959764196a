package org.detainerlake.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Snapshots;
import org.detainerlake.testing.LongRun;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers see all marts of one publication or none, however often another is published. */
class ReadersTest {
  private static final int READERS = 2;
  private static final int KEPT = 3;

  /** Longer than a read, shorter than the test: what is older and not among the last goes. */
  private static final Duration KEPT_AT_LEAST = Duration.ofSeconds(30);

  private static final int ROLLBACK_EVERY = 3;

  @TempDir Path folder;

  @Test
  void a_reader_never_holds_marts_of_two_publications() throws Exception {
    Reads reads = readWhilePublishing(4, 700, (read, made) -> {});
    assertThat(reads.marts()).isGreaterThanOrEqualTo(2_100);
    assertThat(reads.wrong()).isEmpty();
  }

  @Test
  @Tag("long")
  void a_hundred_thousand_marts_are_read_while_two_hundred_times_all_are_published()
      throws Exception {
    int publications = LongRun.count("detainer.publications", 200);
    Reads reads = readWhilePublishing(publications, 510, ReadersTest::record);
    assertThat(reads.marts()).isGreaterThanOrEqualTo(510L * (publications - 1));
    assertThat(reads.wrong()).isEmpty();
  }

  /** Told after each publication. */
  private interface Progress {
    void made(Reads reads, int publications) throws IOException;
  }

  /** Publishes, and goes on when readers have read so many marts since. */
  private Reads readWhilePublishing(int publications, int martsEach, Progress progress)
      throws Exception {
    Lake lake = new Lake(folder);
    lake.create();
    Snapshots snapshots = new Snapshots(lake.marts());
    List<String> made = new ArrayList<>();
    publish(snapshots, made);
    AtomicBoolean ended = new AtomicBoolean();
    Reads reads = new Reads();
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    try {
      List<Future<Void>> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        readers.add(threads.submit(new MartReader(lake.marts(), ended, reads)));
      }
      while (made.size() < publications) {
        publish(snapshots, made);
        reads.awaitMore(martsEach);
        progress.made(reads, made.size());
      }
      ended.set(true);
      for (Future<Void> reader : readers) {
        reader.get();
      }
      return reads;
    } finally {
      ended.set(true);
      threads.shutdown();
    }
  }

  private static void record(Reads reads, int publications) throws IOException {
    int wrong = reads.wrong().size();
    LongRun.record("P4", "marts read by DuckDB during publications", reads.marts(), wrong);
    LongRun.record("P4", "publications of all marts during reads", publications, wrong);
  }

  /** One more; at times readers are then pointed back to the oldest that is kept. */
  private static void publish(Snapshots snapshots, List<String> made) throws Exception {
    made.add(StampedMarts.publish(snapshots, TestSpark.session(), made.size() + 1).id());
    snapshots.retain(KEPT, KEPT_AT_LEAST, Instant.now());
    if (made.size() % ROLLBACK_EVERY == 0) {
      String oldest =
          made.stream()
              .filter(id -> Files.isDirectory(snapshots.folder(id)))
              .findFirst()
              .orElseThrow();
      snapshots.rollBack(oldest);
    }
  }
}
