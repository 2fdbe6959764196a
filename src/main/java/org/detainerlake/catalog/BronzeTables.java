package org.detainerlake.catalog;

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
          PERSON_ID_TEXT);

  /** A row and its place in one file, before the file is known by its release. */
  public static final Table SOURCE_ROWS =
      new Table(
          "source_rows",
          Layer.BRONZE,
          "One row of one file, as published.",
          "Personal data: never leaves the lake. Handed on in memory, not stored under this name.",
          List.of(),
          joined(
              List.of(List.of(SHEET_NAME, ROW_POSITION, ROW_FAULT), CANONICAL, List.of(RESCUED))));

  public static final Table ROWS =
      new Table(
          "bronze_rows",
          Layer.BRONZE,
          "One row of one file, as published, with its release and file.",
          "Personal data: never leaves the lake. Rows of overlapping releases are all here.",
          List.of(RELEASE_ID, FILE_SHA256, SHEET_NAME, ROW_POSITION),
          joined(List.of(List.of(RELEASE_ID, FILE_SHA256), SOURCE_ROWS.fields())));

  public static final Table FILES =
      new Table(
          "bronze_files",
          Layer.BRONZE,
          "One file once read to its end: the ledger that says what has been counted.",
          "",
          List.of(RELEASE_ID, FILE_NAME, FILE_SHA256),
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
              COVERAGE_FROM_DATE,
              COVERAGE_TO_DATE,
              COVERAGE_STATES,
              COVERAGE_BASIS,
              IS_SYNTHETIC,
              ROWS_IN_COUNT,
              ROWS_ACCEPTED_COUNT,
              ROWS_SET_ASIDE_COUNT));

  static List<Field> joined(List<List<Field>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}
