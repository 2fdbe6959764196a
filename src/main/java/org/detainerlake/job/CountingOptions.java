package org.detainerlake.job;

import picocli.CommandLine.Option;

/** What the marts count, where the command line says other than the configuration. */
final class CountingOptions {
  @Option(names = "--week", description = "First day of a week: saturday, iso or sunday.")
  private String week;

  @Option(
      names = "--count",
      description = {
        "What the marts count: records, or episodes.",
        "An episode is a person's detainers at most a day apart, where a file tells persons apart."
      })
  private String count;

  Settings over(Settings settings) {
    Settings weekly = week == null ? settings : settings.withWeek(Settings.weekRule(week));
    return count == null ? weekly : weekly.withCount(Settings.countUnit(count));
  }
}
