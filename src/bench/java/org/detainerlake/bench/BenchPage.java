package org.detainerlake.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The table in the repository: a line stands until the same thing is measured again.
 *
 * @param file the page
 */
record BenchPage(Path file) {
  private static final String HEAD = "| rows | work | who |";

  /** How many cells say what was measured. */
  private static final int KEY = 3;

  /** Takes lines in, in place of those of the same rows, work and contestant. */
  void keep(List<String> lines) throws IOException {
    List<String> page = new ArrayList<>(Files.readAllLines(file));
    int head = 0;
    while (!page.get(head).startsWith(HEAD)) {
      head++;
    }
    int start = head + 2;
    int end = start;
    while (end < page.size() && page.get(end).startsWith("|")) {
      end++;
    }
    List<String> table = new ArrayList<>(page.subList(start, end));
    table.removeIf(old -> lines.stream().anyMatch(line -> key(line).equals(key(old))));
    table.addAll(lines);
    table.sort(Comparator.comparingLong(BenchPage::rows).thenComparing(BenchPage::key));
    page.subList(start, end).clear();
    page.addAll(start, table);
    Files.write(file, page);
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\\|")).stream().map(String::strip).toList();
  }

  private static String key(String line) {
    return String.join("|", cells(line).subList(1, KEY + 1));
  }

  private static long rows(String line) {
    return Long.parseLong(cells(line).get(1).replace(",", ""));
  }
}
