package org.detainerlake.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.detainerlake.job.HistoryLake;
import org.detainerlake.source.SourceFile;
import org.detainerlake.testing.LongRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that come in run by run, in any order and more than once, leave after every run the same
 * rows in all tables and the same current outcomes as one run over all files that have come.
 *
 * <p>Landing a file costs more than anything else here. So many histories share two lakes, each
 * with days of its own, and what the rebuilt lake holds of the files that have come is read from
 * the one that was built of all of them.
 */
class HistoriesTest {
  private static final int AT_ONCE = 10;

  @TempDir Path folder;
  private int lakes;

  /** Of ten seeds, each with a history to compare after every one of its five runs. */
  @Test
  void fifty_histories_end_as_their_rebuilds_do() {
    assertThat(compared(1)).isGreaterThanOrEqualTo(50);
  }

  @Test
  @Tag("long")
  void two_thousand_histories_end_as_their_rebuilds_do() throws IOException {
    long compared = 0;
    for (long from = 1_001;
        compared < LongRun.count("detainer.histories", 2_000);
        from += AT_ONCE) {
      compared += compared(from);
      LongRun.record("P2", "built run by run and at once, after each run", compared, 0);
    }
  }

  /**
   * How many histories were compared, of the seeds from one on; the first that differs fails, as
   * small as it can be made.
   */
  private long compared(long from) {
    List<History> histories =
        LongStream.range(from, from + AT_ONCE).mapToObj(Histories::of).toList();
    History together = History.together(histories);
    if (!differences(together).isEmpty()) {
      History one = histories.stream().filter(this::differs).findFirst().orElse(together);
      History smallest = Shrinking.of(one, History::smaller, this::differs);
      assertThat(differences(smallest)).as("incremental and rebuilt: %s", smallest).isEmpty();
    }
    return histories.stream().mapToLong(history -> history.steps().size()).sum();
  }

  private boolean differs(History history) {
    return !differences(history).isEmpty();
  }

  /** Run and table, wherever the lake built run by run is another than the one built at once. */
  private List<String> differences(History history) {
    try {
      Path home = Files.createDirectories(folder.resolve("lakes-" + ++lakes));
      HistoryLake rebuilt = HistoryLake.in(home.resolve("rebuilt"));
      List<Path> all = written(history.files(), home);
      Collections.shuffle(all, new Random(lakes));
      rebuilt.take(all);
      HistoryLake incremental = HistoryLake.in(home.resolve("incremental"));
      Set<String> come = new HashSet<>();
      List<String> differences = new ArrayList<>();
      for (List<MadeFile> step : history.steps()) {
        List<Path> files = written(step, home);
        incremental.take(files);
        files.forEach(file -> come.add(SourceFile.at(file).sha256()));
        Map<String, List<String>> expected = rebuilt.content(come);
        Map<String, List<String>> actual = incremental.content(come);
        expected.keySet().stream()
            .filter(table -> !expected.get(table).equals(actual.get(table)))
            .forEach(table -> differences.add(come.size() + " files: " + table));
      }
      return differences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> written(List<MadeFile> files, Path home) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (MadeFile file : files) {
      paths.add(file.in(home.resolve("files")));
    }
    return paths;
  }
}
