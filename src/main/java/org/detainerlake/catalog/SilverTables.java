package org.detainerlake.catalog;

import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.catalog.PersonFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordFields.*;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.List;

/** Typed and classified records, the rows that could not be, and the facilities they name. */
public final class SilverTables {
  private SilverTables() {}

  public static final Table CLASSIFIED_ROWS =
      new Table(
          "classified_rows",
          Layer.SILVER,
          "What one published row says, typed, and what is wrong with it.",
          "Handed on in memory; detainers and quarantine are cut from it.",
          List.of(RELEASE_ID, FILE_SHA256, SHEET_NAME, ROW_POSITION),
          List.of(
              RELEASE_ID,
              FILE_SHA256,
              SHEET_NAME,
              ROW_POSITION,
              PREPARE_DATE,
              STATE_CODE,
              FACILITY_ID,
              FACILITY_NAME,
              FACILITY_CITY,
              FACILITY_CODE,
              DETAINER_TYPE,
              LIFT_REASON,
              SECOND_LIFT_REASON,
              OUTCOME_CLASS,
              LIFT_DATE,
              OFFENSE_BASIS,
              OFFENSE_CODE,
              OFFENSE_ID,
              OFFENSE_MATCH,
              CRIMINALITY_CLASS,
              THREAT_LEVEL_CODE,
              PERSON_ID,
              IS_FIRST_DETAINER,
              IS_EPISODE_RECORD,
              RECORD_ID,
              RECORD_VERSION,
              IS_DELETION,
              ISSUES,
              IS_SET_ASIDE));

  public static final Table DETAINERS =
      new Table(
          "silver_detainers",
          Layer.SILVER,
          "One published detainer record of one file of one release, or its withdrawal.",
          "Every vintage is here: summing over releases counts overlapping records twice.",
          List.of(),
          List.of(
              RELEASE_ID,
              FILE_SHA256,
              PREPARE_DATE,
              STATE_CODE,
              FACILITY_ID,
              FACILITY_NAME,
              FACILITY_CITY,
              FACILITY_CODE,
              DETAINER_TYPE,
              LIFT_REASON,
              SECOND_LIFT_REASON,
              OUTCOME_CLASS,
              LIFT_DATE,
              OFFENSE_BASIS,
              OFFENSE_CODE,
              OFFENSE_ID,
              OFFENSE_MATCH,
              CRIMINALITY_CLASS,
              THREAT_LEVEL_CODE,
              PERSON_ID,
              IS_FIRST_DETAINER,
              IS_EPISODE_RECORD,
              RECORD_ID,
              RECORD_VERSION,
              IS_DELETION,
              SHEET_NAME,
              ROW_POSITION,
              ISSUES));

  public static final Table QUARANTINE =
      new Table(
          "silver_quarantine",
          Layer.SILVER,
          "One row that could not become a detainer record, as published, with the reasons.",
          "Personal data: never leaves the lake.",
          List.of(RELEASE_ID, FILE_SHA256, SHEET_NAME, ROW_POSITION),
          BronzeTables.joined(List.of(BronzeTables.ROWS.fields(), List.of(ISSUES))));

  public static final Table FACILITIES =
      new Table(
          "silver_facilities",
          Layer.SILVER,
          "One facility, as one file of one release names it.",
          "",
          List.of(RELEASE_ID, FILE_SHA256, FACILITY_ID),
          List.of(
              RELEASE_ID,
              FILE_SHA256,
              FACILITY_ID,
              STATE_CODE,
              FACILITY_CITY,
              FACILITY_NAME,
              FACILITY_CODE));
}
