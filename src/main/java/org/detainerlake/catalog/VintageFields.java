package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.count;
import static org.detainerlake.catalog.Field.date;
import static org.detainerlake.catalog.Field.flag;
import static org.detainerlake.catalog.Field.text;

/** What one release tells after another of the same days. */
public final class VintageFields {
  private VintageFields() {}

  public static final Field OLD_RELEASE_ID =
      text("old_release_id", "The release that told of the day before; null for the first.");
  public static final Field NEW_RELEASE_ID =
      text("new_release_id", "The release that tells of the day.");
  public static final Field OLD_CUT_OFF_DATE =
      date("old_cut_off_date", "Last issue date that the older release speaks for.");
  public static final Field NEW_RELEASE_DATE =
      date("new_release_date", "The day the newer release was made.");
  public static final Field OLD_COUNT =
      count("old_count", "Records in the older release or publication.");
  public static final Field NEW_COUNT =
      count("new_count", "Records in the newer release; by the rules of the next publication.");

  public static final Field MONTH_START_DATE =
      date("month_start_date", "First day of the calendar month of issue; the month's key.");
  public static final Field CAUSE_CODE =
      text(
          "cause_code",
          "Why: place_corrected, record_withdrawn, record_added, late_outcome or outcome_revised;"
              + " in rule_restatements code_or_reference,"
              + " release_retracted or, where both happened at once, rules_and_retraction.");
  public static final Field CHANGE_COUNT =
      count(
          "change_count", "The part of new_count - old_count that has this cause; may be below 0.");

  public static final Field OLD_PUBLICATION_ID =
      text("old_publication_id", "The publication that told the old figure.");
  public static final Field OLD_CODE_VERSION =
      text("old_code_version", "The version of the program that made that publication.");
  public static final Field NEW_CODE_VERSION =
      text("new_code_version", "The version that counted the same files again for the next one.");

  public static final Field RECORDS_ADDED_COUNT =
      count("records_added_count", "Records that the older release did not have, on days of both.");
  public static final Field RECORDS_WITHDRAWN_COUNT =
      count("records_withdrawn_count", "Records that the newer release no longer has.");
  public static final Field OUTCOMES_ARRIVED_COUNT =
      count("outcomes_arrived_count", "Records that had no lift reason and have one now.");
  public static final Field OUTCOMES_REVISED_COUNT =
      count("outcomes_revised_count", "Other records whose outcome class is another now.");
  public static final Field PLACES_CORRECTED_COUNT =
      count("places_corrected_count", "Records that are another jurisdiction's now.");
  public static final Field RELEASE_NOTE = text("release_note", "The same in one sentence.");
  public static final Field IS_NEWEST =
      flag("is_newest", "True for the full release that takes precedence over all others.");
  public static final Field DAYS_BEHIND_COUNT =
      count(
          "days_behind_count",
          "Days from this release's cut-off to that of the newest full release; below 0 where it"
              + " reaches further.");
}
