package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.count;
import static org.detainerlake.catalog.Field.estimate;
import static org.detainerlake.catalog.Field.rate;

/** How much the declines of young weeks still grow. */
public final class MaturityFields {
  private MaturityFields() {}

  public static final Field WEEKS_AT_RELEASE_COUNT =
      count(
          "weeks_at_release_count",
          "Age: whole weeks from the prepare date to the day the release was made.");
  public static final Field PAIR_COUNT =
      count("pair_count", "Pairs of releases, one after the other, that tell of this age.");
  public static final Field PENDING_COUNT =
      count("pending_count", "Records without a lift reason in the older release, all pairs.");
  public static final Field DECLINED_SO_FAR_COUNT =
      count("declined_so_far_count", "Declines in the older release, all pairs.");
  public static final Field ARRIVED_DECLINED_COUNT =
      count(
          "arrived_declined_count",
          "Declines that the newer release has more of, net of records withdrawn; all pairs.");
  public static final Field STILL_PENDING_COUNT =
      count("still_pending_count", "Records without a lift reason in the newer release.");
  public static final Field STILL_DECLINED_RATE =
      rate(
          "still_declined_rate",
          "Of the records pending at this age, the share expected to be told as declined by two"
              + " years of age.");
  public static final Field RELATIVE_SPREAD_ESTIMATE =
      estimate(
          "relative_spread_estimate",
          "How far such a share strays from week to week and pair to pair: a standard deviation,"
              + " as a part of the share.");
  public static final Field GROWTH_ESTIMATE =
      estimate(
          "growth_estimate",
          "By what the declines of a week of this age are usually multiplied by two years of age;"
              + " null where there were none yet.");
  public static final Field FURTHER_DECLINED_ESTIMATE =
      estimate(
          "further_declined_estimate",
          "Declines expected to be added by two years of age; null where no pair of releases tells"
              + " of so young a week.");
  public static final Field FURTHER_LOW_ESTIMATE =
      estimate("further_low_estimate", "Lower end of the 95 % prediction interval of these.");
  public static final Field FURTHER_HIGH_ESTIMATE =
      estimate("further_high_estimate", "Upper end of the 95 % prediction interval of these.");
  public static final Field FINAL_DECLINED_ESTIMATE =
      estimate("final_declined_estimate", "declined_count + further_declined_estimate.");
}
