package org.detainerlake.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** What readers side by side have read, as it stands. */
final class Reads {
  private static final int LONGEST_WAIT_MINUTES = 30;

  private final LongAdder marts = new LongAdder();
  private final Semaphore since = new Semaphore(0);
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

  /** A mart was read whole. */
  void read() {
    marts.increment();
    since.release();
  }

  /** Something was not as it must be, a sentence. */
  void isWrong(String what) {
    wrong.add(what);
  }

  /** Waits until so many marts more have been read. */
  void awaitMore(int count) throws InterruptedException {
    since.drainPermits();
    assertThat(since.tryAcquire(count, LONGEST_WAIT_MINUTES, TimeUnit.MINUTES)).isTrue();
  }

  /** Marts read. */
  long marts() {
    return marts.sum();
  }

  /** What was wrong, a sentence each. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }
}
