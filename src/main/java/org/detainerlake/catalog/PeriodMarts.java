package org.detainerlake.catalog;

import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.AreaFields.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.OffenseFields.IS_UNSTABLE;
import static org.detainerlake.catalog.PeriodFields.*;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;

import java.util.List;
import org.apache.spark.sql.Column;

/** Marts of counts summed over longer spans than a week and wider places than a jurisdiction. */
public final class PeriodMarts {
  private PeriodMarts() {}

  /** The counts that add up over days and places. */
  public static final List<Field> COUNTS =
      List.of(
          ISSUED_COUNT,
          DECLINED_COUNT,
          HONORED_COUNT,
          NOTICE_FAILURE_COUNT,
          OTHER_OUTCOME_COUNT,
          RESOLVED_COUNT,
          UNKNOWN_COUNT,
          ADMINISTRATIVE_COUNT);

  /** Lengths of rolling windows in weeks: a month, a quarter and a year of weeks. */
  public static final List<Integer> WINDOWS = List.of(4, 13, 52);

  /** Of a jurisdiction or state, windows with fewer issued are left out: they would say little. */
  public static final int WINDOW_BASE = 20;

  /**
   * Whether a window has a row: those of the nation with any record, others from a base on.
   *
   * @param base detainers issued
   */
  public static Column hasRow(int base) {
    Column hasRecord = ISSUED_COUNT.col().plus(ADMINISTRATIVE_COUNT.col()).gt(0);
    return hasRecord.and(ISSUED_COUNT.col().geq(leastIssued(base)));
  }

  /**
   * The fewest detainers issued of which an area's window is told; the nation's always are.
   *
   * @param base what a window of a jurisdiction or state must have
   */
  public static Column leastIssued(int base) {
    return when(AREA_ID.col().endsWith(AreaLevel.OF_NATION), 0).otherwise(base);
  }

  /** What rolling windows are made of; other levels would make the largest mart larger still. */
  public static final List<AreaLevel> WINDOW_LEVELS =
      List.of(
          AreaLevel.JURISDICTION, AreaLevel.STATE_LOCAL, AreaLevel.NATION, AreaLevel.NATION_LOCAL);

  private static final List<Field> AREA = List.of(AREA_LEVEL, AREA_ID, AREA_NAME, STATE_CODE);

  private static final List<Field> RATES =
      List.of(
          DECLINE_RATE_OF_ISSUED,
          DECLINE_RATE_OF_RESOLVED,
          DECLINE_RATE_OF_DECIDED,
          DECIDED_RATE_LOW,
          DECIDED_RATE_HIGH,
          UNKNOWN_SHARE,
          IS_UNSTABLE,
          IS_PRELIMINARY,
          IS_PARTIAL);

  public static final Table CALENDAR_DECLINE_RATES =
      new Table(
          "calendar_decline_rates",
          Layer.MART,
          "One area and one month, quarter, calendar or fiscal year of issue (cohort): what became"
              + " of the detainers issued.",
          "Levels of area and kinds of period overlap: filter both before any sum. A partial period"
              + " counts only the days that are covered; a period without a record has no row.",
          List.of(AREA_LEVEL, AREA_ID, PERIOD_KIND, PERIOD_START_DATE),
          BronzeTables.joined(
              List.of(
                  AREA,
                  List.of(PERIOD_KIND, PERIOD_START_DATE, PERIOD_END_DATE, PERIOD_NAME),
                  COUNTS,
                  RATES,
                  List.of(IS_SYNTHETIC))));

  public static final Table ROLLING_DECLINE_RATES =
      new Table(
          "rolling_decline_rates",
          Layer.MART,
          "One area, week of issue and length of window: the weeks up to and including this one"
              + " pooled, beside the same window 52 weeks before.",
          "Windows overlap: never add rows of one area up. Not complete windows hold fewer weeks than"
              + " they say. Of jurisdictions and states, windows with fewer than 20 issued have no row.",
          List.of(AREA_LEVEL, AREA_ID, WINDOW_WEEKS, WEEK_START_DATE),
          BronzeTables.joined(
              List.of(
                  AREA,
                  List.of(WEEK_START_DATE, WINDOW_WEEKS, WINDOW_START_DATE),
                  COUNTS,
                  RATES,
                  List.of(
                      IS_COMPLETE_WINDOW,
                      PREVIOUS_DECLINED_COUNT,
                      PREVIOUS_DECIDED_COUNT,
                      PREVIOUS_RATE_OF_DECIDED,
                      RATE_CHANGE_ESTIMATE,
                      RATE_CHANGE_LOW_ESTIMATE,
                      RATE_CHANGE_HIGH_ESTIMATE,
                      IS_SYNTHETIC))));
}
