package org.detainerlake.silver;

import static org.detainerlake.catalog.RecordFields.*;

import java.time.LocalDate;
import org.detainerlake.catalog.Outcome;
import org.detainerlake.catalog.Spelling;

/**
 * How and when a detainer ended. Of two lift reasons the first one counts; where only the second or
 * only the agency's code is there, that one.
 *
 * @param reason null where none was published
 * @param second the other reason published; null where none was
 * @param outcome class of the reason; null where the table knows no such reason
 * @param secondOutcome class of the second
 * @param hasTwo whether both were published
 * @param dateText what the file says of the day
 * @param dateRead the day that this is; null where it cannot be read
 */
record Lift(
    String reason,
    String second,
    String outcome,
    String secondOutcome,
    boolean hasTwo,
    String dateText,
    LocalDate dateRead) {

  private static final int FIRST = PublishedRow.position(LIFT_REASON_TEXT);
  private static final int CODE = PublishedRow.position(LIFT_REASON_CODE_TEXT);
  private static final int SECOND = PublishedRow.position(SECOND_LIFT_REASON_TEXT);
  private static final int DATE = PublishedRow.position(LIFT_DATE_TEXT);

  static Lift of(PublishedRow row, Meanings meanings) {
    String first = row.value(FIRST);
    String second = row.value(SECOND);
    String reason = first != null ? first : second != null ? second : ofCode(row, meanings);
    String dateText = row.value(DATE);
    return new Lift(
        reason,
        second,
        meanings.outcomes().get(Spelling.small(reason)),
        meanings.outcomes().get(Spelling.small(second)),
        first != null && second != null,
        dateText,
        row.text().date(dateText));
  }

  private static String ofCode(PublishedRow row, Meanings meanings) {
    return meanings.liftReasons().get(Spelling.capitals(row.value(CODE)));
  }

  /** Whether the lift reason is blacked out. */
  static boolean isRedacted(PublishedRow row) {
    return row.isRedacted(FIRST);
  }

  /** The class that is counted. */
  String outcomeClass() {
    return reason == null ? Outcome.UNKNOWN.code() : orOther(outcome);
  }

  /** Two reasons that no table knows are both other: no difference that can be told. */
  boolean differs() {
    return hasTwo && !orOther(outcome).equals(orOther(secondOutcome));
  }

  /** Whether the table knows no such reason. */
  boolean isUnseen() {
    return reason != null && outcome == null;
  }

  boolean isDateUnreadable() {
    return dateText != null && dateRead == null;
  }

  /** Whether it ended before it was prepared, or after the release that says so. */
  boolean isDateOutside(LocalDate prepared, LocalDate released) {
    return dateRead != null
        && (dateRead.isAfter(released) || (prepared != null && dateRead.isBefore(prepared)));
  }

  private static String orOther(String outcome) {
    return outcome == null ? Outcome.OTHER.code() : outcome;
  }
}
