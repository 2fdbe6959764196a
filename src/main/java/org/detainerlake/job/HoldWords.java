package org.detainerlake.job;

import static org.detainerlake.catalog.AreaFields.AREA_NAME;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.HoldTables.BREACH_CODE;
import static org.detainerlake.catalog.HoldTables.BREACH_START_DATE;
import static org.detainerlake.catalog.VintageFields.NEW_COUNT;
import static org.detainerlake.catalog.VintageFields.OLD_COUNT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Breach;
import org.detainerlake.quality.HoldLimits;
import org.detainerlake.quality.Verdict;

/** What is said of a publication that is kept from readers. */
final class HoldWords {
  private HoldWords() {}

  private static final int PERCENT = 100;

  /**
   * Why, the worst first, and what can be done.
   *
   * @param id the publication held
   * @param current what readers have
   * @param folder where the held one lies
   */
  static List<String> of(Hold hold, HoldLimits limits, String id, String current, Path folder) {
    List<String> lines = new ArrayList<>();
    lines.add("HELD %s: %s".formatted(id, why(hold)));
    hold.worst().forEach(breach -> lines.add("       " + breach(breach, limits)));
    long rest = hold.count() - hold.worst().size();
    if (rest > 0) {
      lines.add(say("       and %,d more", rest));
    }
    lines.add("     %s stays the current publication; what is held lies in".formatted(current));
    lines.add("     " + folder);
    lines.add("     publish it:  jobs/submit refresh --lake DIR --approve " + id);
    lines.add("     or leave it: the next publication passes it by");
    return lines;
  }

  /** Limits may have been widened since it was made: it is still a person who lets it through. */
  private static String why(Hold hold) {
    return hold.isHeld()
        ? "no new release is behind " + counts(hold)
        : "within the limits of today, and held by those of its making";
  }

  private static String counts(Hold hold) {
    return hold.verdicts().stream()
        .filter(verdict -> verdict.level() == Verdict.Level.STOP)
        .map(v -> say("%,d %s", (long) v.value(), v.expectation().says()))
        .collect(Collectors.joining("; "));
  }

  private static String breach(Row row, HoldLimits limits) {
    Breach breach = Breach.valueOf(text(row, BREACH_CODE.name()).toUpperCase(Locale.ROOT));
    if (breach == Breach.OTHER_MEASURE) {
      return "readers have figures by %s, these are not".formatted(text(row, MEASURE_CODE.name()));
    }
    String week = row.getAs(BREACH_START_DATE.name()) == null ? "" : span(row, breach);
    return say(
        "%s%s · %s: %,d → %,d (%s)",
        text(row, AREA_NAME.name()),
        week,
        text(row, MEASURE_CODE.name()),
        row.<Integer>getAs(OLD_COUNT.name()),
        row.<Integer>getAs(NEW_COUNT.name()),
        limit(breach, limits));
  }

  private static String span(Row row, Breach breach) {
    String kind = breach == Breach.OTHER_RULES ? "month" : "week";
    return " · %s of %s".formatted(kind, row.<Object>getAs(BREACH_START_DATE.name()));
  }

  private static String limit(Breach breach, HoldLimits limits) {
    return switch (breach) {
      case NATIONAL_TOTAL -> "limit " + share(limits.nationalTotal());
      case CLOSED_WEEK, OTHER_RULES ->
          "limit %s or %d records"
              .formatted(share(limits.closedWeek()), limits.closedWeekRecords());
      case JURISDICTION_ADDED -> "came in";
      case JURISDICTION_DROPPED -> "went";
      case OTHER_MEASURE -> "other";
    };
  }

  private static String share(double limit) {
    return Figures.of(limit * PERCENT) + " %";
  }

  private static String text(Row row, String field) {
    return row.getAs(field);
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
