package org.detainerlake.job;

import java.util.List;
import java.util.Locale;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.Manifest;
import org.detainerlake.quality.Verdict;

/** What verify says. */
final class VerifyWords {
  private VerifyWords() {}

  private static final double MEGABYTE = 1e6;

  static String files(Manifest manifest, int faults) {
    double bytes = manifest.files().stream().mapToLong(Manifest.MartFile::bytes).sum();
    return String.format(
        Locale.ROOT,
        "%d files of %s, %.1f MB: %s",
        manifest.files().size(),
        manifest.id(),
        bytes / MEGABYTE,
        found(faults));
  }

  static String tables(int tables, int faults) {
    return "%d tables read through: %s".formatted(tables, found(faults));
  }

  private static String found(int faults) {
    return faults == 0 ? "as published" : faults + " not as published";
  }

  static String behind(Table table, long version, long publishedAt) {
    return "%s is at version %d, and was published from %d: commits of it are gone"
        .formatted(table.name(), version, publishedAt);
  }

  static String broken(Verdict verdict) {
    return "%s: %s %s"
        .formatted(
            verdict.expectation().name(),
            Figures.of(verdict.value()),
            verdict.expectation().says());
  }

  static String verdict(String id, List<String> faults) {
    return faults.isEmpty()
        ? "the lake holds what " + id + " was made of, and " + id + " is as published"
        : "      restore the lake's folder from a copy, or take the files into a new lake";
  }
}
