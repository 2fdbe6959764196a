package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.count;
import static org.detainerlake.catalog.Field.date;
import static org.detainerlake.catalog.Field.flag;
import static org.detainerlake.catalog.Field.text;

/** Releases, the files they came in, and where in a file a row stood. */
public final class ReleaseFields {
  private ReleaseFields() {}

  public static final Field RELEASE_ID =
      text("release_id", "Release date and name; sorts in order of precedence.");
  public static final Field RELEASE_NAME = text("release_name", "The release's own name.");
  public static final Field RELEASE_DATE =
      date("release_date", "The day the release was made; a newer one takes precedence.");
  public static final Field RELEASE_KIND =
      text(
          "release_kind",
          "full: every record of its coverage. update: what is new or changed in its series."
              + " partial: some records only, never current. list: a whole list as of its date.");
  public static final Field RELEASE_BASIS =
      text("release_basis", "Where name and date come from: flag, file_name, layout or data.");
  public static final Field SERIES_NAME =
      text(
          "series_name",
          "The series of a full release and its updates, linked by record id; null: in none.");
  public static final Field COUNTED_RELEASE_ID =
      text("counted_release_id", "The release whose records the row counts.");
  public static final Field COUNTED_FILE_SHA256 =
      text("counted_file_sha256", "The file whose records the row counts.");
  public static final Field PREDECESSORS_SHA256 =
      text(
          "predecessors_sha256",
          "SHA-256 over the files of the series, in order, up to the one that was counted.");
  public static final Field FILE_SHA256 =
      text("file_sha256", "SHA-256 of the file's bytes, its identity.");
  public static final Field FILE_NAME = text("file_name", "The file's name when first read.");
  public static final Field FILE_BYTES =
      new Field("file_bytes", FieldType.POSITION, "Size of the file in bytes.");
  public static final Field LAYOUT_NAME = text("layout_name", "The layout it was read by.");
  public static final Field SUBJECT =
      text("subject", "What the file's rows are about: detainers, agreements, policies, ...");
  public static final Field SHEET_NAME =
      text("sheet_name", "The workbook sheet; null for text files.");
  public static final Field ROW_POSITION =
      new Field(
          "row_position",
          FieldType.POSITION,
          "Row number in the sheet (from 1), or byte offset of the line in a text file.");
  public static final Field FILE_STATE =
      text(
          "file_state",
          "landed: its rows are in bronze, not yet counted. counted. set_aside: a rule of files keeps"
              + " it from counting. retracted: taken out by hand.");
  public static final Field STATE_REASON =
      text("state_reason", "Why the file is set aside or retracted; null for the others.");
  public static final Field PUBLISHED_COLUMNS =
      text("published_columns", "The canonical columns that the file has, joined by commas.");
  public static final Field CLASSIFIED_BY =
      text(
          "classified_by",
          "Hash of what decides how rows are classed: program, reference tables, layout. Where it is"
              + " another now, the file is classed anew. Null for lists.");
  public static final Field STATED_FROM_DATE =
      date("stated_from_date", "First issue date that flags say the file covers; null: none says.");
  public static final Field STATED_TO_DATE =
      date("stated_to_date", "Last issue date that flags say the file covers; null: none says.");
  public static final Field STATED_STATES =
      text(
          "stated_states",
          "State codes that flags or layout say it covers, or *; null: its rows tell.");
  public static final Field COVERAGE_FROM_DATE =
      date("coverage_from_date", "First issue date the file speaks for.");
  public static final Field COVERAGE_TO_DATE =
      date("coverage_to_date", "Last issue date the file speaks for: its cut-off.");
  public static final Field COVERAGE_STATES =
      text("coverage_states", "State codes it speaks for, or * for all; none stands for no state.");
  public static final Field COVERAGE_BASIS =
      text("coverage_basis", "stated (by layout or flag), or data (the rows' own range).");
  public static final Field IS_SYNTHETIC =
      flag("is_synthetic", "True where the records were made by the sample generator: not facts.");
  public static final Field ROWS_IN_COUNT = count("rows_in_count", "Rows read from the file.");
  public static final Field ROWS_ACCEPTED_COUNT =
      count(
          "rows_accepted_count",
          "Rows that became detainer records or withdraw one, or rows of a list that could be"
              + " read.");
  public static final Field ROWS_CURRENT_COUNT =
      count(
          "rows_current_count",
          "Accepted rows that the marts count; of a list, all accepted rows.");
  public static final Field ROWS_SET_ASIDE_COUNT =
      count("rows_set_aside_count", "Rows that could not be used, kept with their reasons.");
  public static final Field ROWS_REPEAT_COUNT =
      count(
          "rows_repeat_count",
          "Accepted rows not counted: a newer release covers them, a later update changes or"
              + " withdraws the record, or theirs is partial.");
  public static final Field TOTAL_ROWS_COUNT =
      count("total_rows_count", "Rows set aside because they are totals, not records.");
  public static final Field REPEATED_ROWS_COUNT =
      count("repeated_rows_count", "Rows set aside because another row tells their record.");
  public static final Field CONFLICT_ROWS_COUNT =
      count("conflict_rows_count", "Rows that tell one record differently within the file.");
  public static final Field WITHOUT_REASON_COUNT =
      count("without_reason_count", "Accepted rows without a lift reason.");
  public static final Field REASON_KIND_COUNT =
      count("reason_kind_count", "Different lift reasons among the accepted rows.");
  public static final Field FILE_COUNT = count("file_count", "Files of the release.");
  public static final Field ITEM_KIND =
      text("item_kind", "rows, reason or outcome: what the line counts.");
  public static final Field ITEM_CODE =
      text("item_code", "The code counted: a kind of rows, a reason code, an outcome.");
  public static final Field ITEM_COUNT = count("item_count", "How many rows of the file.");
}
