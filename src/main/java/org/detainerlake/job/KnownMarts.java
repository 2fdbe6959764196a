package org.detainerlake.job;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Table;

/** Marts and columns as people type them. */
final class KnownMarts {
  private KnownMarts() {}

  private static final int NEAR = 3;
  private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

  /**
   * The mart of this name.
   *
   * @throws Failure where there is none; names those there are
   */
  static Table mart(String name) {
    return MartTables.ALL.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    ExitCode.USAGE,
                    "there is no mart '" + name + "'",
                    "use one of " + names(MartTables.ALL.stream().map(Table::name).toList())));
  }

  /**
   * The mart's column of this name.
   *
   * @throws Failure where there is none; names those most like it
   */
  static Field column(Table mart, String name) {
    return mart.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    ExitCode.USAGE,
                    "%s has no column '%s'".formatted(mart.name(), name),
                    "nearest are %s; describe %s lists all"
                        .formatted(names(nearest(mart, name)), mart.name())));
  }

  private static List<String> nearest(Table mart, String name) {
    return mart.fields().stream()
        .map(Field::name)
        .sorted(Comparator.comparingDouble(known -> -LIKENESS.apply(known, name)))
        .limit(NEAR)
        .toList();
  }

  private static String names(List<String> names) {
    return names.stream().collect(Collectors.joining(", "));
  }
}
