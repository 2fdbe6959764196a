package org.detainerlake.job;

import static org.detainerlake.catalog.RecordFields.LIFT_REASON;
import static org.detainerlake.catalog.RecordFields.OUTCOME_CLASS;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Ratio;
import org.detainerlake.catalog.Tally;
import org.detainerlake.lake.Manifest;

/** What an explanation says, in one place. */
final class FigureWords {
  private FigureWords() {}

  /** The figure and what its column, its row and its publication are. */
  static List<String> definition(Figure figure, Row row, Manifest manifest, String counting) {
    List<String> lines = new ArrayList<>();
    lines.add(line("definition", figure.column().meaning()));
    figure.ratio().ifPresent(ratio -> lines.add(line("made of", madeOf(ratio, row))));
    lines.add(line("row", figure.mart().grain()));
    if (!figure.mart().warning().isEmpty()) {
      lines.add(line("beware", figure.mart().warning()));
    }
    String synthetic = manifest.synthetic() ? " · SYNTHETIC, not facts" : "";
    lines.add(
        line(
            "publication",
            "%s · program %s%s".formatted(manifest.id(), manifest.codeVersion(), synthetic)));
    lines.add(line("counting", counting));
    return lines;
  }

  static String value(Figure figure, Row row) {
    Object value = row.getAs(figure.column().name());
    boolean isOfNothing =
        value == null && figure.ratio().filter(ratio -> below(ratio, row) == 0).isPresent();
    String why =
        isOfNothing ? ": " + figure.ratio().orElseThrow().denominator().words() + " is 0" : "";
    return line("value", value + why);
  }

  private static String madeOf(Ratio ratio, Row row) {
    String end = ratio.isEndOfInterval() ? "an end of the interval of " : "";
    String counts =
        ratio.counts().stream()
            .map(count -> "%s %s".formatted(count.name(), row.<Object>getAs(count.name())))
            .collect(Collectors.joining(", "));
    return "%s%s: %s".formatted(end, ratio.words(), counts);
  }

  private static long below(Ratio ratio, Row row) {
    return ratio.denominator().of(count -> row.<Integer>getAs(count.name()));
  }

  /** Why no records are listed. */
  static String notListed(Figure figure) {
    return line(
        "records",
        "not listed: %s is not a sum of records by their day of issue"
            .formatted(figure.mart().name()));
  }

  /** The records by release and file, counts only. */
  static List<String> records(Recount recount) {
    Field weight = recount.figure().weight(recount.unit());
    List<Row> counted =
        recount.records().stream().filter(row -> Recount.weight(row, weight) > 0).toList();
    long sum = counted.stream().mapToLong(row -> Recount.weight(row, weight)).sum();
    List<String> lines = new ArrayList<>();
    lines.add(line("records", sum == 0 ? "none" : "%d, by %s".formatted(sum, weight.name())));
    String before = "";
    for (Row row : counted) {
      String file = file(row);
      if (!file.equals(before)) {
        lines.add("  " + file);
      }
      before = file;
      lines.add(count(row, weight));
    }
    return lines;
  }

  private static String file(Row row) {
    return "%s · %s · sha256 %s"
        .formatted(
            row.getAs(RELEASE_ID.name()),
            row.getAs(FILE_NAME.name()),
            row.getAs(FILE_SHA256.name()));
  }

  private static String count(Row row, Field weight) {
    String reason = row.getAs(LIFT_REASON.name());
    return String.format(
        Locale.ROOT,
        "  %8d  %-22s %s",
        Recount.weight(row, weight),
        row.getAs(OUTCOME_CLASS.name()),
        reason == null ? "no lift reason" : reason);
  }

  /** That they come to what is published, or why that cannot be told. */
  static String recounted(Recount recount) {
    List<Field> counts = recount.figure().counts();
    if (recount.isWhole()) {
      return line(
          "recounted",
          counts.stream()
                  .map(count -> "%s %d".formatted(count.name(), recount.of(count)))
                  .collect(Collectors.joining(", "))
              + ", as published");
    }
    String others =
        counts.stream()
            .filter(count -> Tally.of(count).isEmpty())
            .map(Field::name)
            .collect(Collectors.joining(", "));
    return line(
        "recounted",
        "not: %s is no count of outcomes; above are the row's records".formatted(others));
  }

  /** The query, below the rest so that it can be copied. */
  static Stream<String> sql(String query) {
    return Stream.concat(Stream.of("sql"), query.lines());
  }

  private static String line(String label, String text) {
    return String.format(Locale.ROOT, "%-12s %s", label, text);
  }
}
