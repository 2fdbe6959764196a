package org.detainerlake.job;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.detainerlake.catalog.Release;
import org.detainerlake.source.ReleaseFlags;
import picocli.CommandLine.Option;

/** What a person may say of the release of the files given, in place of what their names tell. */
final class ReleaseOptions {
  @Option(names = "--release-name", description = "Name of the release the files belong to.")
  private String name;

  @Option(names = "--release-date", description = "The day it was made (YYYY-MM-DD).")
  private LocalDate date;

  @Option(
      names = "--kind",
      description = {
        "full: every record of its coverage; update: what changed in its series;",
        "partial: some only, never current."
      })
  private String kind;

  @Option(names = "--covers-from", description = "First issue date it covers (YYYY-MM-DD).")
  private LocalDate from;

  @Option(names = "--covers-to", description = "Last issue date it covers (YYYY-MM-DD).")
  private LocalDate to;

  @Option(
      names = "--covers-states",
      split = ",",
      description = "States it covers, such as PA,NJ; * for all.")
  private Set<String> states = new TreeSet<>();

  ReleaseFlags flags() {
    if (kind != null && (!Release.KINDS.contains(kind) || kind.equals(Release.LIST))) {
      throw new Failure(
          ExitCode.USAGE, "there is no release kind '" + kind + "'", "use full, update or partial");
    }
    for (String state : states) {
      if (!state.matches("[A-Z]{2}|\\*")) {
        throw new Failure(
            ExitCode.USAGE,
            "'" + state + "' is not a state's code",
            "use two capital letters such as PA, joined by commas, or * for all");
      }
    }
    return new ReleaseFlags(name, date, kind, from, to, states);
  }
}
