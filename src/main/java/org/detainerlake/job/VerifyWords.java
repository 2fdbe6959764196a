package org.detainerlake.job;

import java.util.Locale;
import org.detainerlake.lake.Findings;
import org.detainerlake.lake.Manifest;
import org.detainerlake.quality.Verdict;

/** What verify says. */
final class VerifyWords {
  private VerifyWords() {}

  static final String RESTORE =
      "      restore the lake's folder from a copy, or take the files into a new lake";

  private static final double MEGABYTE = 1e6;

  static String files(Findings findings) {
    return String.format(
        Locale.ROOT,
        "%d files, %.1f MB: %s",
        findings.files(),
        findings.bytes() / MEGABYTE,
        found(findings.faults().size()));
  }

  static String tables(int tables, int faults) {
    return "%d tables read through: %s".formatted(tables, found(faults));
  }

  private static String found(int faults) {
    return faults == 0 ? "as written" : faults + " not as written";
  }

  static String broken(Verdict verdict) {
    return "%s: %s %s"
        .formatted(
            verdict.expectation().name(),
            Figures.of(verdict.value()),
            verdict.expectation().says());
  }

  static String whole(Manifest manifest) {
    return "the lake holds what %1$s was made of, and %1$s is as published"
        .formatted(manifest.id());
  }
}
