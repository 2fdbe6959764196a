package org.detainerlake.catalog;

import static org.detainerlake.catalog.ContextFields.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;

/**
 * What the rows of a file are about, and the text columns that its layouts map to. Detainers are
 * records of persons and are counted; all else is context: lists that say something of a place.
 */
public enum Subject {
  DETAINERS(BronzeTables.CANONICAL),
  FACILITIES(
      List.of(
          REGISTER_NAME_TEXT,
          REGISTER_CODE_TEXT,
          REGISTER_CITY_TEXT,
          REGISTER_COUNTY_TEXT,
          REGISTER_STATE_TEXT,
          REGISTER_FIPS_TEXT,
          REGISTER_TYPE_TEXT)),
  AGREEMENTS(
      List.of(
          AGENCY_NAME_TEXT,
          AGENCY_STATE_TEXT,
          AGENCY_COUNTY_TEXT,
          AGENCY_FIPS_TEXT,
          MODEL_TEXT,
          SIGNED_DATE_TEXT,
          LIST_DATE_TEXT,
          LISTED_MARK_TEXT)),
  POLICIES(List.of(POLICY_LOCATION_TEXT, POLICY_STATE_TEXT, POLICY_FIPS_TEXT, ENACTED_DATE_TEXT)),
  EDITIONS(List.of(EDITION_ID_TEXT, PERIOD_START_DATE_TEXT, PERIOD_END_DATE_TEXT)),
  ISSUED_FIGURES(figure()),
  DECLINE_FIGURES(figure()),
  CORRECTIONS(
      List.of(
          EDITION_ID_TEXT,
          REPORTED_PLACE_TEXT,
          REPORTED_STATE_TEXT,
          REPORTED_FIPS_TEXT,
          REPORT_SECTION_TEXT,
          CORRECTION_CLASS_TEXT)),
  DECLINE_ROWS(
      List.of(
          EDITION_ID_TEXT,
          REPORTED_PLACE_TEXT,
          REPORTED_STATE_TEXT,
          REPORTED_FIPS_TEXT,
          REPORTED_FACILITY_TEXT,
          ISSUED_DATE_TEXT,
          DECLINED_DATE_TEXT,
          ACTIVITY_TEXT,
          ACTIVITY_BASIS_TEXT));

  @SuppressWarnings("ImmutableEnumChecker") // every one is made by List.of
  private final List<Field> columns;

  Subject(List<Field> columns) {
    this.columns = columns;
  }

  private static List<Field> figure() {
    return List.of(
        EDITION_ID_TEXT,
        REPORTED_PLACE_TEXT,
        REPORTED_STATE_TEXT,
        REPORTED_FIPS_TEXT,
        REPORTED_COUNT_TEXT,
        VALUE_BASIS_TEXT);
  }

  /** The code as it stands in tables and layouts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The subject of a code. */
  static Subject of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The canonical text columns. The first one names what a row of context is about. */
  public List<Field> columns() {
    return columns;
  }

  /** Whether files of this subject are lists, not records. */
  public boolean isContext() {
    return this != DETAINERS;
  }

  /** Whether a row, or a line of the ledger, is of this subject. */
  public Column isOf() {
    return ReleaseFields.SUBJECT.col().equalTo(code());
  }

  /** What a reader of such a file hands on. Cells that no column takes are kept of records only. */
  public Table sourceRows() {
    if (!isContext()) {
      return BronzeTables.SOURCE_ROWS;
    }
    List<Field> fields = new ArrayList<>(BronzeTables.PLACE_IN_FILE);
    fields.addAll(columns);
    return new Table(
        BronzeTables.SOURCE_ROWS.name(),
        Layer.BRONZE,
        "One row of one list, as published.",
        "Handed on in memory.",
        List.of(),
        fields);
  }
}
