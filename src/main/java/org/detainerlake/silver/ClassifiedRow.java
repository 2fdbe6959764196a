package org.detainerlake.silver;

import static org.detainerlake.catalog.RecordFields.DETAINER_TYPE_TEXT;
import static org.detainerlake.catalog.RecordFields.PERSON_ID_TEXT;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE_TEXT;

import java.time.LocalDate;

/**
 * What a row says, part by part.
 *
 * @param published the row as it stood in the file
 * @param dateText what it says of the day; null where nothing
 * @param prepareDate that day; null where it cannot be read
 */
record ClassifiedRow(
    PublishedRow published,
    String dateText,
    LocalDate prepareDate,
    Place place,
    Lift lift,
    Severity severity,
    Offense offense,
    SeriesState series) {

  private static final int DATE = PublishedRow.position(PREPARE_DATE_TEXT);
  private static final int TYPE = PublishedRow.position(DETAINER_TYPE_TEXT);
  private static final int PERSON = PublishedRow.position(PERSON_ID_TEXT);

  static ClassifiedRow of(PublishedRow row, Meanings meanings, Place place, boolean isOfSeries) {
    String dateText = row.value(DATE);
    Severity severity = Severity.of(row, meanings);
    return new ClassifiedRow(
        row,
        dateText,
        row.text().date(dateText),
        place,
        Lift.of(row, meanings),
        severity,
        Offense.of(row, severity, meanings),
        isOfSeries ? SeriesState.of(row) : SeriesState.NONE);
  }

  boolean isDateRedacted() {
    return published.isRedacted(DATE);
  }

  boolean isPersonRedacted() {
    return published.isRedacted(PERSON);
  }

  String detainerType() {
    return published.value(TYPE);
  }

  /** As published; it links records of one release only. */
  String personId() {
    return published.value(PERSON);
  }
}
