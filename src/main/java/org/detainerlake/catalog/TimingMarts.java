package org.detainerlake.catalog;

import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.MeasureFields.ISSUED_COUNT;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.PlaceFields.NAMED_JURISDICTION;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;
import static org.detainerlake.catalog.TimingFields.*;

import java.util.List;

/** Marts of how long outcomes take, where releases publish the day a detainer was lifted. */
public final class TimingMarts {
  private TimingMarts() {}

  public static final Table TIMED_OUTCOMES =
      new Table(
          "timed_outcomes",
          Layer.MART,
          "Detainers issued to a jurisdiction, or to all as all:US, in a fiscal year: by what is known"
              + " of the time to their outcome, outcome group and last week of age at risk.",
          "Files that publish lift dates only. Handed on in memory.",
          List.of(JURISDICTION_ID, ISSUE_FISCAL_YEAR, TIMING_CODE, OUTCOME_GROUP, LAST_WEEK_COUNT),
          List.of(
              JURISDICTION_ID,
              ISSUE_FISCAL_YEAR,
              TIMING_CODE,
              OUTCOME_GROUP,
              LAST_WEEK_COUNT,
              DETAINER_COUNT,
              IS_SYNTHETIC));

  public static final Table TIME_TO_OUTCOME =
      new Table(
          "time_to_outcome",
          Layer.MART,
          "One jurisdiction, or all of them as all:US, fiscal year of issue, outcome group and week of"
              + " age: how many had such an outcome by then.",
          "Only files that publish lift dates, and only years with one. Never add all:US to the"
              + " others. A rate estimates what those without outcome yet will show; after the last"
              + " week that is listed nothing is known.",
          List.of(JURISDICTION_ID, ISSUE_FISCAL_YEAR, OUTCOME_GROUP, WEEKS_SINCE_ISSUE_COUNT),
          BronzeTables.joined(
              List.of(
                  NAMED_JURISDICTION,
                  List.of(
                      ISSUE_FISCAL_YEAR,
                      OUTCOME_GROUP,
                      WEEKS_SINCE_ISSUE_COUNT,
                      AT_RISK_COUNT,
                      EVENT_COUNT,
                      CUMULATIVE_INCIDENCE_RATE,
                      INCIDENCE_LOW,
                      INCIDENCE_HIGH,
                      IS_AT_RISK_UNSTABLE,
                      IS_SYNTHETIC))));

  public static final Table TIME_TO_DECLINE =
      new Table(
          "time_to_decline",
          Layer.MART,
          "One jurisdiction, or all of them as all:US, and fiscal year of issue: how soon detainers"
              + " were declined.",
          "Only files that publish lift dates. Never add all:US to the others. Not D / I: those"
              + " without outcome count for as long as they were under observation.",
          List.of(JURISDICTION_ID, ISSUE_FISCAL_YEAR),
          BronzeTables.joined(
              List.of(
                  NAMED_JURISDICTION,
                  List.of(
                      ISSUE_FISCAL_YEAR,
                      ISSUED_COUNT,
                      DATED_COUNT,
                      CENSORED_COUNT,
                      UNDATED_COUNT,
                      YOUNG_COUNT,
                      LATER_COUNT,
                      DATED_DECLINED_COUNT,
                      LATER_DECLINED_COUNT,
                      DECLINED_BY_1_WEEK,
                      DECLINED_BY_4_WEEKS,
                      DECLINED_BY_8_WEEKS,
                      DECLINED_BY_8_WEEKS_LOW,
                      DECLINED_BY_8_WEEKS_HIGH,
                      DECLINED_BY_13_WEEKS,
                      DECLINED_BY_26_WEEKS,
                      DECLINED_BY_52_WEEKS,
                      DECLINED_BY_52_WEEKS_LOW,
                      DECLINED_BY_52_WEEKS_HIGH,
                      HALF_WEEKS_COUNT,
                      IS_DECLINE_UNSTABLE,
                      IS_SYNTHETIC))));
}
