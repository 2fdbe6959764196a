package org.detainerlake.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Subject;
import org.detainerlake.silver.ColumnProfile;
import org.detainerlake.source.HeaderMatch;
import org.detainerlake.source.Layout;
import org.detainerlake.source.Recognition;
import org.detainerlake.source.ReleaseOf;
import org.detainerlake.source.SourceRows;

/** What a file looks like to the program, in lines for a person. No cell of it is shown. */
final class Probe {
  private Probe() {}

  static List<String> lines(SparkSession spark, Recognition recognition) {
    Layout layout = recognition.layout();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: layout %s (%s)".formatted(recognition.file().name(), layout.name(), layout.title()));
    ReleaseOf.series(recognition)
        .ifPresent(
            series -> lines.add("series %s, kind %s".formatted(series, layout.release().kind())));
    recognition.notices().forEach(notice -> lines.add("note: " + notice));
    recognition.sheets().forEach(sheet -> lines.addAll(header(sheet, layout)));
    lines.addAll(columns(recognition.sheets().get(0).header(), profile(spark, recognition)));
    return lines;
  }

  private static Row profile(SparkSession spark, Recognition recognition) {
    try {
      return ColumnProfile.of(
              SourceRows.of(spark, recognition),
              recognition.conventions(),
              recognition.layout().subject())
          .head();
    } catch (Exception e) { // Spark throws checked ones unannounced
      throw SourceRows.cannotBeRead(recognition.file(), e);
    }
  }

  private static List<String> header(Recognition.Sheet sheet, Layout layout) {
    HeaderMatch match = sheet.header();
    String where = sheet.name() == null ? "file" : "sheet '" + sheet.name() + "'";
    List<String> lines = new ArrayList<>();
    lines.add(
        say(
            "%s: header on row %d, %d of %d columns matched",
            where, match.row(), match.canonicalIndex().size(), match.header().size()));
    if (!match.unmatched().isEmpty()) {
      String fate = layout.subject().isContext() ? "not kept" : "kept as published";
      lines.add("  unmatched, %s: %s".formatted(fate, String.join(", ", match.unmatched())));
    }
    return lines;
  }

  private static List<String> columns(HeaderMatch match, Row profile) {
    long rows = profile.<Long>getAs(ColumnProfile.ROWS);
    List<String> lines = new ArrayList<>();
    lines.add(say("%,d rows", rows) + issued(match.layout().subject(), profile));
    lines.add(say("  %-22s %-30s %9s %9s", "column", "from", "no value", "redacted"));
    match.layout().subject().columns().stream()
        .filter(field -> match.layout().columns().containsKey(field.name()))
        .forEach(field -> lines.add(column(field, match, profile, rows)));
    match
        .layout()
        .fixed()
        .forEach((column, text) -> lines.add(say("  %-22s every row: %s", column, text)));
    return lines;
  }

  private static String issued(Subject subject, Row profile) {
    return subject.isContext()
        ? " of a list"
        : ", issued %s to %s"
            .formatted(
                profile.<Object>getAs(ColumnProfile.FIRST_DATE),
                profile.<Object>getAs(ColumnProfile.LAST_DATE));
  }

  private static String column(Field field, HeaderMatch match, Row profile, long rows) {
    Map<String, Integer> index = match.canonicalIndex();
    String from =
        index.containsKey(field.name()) ? match.header().get(index.get(field.name())) : "-";
    return say(
        "  %-22s %-30s %9s %9s",
        field.name(),
        from,
        share(profile.getAs(ColumnProfile.withoutValue(field)), rows),
        share(profile.getAs(ColumnProfile.redacted(field)), rows));
  }

  private static String share(long count, long rows) {
    return rows == 0 ? "-" : say("%.1f %%", 100.0 * count / rows);
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
