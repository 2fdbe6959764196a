package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.count;
import static org.detainerlake.catalog.Field.date;
import static org.detainerlake.catalog.Field.estimate;
import static org.detainerlake.catalog.Field.flag;
import static org.detainerlake.catalog.Field.rate;
import static org.detainerlake.catalog.Field.text;

/** When declines were recorded, and how closely that is known. */
public final class RecordedFields {
  private RecordedFields() {}

  public static final Field RECORDED_BASIS =
      text(
          "recorded_basis",
          "What says when: lift_date, interval (two releases), undated (nothing within 52 weeks),"
              + " ambiguous (two releases that do not show which record), or listed (a list of"
              + " declines: beside the others, never added to them).");
  public static final Field RECORDED_FROM_DATE =
      date("recorded_from_date", "First day on which the decline can have been recorded.");
  public static final Field RECORDED_TO_DATE =
      date("recorded_to_date", "Last day on which the decline can have been recorded.");
  public static final Field RECORDED_LOW_COUNT =
      count(
          "recorded_low_count",
          "Declines surely recorded in the week: their whole interval lies in it; all, where there"
              + " is no week.");
  public static final Field RECORDED_HIGH_COUNT =
      count(
          "recorded_high_count",
          "Declines possibly recorded in the week: their interval touches it; never add weeks up.");
  public static final Field RECORDED_ESTIMATE =
      estimate(
          "recorded_estimate",
          "Declines expected in the week, each spread evenly over the days of its interval; adds up"
              + " over weeks.");
  public static final Field IS_INTERVAL_DATED =
      flag("is_interval_dated", "True where two releases and no date say when it was.");
  public static final Field AMBIGUOUS_SHARE =
      rate(
          "ambiguous_share",
          "Of the jurisdiction, all weeks: ambiguous / (interval + ambiguous); null where neither"
              + " occurs.");
}
