package org.detainerlake.catalog;

import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PeriodFields.*;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.PlaceFields.NAMED_JURISDICTION;
import static org.detainerlake.catalog.RankingFields.*;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;

import java.util.List;

/** Jurisdictions in order, with what chance leaves of the order. */
public final class RankingMarts {
  private RankingMarts() {}

  /** The kind of the weeks, beside those of {@link PeriodKind}. */
  public static final String WEEK = "week";

  /** What is ranked beside weeks. */
  public static final List<PeriodKind> KINDS =
      List.of(PeriodKind.QUARTER, PeriodKind.CALENDAR_YEAR, PeriodKind.FISCAL_YEAR);

  /** One list of one period. */
  public static final List<Field> LIST = List.of(PERIOD_KIND, PERIOD_START_DATE, RANKED_BY);

  public static final Table JURISDICTION_RANKING =
      new Table(
          "jurisdiction_ranking",
          Layer.MART,
          "One week, quarter or year of issue (cohort), one of two lists, and one jurisdiction with a"
              + " base of 20 or more.",
          "A rank is not a finding: read the best and the worst that chance allows, and the funnel."
              + " Large jails come first on both lists. Issued is what was asked for, declined is"
              + " what is known to be refused: the lists never add up to anything.",
          List.of(PERIOD_KIND, PERIOD_START_DATE, RANKED_BY, JURISDICTION_ID),
          BronzeTables.joined(
              List.of(
                  LIST,
                  NAMED_JURISDICTION,
                  List.of(
                      IS_RANKED,
                      LIST_RANK,
                      LIST_RANK_BEST,
                      LIST_RANK_WORST,
                      TIED_COUNT,
                      OVERLAPPING_COUNT,
                      LISTED_COUNT,
                      BELOW_BASE_COUNT,
                      RANKED_COUNT,
                      RANKED_LOW_ESTIMATE,
                      RANKED_HIGH_ESTIMATE,
                      ISSUED_COUNT,
                      DECLINED_COUNT,
                      HONORED_COUNT,
                      DECLINE_RATE_OF_DECIDED,
                      DECIDED_RATE_LOW,
                      DECIDED_RATE_HIGH,
                      BENCHMARK_RATE,
                      FUNNEL_LOW_RATE,
                      FUNNEL_HIGH_RATE,
                      OUTER_LOW_RATE,
                      OUTER_HIGH_RATE,
                      FUNNEL_POSITION,
                      UNKNOWN_SHARE,
                      IS_PRELIMINARY,
                      IS_PARTIAL,
                      IS_SYNTHETIC))));
}
