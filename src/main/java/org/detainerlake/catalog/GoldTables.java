package org.detainerlake.catalog;

import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.catalog.PersonFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordFields.*;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.List;

/** Additive counts: daily, so that any week, month or fiscal year is a sum. */
public final class GoldTables {
  private GoldTables() {}

  public static final Table DAILY_OUTCOMES =
      new Table(
          "gold_daily_outcomes",
          Layer.GOLD,
          "Detainers of one file issued on one day to one facility, by form, lift reason and day,"
              + " and offense. An update also counts off, below zero, the records of an earlier"
              + " file that it changes or withdraws.",
          "Every vintage is here: read it through the current releases, or records count twice.",
          List.of(
              RELEASE_ID,
              FILE_SHA256,
              PREPARE_DATE,
              STATE_CODE,
              FACILITY_ID,
              DETAINER_TYPE,
              LIFT_REASON,
              LIFT_DATE,
              OFFENSE_BASIS,
              OFFENSE_ID,
              CRIMINALITY_CLASS,
              THREAT_LEVEL_CODE,
              COUNTED_RELEASE_ID,
              COUNTED_FILE_SHA256),
          List.of(
              RELEASE_ID,
              FILE_SHA256,
              PREPARE_DATE,
              STATE_CODE,
              FACILITY_ID,
              DETAINER_TYPE,
              LIFT_REASON,
              OUTCOME_CLASS,
              LIFT_DATE,
              OFFENSE_BASIS,
              OFFENSE_ID,
              CRIMINALITY_CLASS,
              THREAT_LEVEL_CODE,
              COUNTED_RELEASE_ID,
              COUNTED_FILE_SHA256,
              DETAINER_COUNT,
              IDENTIFIED_COUNT,
              FIRST_COUNT,
              EPISODE_COUNT));

  public static final Table FILE_REASONS =
      new Table(
          "gold_file_reasons",
          Layer.GOLD,
          "How many rows of one file carry one reason code.",
          "A row may carry several codes.",
          List.of(RELEASE_ID, FILE_SHA256, ITEM_CODE),
          List.of(RELEASE_ID, FILE_SHA256, ITEM_CODE, ITEM_COUNT));

  public static final Table SERIES_FILES =
      new Table(
          "gold_series_files",
          Layer.GOLD,
          "One file of a series whose changes are counted, and the files they were counted after.",
          "Where the ledger has other files before it, it is counted anew.",
          List.of(RELEASE_ID, FILE_SHA256),
          List.of(RELEASE_ID, FILE_SHA256, PREDECESSORS_SHA256));
}
