package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.count;
import static org.detainerlake.catalog.Field.date;
import static org.detainerlake.catalog.Field.estimate;
import static org.detainerlake.catalog.Field.flag;
import static org.detainerlake.catalog.Field.rate;

/** Days that stand out from a jurisdiction's own history, and figures without them. */
public final class BulkFields {
  private BulkFields() {}

  public static final Field EVENT_DATE =
      date("event_date", "The day of issue, or the day on which declines were recorded.");
  public static final Field DAY_COUNT = count("day_count", "Records counted on the day.");
  public static final Field BASELINE_DAY_COUNT =
      count(
          "baseline_day_count",
          "Other covered days within 182 days, days without a record among them; the largest other"
              + " day of 10 or more is left out.");
  public static final Field BASELINE_ESTIMATE =
      estimate("baseline_estimate", "Mean records a day over the baseline days.");
  public static final Field DISPERSION_ESTIMATE =
      estimate(
          "dispersion_estimate",
          "Variance over mean of the baseline days, 1 at the least; 1 is pure chance.");
  public static final Field Z_ESTIMATE =
      estimate(
          "z_estimate",
          "Distance from the baseline, root of the day's deviance: p is at most exp(-z * z / 2).");
  public static final Field Q_VALUE_RATE =
      rate(
          "q_value_rate",
          "Expected share of chance findings among days as far out as this one (Benjamini and"
              + " Hochberg); at most 0.01.");
  public static final Field EXCESS_ESTIMATE =
      estimate("excess_estimate", "Records above the baseline: day_count - baseline_estimate.");
  public static final Field SHARE_OF_WEEK =
      rate("share_of_week", "day_count / the same measure of the jurisdiction in the whole week.");

  public static final Field BULK_ISSUED_COUNT =
      count(
          "bulk_issued_count",
          "Of issued_count, those issued on days of the jurisdiction that bulk_days names for issued"
              + " or declined.");
  public static final Field BULK_DECLINED_COUNT =
      count("bulk_declined_count", "Of declined_count, those issued on such days.");
  public static final Field BULK_HONORED_COUNT =
      count("bulk_honored_count", "Of honored_count, those issued on such days.");
  public static final Field TYPICAL_RATE_OF_DECIDED =
      rate("typical_rate_of_decided", "D / (D + H) without the records issued on such days.");
  public static final Field HAS_BULK_DAY =
      flag("has_bulk_day", "True where records of the row were issued on such a day.");
  public static final Field BULK_ESTIMATE =
      estimate(
          "bulk_estimate",
          "Of recorded_estimate, declines recorded on days that bulk_days names for"
              + " declines_recorded: subtract to leave them out.");
}
