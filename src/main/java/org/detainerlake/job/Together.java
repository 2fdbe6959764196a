package org.detainerlake.job;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Independent Spark jobs side by side: planning one overlaps with running another. */
final class Together {
  private Together() {}

  private static final int AT_ONCE = 3;

  /** An action that may fail in the ways files fail. */
  @FunctionalInterface
  interface Action {
    void run() throws Exception;
  }

  /** Returns when all are done; the first failure is thrown when the others have ended. */
  static void run(Action... actions) {
    all(
        Stream.of(actions)
            .<Callable<Void>>map(
                action ->
                    () -> {
                      action.run();
                      return null;
                    })
            .toList());
  }

  /** The results in the order of the tasks. */
  static <T> List<T> all(List<Callable<T>> tasks) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<T>> futures = threads.invokeAll(tasks);
      return futures.stream().map(Together::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(ExitCode.INTERRUPTED, "interrupted", "run it again", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
