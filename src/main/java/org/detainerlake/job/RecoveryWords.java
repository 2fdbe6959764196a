package org.detainerlake.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.detainerlake.lake.Leftovers;
import org.detainerlake.lake.RunLock;

/** What a run says of what it finds before it starts. */
final class RecoveryWords {
  private RecoveryWords() {}

  private static final double MEGABYTE = 1e6;

  static List<String> of(RunLock lock) throws IOException {
    List<String> words = new ArrayList<>();
    lock.dead().ifPresent(run -> words.add("NOTE the last run died: " + run));
    lock.remote()
        .ifPresent(
            type ->
                words.add(
                    "WARN the lake is on %s: runs of two machines may not see one another's lock"
                        .formatted(type)));
    return words;
  }

  static List<String> of(Leftovers.Cleared cleared) {
    List<String> words = new ArrayList<>();
    if (cleared.files() > 0) {
      words.add(
          String.format(
              Locale.ROOT,
              "NOTE %d files of runs that died are removed, %.1f MB",
              cleared.files(),
              cleared.bytes() / MEGABYTE));
    }
    cleared.notes().forEach(note -> words.add("NOTE " + note));
    return words;
  }
}
