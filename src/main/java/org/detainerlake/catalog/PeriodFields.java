package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.count;
import static org.detainerlake.catalog.Field.date;
import static org.detainerlake.catalog.Field.estimate;
import static org.detainerlake.catalog.Field.flag;
import static org.detainerlake.catalog.Field.rate;
import static org.detainerlake.catalog.Field.text;

/** Spans of days that counts are summed over, how much of them is known, and the year before. */
public final class PeriodFields {
  private PeriodFields() {}

  public static final Field IS_PARTIAL_WEEK =
      flag(
          "is_partial_week",
          "True where no full release covers some day of the week for the row's state.");
  public static final Field IS_PARTIAL =
      flag(
          "is_partial",
          "True where no full release covers some day of the span for some state of the area.");
  public static final Field PERIOD_KIND =
      text(
          "period_kind",
          "month, quarter, calendar_year or fiscal_year; in rankings also week. Never add kinds up.");
  public static final Field PERIOD_START_DATE =
      date("period_start_date", "First day of the period; with its kind the period's key.");
  public static final Field PERIOD_END_DATE = date("period_end_date", "Last day of the period.");
  public static final Field PERIOD_NAME =
      text(
          "period_name",
          "2015-01, 2015-Q1, 2015 or FY2015: a fiscal year has the name of the year it ends in.");
  public static final Field WINDOW_WEEKS =
      count("window_weeks", "Length of the window in weeks: 4, 13 or 52. Never add lengths up.");
  public static final Field WINDOW_START_DATE =
      date("window_start_date", "First day of the window.");
  public static final Field IS_COMPLETE_WINDOW =
      flag(
          "is_complete_window",
          "False where the window starts before the first day that full releases cover for all"
              + " states of the area.");
  public static final Field PREVIOUS_DECLINED_COUNT =
      count("previous_declined_count", "Declined in the window of this length 52 weeks before.");
  public static final Field PREVIOUS_DECIDED_COUNT =
      count(
          "previous_decided_count",
          "Declined or honored in the window 52 weeks before; null where that is not complete.");
  public static final Field PREVIOUS_RATE_OF_DECIDED =
      rate("previous_rate_of_decided", "D / (D + H) of the window 52 weeks before.");
  public static final Field RATE_CHANGE_ESTIMATE =
      estimate(
          "rate_change_estimate", "decline_rate_of_decided minus that 52 weeks before, -1 to 1.");
  public static final Field RATE_CHANGE_LOW_ESTIMATE =
      estimate(
          "rate_change_low_estimate",
          "Lower end of Newcombe's 95 % interval of the change, -1 to 1.");
  public static final Field RATE_CHANGE_HIGH_ESTIMATE =
      estimate(
          "rate_change_high_estimate",
          "Upper end of Newcombe's 95 % interval of the change, -1 to 1.");
}
