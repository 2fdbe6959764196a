package org.detainerlake.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What only answers: its time is that of starting. */
enum StartUp {
  HELP,
  DESCRIBE,
  /** A refresh of a lake that has the file already. */
  NOTHING_NEW;

  private static final String LAUNCHER = Path.of("jobs/submit").toAbsolutePath().toString();

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The command that does it. */
  List<String> command(Stage stage, BenchFiles files) {
    return switch (this) {
      case HELP -> List.of(LAUNCHER, "--help");
      case DESCRIBE -> List.of(LAUNCHER, "describe", "weekly_decline_rates");
      case NOTHING_NEW -> Contestant.LAKE.command(Work.FULL, stage, files.history());
    };
  }
}
