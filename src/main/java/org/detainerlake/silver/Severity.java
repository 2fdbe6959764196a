package org.detainerlake.silver;

import static org.detainerlake.catalog.OffenseFields.CRIMINALITY_TEXT;
import static org.detainerlake.catalog.OffenseFields.THREAT_LEVEL_TEXT;

import java.util.regex.Pattern;
import org.detainerlake.catalog.OffenseBasis;
import org.detainerlake.catalog.Spelling;

/**
 * ICE's own classes of a person when it prepared the detainer.
 *
 * @param criminality its class, or why there is none
 * @param threatLevel 1, 2 or 3, or why there is none
 * @param isCriminalityUnseen a criminality that the table does not know
 * @param isLevelUnseen a threat level that is none
 * @param isWithheld a criminality that says nothing of the person
 */
record Severity(
    String criminality,
    String threatLevel,
    boolean isCriminalityUnseen,
    boolean isLevelUnseen,
    boolean isWithheld) {

  private static final int CRIMINALITY = PublishedRow.position(CRIMINALITY_TEXT);
  private static final int LEVEL = PublishedRow.position(THREAT_LEVEL_TEXT);

  private static final String NOT_STATED = OffenseBasis.NOT_STATED.code();
  private static final String NOT_PUBLISHED = OffenseBasis.NOT_PUBLISHED.code();

  /** A workbook's number cell may be read as 1.0. */
  private static final Pattern A_LEVEL = Pattern.compile("[123](\\.0)?");

  static Severity of(PublishedRow row, Meanings meanings) {
    String key = Spelling.small(row.value(CRIMINALITY));
    String known = meanings.criminality().get(key);
    String criminality = row.text().publishes(CRIMINALITY_TEXT) ? stated(known) : NOT_PUBLISHED;
    String level = row.value(LEVEL);
    String knownLevel =
        level != null && A_LEVEL.matcher(level).matches() ? level.substring(0, 1) : null;
    return new Severity(
        criminality,
        row.text().publishes(THREAT_LEVEL_TEXT) ? stated(knownLevel) : NOT_PUBLISHED,
        key != null && known == null,
        level != null && knownLevel == null,
        key != null && criminality.equals(NOT_STATED));
  }

  private static String stated(String known) {
    return known == null ? NOT_STATED : known;
  }
}
