package org.detainerlake.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ways in which a row of a release is spoiled, all seen in real ones. */
public enum Dirt {
  NONE,
  /** Two spaces where one belongs, in the facility. */
  DOUBLE_SPACE,
  /** Facility and city in lower case. */
  LOWER_CASE,
  /** {@code FT. WORTH} for FORT WORTH, {@code SAINT LOUIS} for ST. LOUIS. */
  OTHER_SPELLING,
  /** A long city cut at 15 characters or before its last, as {@code NORTH CHARLESTO}. */
  CITY_TRUNCATED,
  FACILITY_REDACTED,
  LIFT_REASON_REDACTED,
  /** A lift reason in no reference table. */
  LIFT_REASON_UNSEEN,
  /** A comma in the facility without quotes: one cell too many. */
  ROW_RAGGED,
  /** A quote opens before the facility and does not close. */
  QUOTE_UNCLOSED,
  /** The word unknown in place of the date. */
  DATE_AS_TEXT,
  /** The year's last two digits swapped: 2041 for 2014. */
  DATE_OUTSIDE,
  /** A date as text among true dates, month first: {@code 3/9/2024}. */
  DATE_MONTH_FIRST,
  /** An offense code taken for a number: 301 for 0301. */
  CODE_WITHOUT_ZERO,
  /** A line at the foot of a workbook that counts the ones above: about no detainer. */
  TOTAL_ROW;

  static final String REDACTED = "b(6), b(7)c";

  /** The spellings of the mark in the releases, in person identifiers and elsewhere. */
  public static final List<String> MARKS =
      List.of(REDACTED, "b(6), b(7)C", "(b)(6)(b)(7)(c)", "(b)(6), (b)(7)(c)");

  /** Years that some layout takes for possible. */
  private static final Set<Integer> ERA =
      IntStream.rangeClosed(2003, 2029).boxed().collect(Collectors.toSet());

  static final String UNSEEN_LIFT_REASON = "Lifted - Synthetic New Reason";
  private static final int LONGEST_CITY = 15;

  /** Whether the row's detainer can still be counted. */
  public boolean isUsable() {
    return switch (this) {
      case ROW_RAGGED, QUOTE_UNCLOSED, DATE_AS_TEXT, DATE_OUTSIDE, TOTAL_ROW -> false;
      default -> true;
    };
  }

  /** Whether a row has what this dirt spoils. */
  boolean suits(ToldRow row) {
    return switch (this) {
      case OTHER_SPELLING ->
          !row.withPlace(otherwise(row.facility()), otherwise(row.city())).equals(row);
      case CITY_TRUNCATED -> row.city() != null && row.city().length() >= 10;
      case FACILITY_REDACTED, ROW_RAGGED, QUOTE_UNCLOSED -> row.state() != null;
      case LIFT_REASON_REDACTED, LIFT_REASON_UNSEEN -> row.liftReason() != null;
      case DATE_OUTSIDE -> !ERA.contains(swapped(row.prepareDate()).getYear());
      case CODE_WITHOUT_ZERO ->
          row.convictionCode() != null && row.convictionCode().startsWith("0");
      case TOTAL_ROW -> false;
      default -> true;
    };
  }

  /** The row, spoiled. How a date or a quote is written is told by the cells. */
  ToldRow on(ToldRow clean) {
    ToldRow row = clean.withDirt(this);
    String facility = row.facility();
    String city = row.city();
    return switch (this) {
      case NONE, QUOTE_UNCLOSED, DATE_MONTH_FIRST, TOTAL_ROW -> row;
      case DOUBLE_SPACE -> row.withPlace(facility.replaceFirst(" ", "  "), city);
      case LOWER_CASE -> row.withPlace(lower(facility), lower(city));
      case OTHER_SPELLING -> row.withPlace(otherwise(facility), otherwise(city));
      case CITY_TRUNCATED ->
          row.withPlace(facility, city.substring(0, Math.min(LONGEST_CITY, city.length() - 1)));
      case FACILITY_REDACTED -> row.withPlace(REDACTED, city);
      case LIFT_REASON_REDACTED -> row.withLiftReason(REDACTED);
      case LIFT_REASON_UNSEEN -> row.withLiftReason(UNSEEN_LIFT_REASON);
      case ROW_RAGGED -> row.withPlace(facility + ", " + row.state(), city);
      case DATE_AS_TEXT -> row.withPrepareDate(null);
      case DATE_OUTSIDE -> row.withPrepareDate(swapped(row.prepareDate()));
      case CODE_WITHOUT_ZERO -> row.withConvictionCode(row.convictionCode().substring(1));
    };
  }

  private static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  private static String otherwise(String text) {
    return text == null
        ? null
        : text.replaceFirst("\\bFORT ", "FT. ").replaceFirst("\\bST\\. ", "SAINT ");
  }

  private static LocalDate swapped(LocalDate date) {
    int year = date.getYear() % 100;
    return date.withYear(2000 + year % 10 * 10 + year / 10);
  }
}
