package org.detainerlake.job;

import static org.apache.spark.sql.functions.lit;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.FigureId;

/**
 * One cell of a mart's key, as a person names it.
 *
 * @param value a text, a LocalDate or an Integer; null where the cell is; {@link #ANY} where the
 *     figure is a sum over all of them
 */
record KeyCell(Field field, Object value) {
  /** Every value of the column. */
  static final Object ANY = new Object();

  private static final int MONTHS = 3;
  private static final Pattern SPECIAL = Pattern.compile("['\\\\$\\p{Cntrl}]");

  /** The cell at a place of an address. */
  static KeyCell of(Field field, FigureId id, int place) {
    return id.isAny(place) ? new KeyCell(field, ANY) : of(field, id.cell(place));
  }

  /**
   * The cell of this text.
   *
   * @throws Failure where the column holds no such values
   */
  static KeyCell of(Field field, Optional<String> text) {
    return new KeyCell(field, text.map(cell -> value(field, cell)).orElse(null));
  }

  private static Object value(Field field, String text) {
    try {
      return switch (field.type()) {
        case DATE -> LocalDate.parse(text);
        case COUNT -> Integer.valueOf(text);
        default -> text;
      };
    } catch (DateTimeParseException | NumberFormatException e) {
      boolean isDate = field.type() == FieldType.DATE;
      throw new Failure(
          ExitCode.USAGE,
          "'%s' is no %s".formatted(text, field.name()),
          "write " + (isDate ? "a date such as 2015-06-13" : "a whole number such as 2015"),
          e);
    }
  }

  /** Whether it stands for all values. */
  boolean isAny() {
    return value == ANY;
  }

  /** Whether a row of the mart has it. */
  Column matches() {
    return isAny() ? lit(true) : field.col().eqNullSafe(lit(value));
  }

  /** Whether a counted outcome belongs to it, in SQL: a span of days is told by its first one. */
  String condition() {
    if (isAny()) {
      return "true";
    } else if (value == null) {
      return field.name() + " IS NULL";
    } else if (field.equals(WEEK_START_DATE)) {
      return issued((LocalDate) value, ((LocalDate) value).plusWeeks(1));
    } else if (field.equals(QUARTER_START_DATE)) {
      return issued((LocalDate) value, ((LocalDate) value).plusMonths(MONTHS));
    } else if (field.equals(CALENDAR_YEAR)) {
      LocalDate first = LocalDate.of((Integer) value, 1, 1);
      return issued(first, first.plusYears(1));
    }
    return field.name() + " = " + (value instanceof String text ? literal(text) : value);
  }

  private static String issued(LocalDate from, LocalDate next) {
    return "%s BETWEEN DATE '%s' AND DATE '%s'"
        .formatted(PREPARE_DATE.name(), from, next.minusDays(1));
  }

  /**
   * A text as Spark SQL reads it. The dollar sign too is written by its number: Spark puts settings
   * in the place of names in {@code ${}}.
   */
  static String literal(String text) {
    return "'" + SPECIAL.matcher(text).replaceAll(KeyCell::numbered) + "'";
  }

  private static String numbered(MatchResult letter) {
    return Matcher.quoteReplacement("\\u%04x".formatted((int) letter.group().charAt(0)));
  }
}
