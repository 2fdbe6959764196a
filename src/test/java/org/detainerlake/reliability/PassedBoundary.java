package org.detainerlake.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A boundary between two steps, as a run's log names it.
 *
 * @param step such as "bronze_rows committed"
 * @param time 1 when it is passed first; a run with a list and records enters the ledger twice
 */
record PassedBoundary(String step, int time) {
  private static final String PASSED = "passed: ";

  static PassedBoundary first(String step) {
    return new PassedBoundary(step, 1);
  }

  /** Every one that a run passed, in their order, as its log tells. */
  static List<PassedBoundary> in(Path log) throws IOException {
    List<PassedBoundary> boundaries = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      int start = line.indexOf(PASSED);
      if (start >= 0) {
        String step = line.substring(start + PASSED.length()).stripTrailing();
        long before = boundaries.stream().filter(other -> other.step().equals(step)).count();
        boundaries.add(new PassedBoundary(step, (int) before + 1));
      }
    }
    return boundaries;
  }

  static PassedBoundary parse(String text) {
    int mark = text.lastIndexOf('#');
    return new PassedBoundary(text.substring(0, mark), Integer.parseInt(text.substring(mark + 1)));
  }

  boolean isSaidIn(String message) {
    return message.equals(PASSED + step);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return step + "#" + time;
  }
}
