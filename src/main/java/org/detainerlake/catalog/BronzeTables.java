package org.detainerlake.catalog;

import static org.detainerlake.catalog.ContextFields.ACTIVITY_TEXT;
import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.catalog.RecordFields.*;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.List;

/** Rows as published, and the ledger of the files they came in. */
public final class BronzeTables {
  private BronzeTables() {}

  /** The canonical text columns that a layout's header aliases map to. */
  public static final List<Field> CANONICAL =
      List.of(
          PREPARE_DATE_TEXT,
          DETAINER_TYPE_TEXT,
          FACILITY_NAME_TEXT,
          FACILITY_CODE_TEXT,
          FACILITY_CITY_TEXT,
          FACILITY_STATE_TEXT,
          LIFT_REASON_TEXT,
          LIFT_REASON_CODE_TEXT,
          SECOND_LIFT_REASON_TEXT,
          LIFT_DATE_TEXT,
          CONVICTION_CODE_TEXT,
          CONVICTION_TEXT,
          CHARGE_CODE_TEXT,
          CHARGE_TEXT,
          ACTIVITY_TEXT,
          CRIMINALITY_TEXT,
          THREAT_LEVEL_TEXT,
          PERSON_ID_TEXT,
          RECORD_ID_TEXT,
          RECORD_VERSION_TEXT,
          DELETION_MARK_TEXT);

  /** Where in a file a row stood, and whether it could be split into cells. */
  static final List<Field> PLACE_IN_FILE = List.of(SHEET_NAME, ROW_POSITION, ROW_FAULT);

  /** A row and its place in one file, before the file is known by its release. */
  public static final Table SOURCE_ROWS =
      new Table(
          "source_rows",
          Layer.BRONZE,
          "One row of one file, as published.",
          "Personal data: never leaves the lake. Handed on in memory, not stored under this name.",
          List.of(),
          joined(List.of(PLACE_IN_FILE, CANONICAL, List.of(RESCUED))));

  public static final Table ROWS =
      new Table(
          "bronze_rows",
          Layer.BRONZE,
          "One row of one file, as published, with its release and file.",
          "Personal data: never leaves the lake. Rows of overlapping releases are all here.",
          List.of(RELEASE_ID, FILE_SHA256, SHEET_NAME, ROW_POSITION),
          joined(List.of(List.of(RELEASE_ID, FILE_SHA256), SOURCE_ROWS.fields())));

  public static final Table CONTEXT =
      new Table(
          "bronze_context",
          Layer.BRONZE,
          "One row of one list: an agreement, a policy, a facility, a published figure.",
          "Every vintage of a list is here. Only the columns its layout names are kept.",
          List.of(RELEASE_ID, FILE_SHA256, SHEET_NAME, ROW_POSITION),
          joined(
              List.of(
                  List.of(RELEASE_ID, FILE_SHA256, SUBJECT),
                  PLACE_IN_FILE,
                  List.of(ContextFields.CELLS))));

  /** What the rows of a file add up to. */
  private static final List<Field> COUNTED_OF_FILE =
      List.of(
          COVERAGE_FROM_DATE,
          COVERAGE_TO_DATE,
          COVERAGE_STATES,
          COVERAGE_BASIS,
          ROWS_IN_COUNT,
          ROWS_ACCEPTED_COUNT,
          ROWS_SET_ASIDE_COUNT);

  /** Who a file is and what it is stated to cover, before its rows are looked at. */
  public static final Table LANDED_FILES =
      new Table(
          "landed_files",
          Layer.BRONZE,
          "One file whose rows are in bronze.",
          "Handed on in memory.",
          List.of(RELEASE_ID, FILE_SHA256),
          List.of(
              RELEASE_ID,
              RELEASE_NAME,
              RELEASE_DATE,
              RELEASE_KIND,
              RELEASE_BASIS,
              FILE_SHA256,
              FILE_NAME,
              FILE_BYTES,
              LAYOUT_NAME,
              SUBJECT,
              PUBLISHED_COLUMNS,
              STATED_FROM_DATE,
              STATED_TO_DATE,
              STATED_STATES,
              IS_SYNTHETIC,
              SERIES_NAME));

  public static final Table FILES =
      new Table(
          "bronze_files",
          Layer.BRONZE,
          "One file once read to its end: the ledger.",
          "Marts count those in the state counted, and no other.",
          List.of(RELEASE_ID, FILE_NAME, FILE_SHA256),
          joined(
              List.of(
                  LANDED_FILES.fields(),
                  COUNTED_OF_FILE,
                  List.of(FILE_STATE, STATE_REASON, CLASSIFIED_BY))));

  public static final Table FILE_FACTS =
      new Table(
          "file_facts",
          Layer.BRONZE,
          "One landed file with what its rows add up to.",
          "Handed on in memory.",
          List.of(RELEASE_ID, FILE_SHA256),
          joined(
              List.of(
                  LANDED_FILES.fields(),
                  COUNTED_OF_FILE,
                  List.of(
                      TOTAL_ROWS_COUNT,
                      REPEATED_ROWS_COUNT,
                      CONFLICT_ROWS_COUNT,
                      WITHOUT_REASON_COUNT,
                      REASON_KIND_COUNT))));

  static List<Field> joined(List<List<Field>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}
