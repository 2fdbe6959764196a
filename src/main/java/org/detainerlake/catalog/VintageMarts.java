package org.detainerlake.catalog;

import static org.detainerlake.catalog.BulkFields.BULK_ESTIMATE;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.MeasureFields.WEEK_START_DATE;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordedFields.*;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;
import static org.detainerlake.catalog.VintageFields.*;

import java.util.List;

/** Marts of what changes from release to release, and of when it was recorded. */
public final class VintageMarts {
  private VintageMarts() {}

  public static final Table WEEKLY_RECORDED_DECLINES =
      new Table(
          "weekly_recorded_declines",
          Layer.MART,
          "One jurisdiction, week in which declines were recorded (period), and what says so.",
          "Not the detainers issued in that week: never divide by weekly counts of those issued. Leave"
              + " listed out of sums. An estimate of an interval is spread, not seen; rows without a"
              + " week are declines that no week can be told for.",
          List.of(JURISDICTION_ID, WEEK_START_DATE, RECORDED_BASIS),
          BronzeTables.joined(
              List.of(
                  NAMED_JURISDICTION,
                  List.of(
                      WEEK_START_DATE,
                      RECORDED_BASIS,
                      RECORDED_LOW_COUNT,
                      RECORDED_HIGH_COUNT,
                      RECORDED_ESTIMATE,
                      BULK_ESTIMATE,
                      IS_INTERVAL_DATED,
                      AMBIGUOUS_SHARE,
                      IS_SYNTHETIC))));

  public static final Table RESTATEMENTS =
      new Table(
          "restatements",
          Layer.MART,
          "One figure of a jurisdiction and month of issue that two releases one after the other tell"
              + " differently, and one cause.",
          "Records have no id that links releases: causes are what counts of equal records show, at"
              + " the least. old_count and new_count stand on each line of a figure: never sum them.",
          List.of(
              JURISDICTION_ID,
              MONTH_START_DATE,
              MEASURE_CODE,
              OLD_RELEASE_ID,
              NEW_RELEASE_ID,
              CAUSE_CODE),
          BronzeTables.joined(
              List.of(
                  NAMED_JURISDICTION,
                  List.of(
                      MONTH_START_DATE,
                      MEASURE_CODE,
                      OLD_RELEASE_ID,
                      NEW_RELEASE_ID,
                      CAUSE_CODE,
                      OLD_COUNT,
                      NEW_COUNT,
                      CHANGE_COUNT,
                      IS_SYNTHETIC))));

  public static final Table RULE_RESTATEMENTS =
      new Table(
          "rule_restatements",
          Layer.MART,
          "One figure of a jurisdiction and month of issue that two publications one after the other"
              + " tell differently though no release is new: program, reference tables or hand-kept tables"
              + " of conf are others, or a file was retracted.",
          "Of this lake's own publications: a lake made anew from the same files has no such history."
              + " What new releases changed stands in restatements.",
          List.of(JURISDICTION_ID, MONTH_START_DATE, MEASURE_CODE, OLD_PUBLICATION_ID),
          List.of(
              JURISDICTION_ID,
              JURISDICTION_NAME,
              STATE_CODE,
              MONTH_START_DATE,
              MEASURE_CODE,
              OLD_PUBLICATION_ID,
              OLD_CODE_VERSION,
              NEW_CODE_VERSION,
              CAUSE_CODE,
              OLD_COUNT,
              NEW_COUNT,
              CHANGE_COUNT,
              IS_SYNTHETIC));

  public static final Table RELEASE_CHANGES =
      new Table(
          "release_changes",
          Layer.MART,
          "One release and the one that told of the same days before: what it changed. Without an older"
              + " one: the days that it tells of first.",
          "Counts are at the least: one record added and an equal one withdrawn show nothing.",
          List.of(NEW_RELEASE_ID, OLD_RELEASE_ID),
          List.of(
              NEW_RELEASE_ID,
              OLD_RELEASE_ID,
              OLD_COUNT,
              NEW_COUNT,
              RECORDS_ADDED_COUNT,
              RECORDS_WITHDRAWN_COUNT,
              OUTCOMES_ARRIVED_COUNT,
              OUTCOMES_REVISED_COUNT,
              PLACES_CORRECTED_COUNT,
              RELEASE_NOTE,
              IS_SYNTHETIC));
}
