package org.detainerlake.silver;

import java.io.Serializable;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.catalyst.util.LegacyDateFormats;
import org.apache.spark.sql.catalyst.util.TimestampFormatter;

/**
 * Dates as files write them, read by Spark's own patterns. A day is read once and remembered: there
 * are thousands of days and millions of rows.
 */
final class PublishedDates implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final long MICROS_A_DAY = TimeUnit.DAYS.toMicros(1);

  private final List<String> patterns;
  private transient List<TimestampFormatter> formatters;
  private transient Memo<String, Optional<LocalDate>> known;

  PublishedDates(List<String> patterns) {
    this.patterns = patterns;
  }

  /** By the first pattern that reads the whole text; null where none does. */
  synchronized LocalDate of(String text) {
    if (known == null) {
      formatters = patterns.stream().map(PublishedDates::formatter).toList();
      known = new Memo<>();
    }
    return known.get(text, this::read).orElse(null);
  }

  private Optional<LocalDate> read(String text) {
    return formatters.stream().flatMap(formatter -> read(text, formatter).stream()).findFirst();
  }

  private static Optional<LocalDate> read(String text, TimestampFormatter formatter) {
    try {
      return Optional.of(LocalDate.ofEpochDay(Math.floorDiv(formatter.parse(text), MICROS_A_DAY)));
    } catch (ParseException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static TimestampFormatter formatter(String pattern) {
    return TimestampFormatter.apply(
        pattern, ZoneOffset.UTC, Locale.US, LegacyDateFormats.SIMPLE_DATE_FORMAT(), true);
  }
}
