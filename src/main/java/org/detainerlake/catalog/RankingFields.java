package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.count;
import static org.detainerlake.catalog.Field.estimate;
import static org.detainerlake.catalog.Field.rate;
import static org.detainerlake.catalog.Field.text;

/** Jurisdictions in order, and how little the order says. */
public final class RankingFields {
  private RankingFields() {}

  public static final Field RANKED_BY =
      text("ranked_by", "Which list: issued or declined. Two lists, never one.");
  public static final Field IS_RANKED =
      Field.flag(
          "is_ranked",
          "True for counties; state, federal, tribal and unresolved rows stand apart, without a"
              + " rank.");
  public static final Field RANKED_COUNT =
      count("ranked_count", "What the list is ordered by: issued_count or declined_count.");
  public static final Field RANKED_LOW_ESTIMATE =
      estimate(
          "ranked_low_estimate",
          "Lower end of the 95 % interval of that count, as of a Poisson count (Byar).");
  public static final Field RANKED_HIGH_ESTIMATE =
      estimate("ranked_high_estimate", "Upper end of it.");
  public static final Field LIST_RANK =
      count("list_rank", "1 is the largest count; equal counts have the same rank.");
  public static final Field LIST_RANK_BEST =
      count(
          "list_rank_best",
          "The best rank that chance allows: only jurisdictions whose whole interval lies above are"
              + " before it.");
  public static final Field LIST_RANK_WORST =
      count(
          "list_rank_worst",
          "The worst rank that chance allows: only jurisdictions whose whole interval lies below"
              + " are behind it.");
  public static final Field TIED_COUNT =
      count("tied_count", "Other jurisdictions of the list with the same count.");
  public static final Field OVERLAPPING_COUNT =
      count("overlapping_count", "Other jurisdictions of the list whose interval overlaps.");
  public static final Field LISTED_COUNT = count("listed_count", "Jurisdictions on the list.");
  public static final Field BELOW_BASE_COUNT =
      count(
          "below_base_count",
          "Counties with records left off the list: fewer than 20 issued, or fewer than 20 decided"
              + " for the list by declined.");
  public static final Field BENCHMARK_RATE =
      rate("benchmark_rate", "D / (D + H) of all counties of the period together.");
  public static final Field FUNNEL_LOW_RATE =
      rate(
          "funnel_low_rate",
          "Lower 95 % limit for a county with so many decided and the benchmark's rate.");
  public static final Field FUNNEL_HIGH_RATE = rate("funnel_high_rate", "Upper 95 % limit.");
  public static final Field OUTER_LOW_RATE = rate("funnel_outer_low_rate", "Lower 99.8 % limit.");
  public static final Field OUTER_HIGH_RATE = rate("funnel_outer_high_rate", "Upper 99.8 % limit.");
  public static final Field FUNNEL_POSITION =
      text(
          "funnel_position",
          "Where decline_rate_of_decided lies: far_below, below, within, above or far_above the"
              + " limits; null without a rate.");
}
