package org.detainerlake.job;

import picocli.CommandLine.Option;

/** How many unusable rows a file may have, where the command line says other than the settings. */
final class BudgetOption {
  @Option(
      names = "--error-budget",
      description = "Largest share of unusable rows in a file, such as 0.02.")
  private Double share;

  Settings over(Settings settings) {
    return share == null ? settings : settings.withErrorBudget(share);
  }
}
