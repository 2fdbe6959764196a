package org.detainerlake.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
  private static final int LONGEST_WAIT_MINUTES = 30;

  @TempDir Path folder;

  @Test
  void a_reader_never_holds_marts_of_two_publications() throws Exception {
    MartReader.Count count = readWhilePublishing(4, 25);
    assertThat(count.reads()).isGreaterThanOrEqualTo(75);
    assertThat(count.wrong()).as("slowest read " + count.slowest()).isEmpty();
  }

  @Test
  @Tag("long")
  void a_hundred_thousand_reads_while_two_hundred_are_published() throws Exception {
    int publications = LongRun.count("detainer.publications", 200);
    MartReader.Count count = readWhilePublishing(publications, 500);
    LongRun.record(
        "P4",
        "all marts read by DuckDB while %d publications are made".formatted(publications),
        count.reads(),
        count.wrong().size());
    assertThat(count.reads()).isGreaterThanOrEqualTo(500 * (publications - 1));
    assertThat(count.wrong()).as("slowest read " + count.slowest()).isEmpty();
  }

  /** Publishes, and goes on when readers have read so often since. */
  private MartReader.Count readWhilePublishing(int publications, int readsEach) throws Exception {
    Lake lake = new Lake(folder);
    lake.create();
    Snapshots snapshots = new Snapshots(lake.marts());
    List<String> made = new ArrayList<>();
    publish(snapshots, made);
    AtomicBoolean ended = new AtomicBoolean();
    Semaphore reads = new Semaphore(0);
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    try {
      List<Future<MartReader.Count>> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        Callable<MartReader.Count> reader = new MartReader(lake.marts(), ended, reads);
        readers.add(threads.submit(reader));
      }
      while (made.size() < publications) {
        publish(snapshots, made);
        reads.drainPermits();
        assertThat(reads.tryAcquire(readsEach, LONGEST_WAIT_MINUTES, TimeUnit.MINUTES)).isTrue();
      }
      ended.set(true);
      return sum(readers);
    } finally {
      ended.set(true);
      threads.shutdown();
    }
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

  private static MartReader.Count sum(List<Future<MartReader.Count>> readers) throws Exception {
    int reads = 0;
    Duration slowest = Duration.ZERO;
    List<String> wrong = new ArrayList<>();
    for (Future<MartReader.Count> reader : readers) {
      MartReader.Count count = reader.get();
      reads += count.reads();
      slowest = slowest.compareTo(count.slowest()) < 0 ? count.slowest() : slowest;
      wrong.addAll(count.wrong());
    }
    return new MartReader.Count(reads, slowest, wrong);
  }
}
