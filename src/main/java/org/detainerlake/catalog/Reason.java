package org.detainerlake.catalog;

import java.util.Locale;

/**
 * Why a value was nulled, or a row or file set aside. The codes appear in issues and data_quality.
 */
public enum Reason {
  ROW_RAGGED(true, "The row has more or fewer cells than the header."),
  ROW_QUOTE_UNCLOSED(true, "A quote opens in the row and does not close."),
  ROW_ENCODING_BAD(true, "The row's bytes are not text in the layout's encoding."),
  ROW_TOTAL(true, "A total at the foot of a table, not a record."),
  PREPARE_DATE_MISSING(true, "The row has no prepare date."),
  PREPARE_DATE_REDACTED(true, "The prepare date is blacked out."),
  PREPARE_DATE_UNREADABLE(true, "The prepare date matches none of the layout's date patterns."),
  PREPARE_DATE_OUTSIDE(true, "The prepare date lies outside what the release covers."),
  STATE_OUTSIDE(true, "The state lies outside what the release is stated to cover."),
  RECORD_ID_MISSING(true, "The row names no record, in a release of a series."),
  RECORD_VERSION_UNREADABLE(
      true, "The record's version is missing, or neither a whole number nor an ISO day and time."),
  RECORD_REPEATED(true, "Another row of the file tells the record, in the same or a later state."),
  RECORD_CONFLICT(true, "The file tells the record twice, differently, and in one version."),
  STATE_UNKNOWN(false, "The state is not one of the states, the District or a territory."),
  STATE_MISSING(false, "The row names no state."),
  FACILITY_MISSING(false, "The row names no facility."),
  FACILITY_REDACTED(false, "The facility is blacked out."),
  LIFT_REASON_REDACTED(
      false, "The lift reason is blacked out; only a second one or a code can tell."),
  LIFT_REASON_UNSEEN(false, "The lift reason is in no reference table; the outcome is other."),
  LIFT_REASONS_DIFFER(false, "Two lift reasons of different classes; the first one counts."),
  LIFT_DATE_UNREADABLE(false, "The lift date matches none of the layout's date patterns."),
  LIFT_DATE_OUTSIDE(false, "The lift date lies before the prepare date or after the release."),
  OFFENSE_UNMAPPED(false, "No reference table knows the offense, by code, label or phrase."),
  CRIMINALITY_UNSEEN(false, "The criminality is in no reference table; it is not stated."),
  THREAT_LEVEL_UNSEEN(false, "The threat level is none of 1, 2 and 3; it is not stated."),
  PERSON_ID_REDACTED(false, "The person identifier is blacked out."),
  PERSON_SAME_DAY(false, "The file has an earlier record of the same person and day."),
  PERSON_SAME_EPISODE(false, "Another record stands for the episode that this one belongs to."),
  RECORD_NEW(false, "The record is in no earlier file of its series."),
  RECORD_STALE(false, "An earlier file of the series tells the record in a higher version."),
  RECORD_WITHDRAWN(false, "The row says that its record was withdrawn."),
  WITHDRAWAL_VOID(
      false,
      "The record withdrawn does not stand, or stands in a higher version: nothing changes."),
  CONTEXT_DATE_UNREADABLE(false, "A date on a list matches none of its layout's date patterns."),
  CONTEXT_NUMBER_UNREADABLE(false, "A number on a list is no whole number."),
  CONTEXT_NAME_MISSING(false, "A row of a list names no agency, place, facility or edition.");

  private final boolean setsAside;
  private final String meaning;

  Reason(boolean setsAside, String meaning) {
    this.setsAside = setsAside;
    this.meaning = meaning;
  }

  /** The code as it stands in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a row with this reason cannot be counted. */
  public boolean setsAside() {
    return setsAside;
  }

  public String meaning() {
    return meaning;
  }
}
