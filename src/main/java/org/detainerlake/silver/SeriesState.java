package org.detainerlake.silver;

import static org.detainerlake.catalog.RecordFields.DELETION_MARK_TEXT;
import static org.detainerlake.catalog.RecordFields.RECORD_ID_TEXT;
import static org.detainerlake.catalog.RecordFields.RECORD_VERSION_TEXT;

import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/**
 * Which record of its series a row tells, in which state, and whether it withdraws it.
 *
 * @param recordId null where the row names none
 * @param version sorts as text does; null where there is none or it cannot be read
 * @param isDeletion whether the row withdraws the record
 * @param isVersionUnreadable whether the file has versions, and the row no readable one
 */
record SeriesState(
    String recordId, String version, boolean isDeletion, boolean isVersionUnreadable) {

  /** Of a row in no series. */
  static final SeriesState NONE = new SeriesState(null, null, false, false);

  private static final int ID = PublishedRow.position(RECORD_ID_TEXT);
  private static final int VERSION = PublishedRow.position(RECORD_VERSION_TEXT);
  private static final int DELETION = PublishedRow.position(DELETION_MARK_TEXT);

  private static final int DIGITS = 18;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1," + DIGITS + "}");

  /** In UTC or in one zone throughout: a text with an offset would not sort by time. */
  private static final Pattern DAY_AND_TIME =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?Z?)?");

  /** Of a row of a file in a series. */
  static SeriesState of(PublishedRow row) {
    String version = sortable(row.value(VERSION));
    return new SeriesState(
        row.value(ID),
        version,
        row.value(DELETION) != null,
        version == null && row.text().publishes(RECORD_VERSION_TEXT));
  }

  private static String sortable(String version) {
    if (version == null) {
      return null;
    } else if (NUMBER.matcher(version).matches()) {
      return StringUtils.leftPad(version, DIGITS, '0');
    }
    return DAY_AND_TIME.matcher(version).matches()
        ? version.replace(' ', 'T').replace("Z", "")
        : null;
  }
}
