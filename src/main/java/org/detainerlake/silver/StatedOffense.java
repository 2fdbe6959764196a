package org.detainerlake.silver;

import static org.detainerlake.catalog.OffenseFields.CHARGE_CODE_TEXT;
import static org.detainerlake.catalog.OffenseFields.CHARGE_TEXT;
import static org.detainerlake.catalog.OffenseFields.CONVICTION_CODE_TEXT;
import static org.detainerlake.catalog.OffenseFields.CONVICTION_TEXT;
import static org.detainerlake.catalog.Spelling.capitals;
import static org.detainerlake.catalog.Spelling.small;

import java.util.regex.Pattern;

/**
 * The offense that a row states by code or label: its most serious conviction, else its pending
 * charge. The two are never mixed: a charge's code does not explain a conviction's label.
 *
 * @param isConvicted whether a conviction is stated
 * @param isCharged whether a charge is, and no conviction
 * @param code in capital letters; null where none is stated
 * @param byCode the offense of the code; null where the table does not know it
 * @param byLabel the offense of the label; null where the table does not know it
 */
record StatedOffense(
    boolean isConvicted, boolean isCharged, String code, String byCode, String byLabel) {

  private static final int CONVICTION_CODE = PublishedRow.position(CONVICTION_CODE_TEXT);
  private static final int CONVICTION = PublishedRow.position(CONVICTION_TEXT);
  private static final int CHARGE_CODE = PublishedRow.position(CHARGE_CODE_TEXT);
  private static final int CHARGE = PublishedRow.position(CHARGE_TEXT);

  /** A workbook that holds codes as numbers drops the first zero of 0999. */
  private static final Pattern CUT_CODE = Pattern.compile("[0-9]{3}");

  static StatedOffense of(PublishedRow row, Meanings meanings) {
    String code = row.value(CONVICTION_CODE);
    String label = row.value(CONVICTION);
    boolean isConvicted = code != null || label != null;
    if (!isConvicted) {
      code = row.value(CHARGE_CODE);
      label = row.value(CHARGE);
    }
    boolean isCharged = !isConvicted && (code != null || label != null);
    String whole = whole(code);
    return new StatedOffense(
        isConvicted,
        isCharged,
        whole,
        meanings.offensesByCode().get(whole),
        meanings.offensesByLabel().get(small(label)));
  }

  private static String whole(String code) {
    return code != null && CUT_CODE.matcher(code).matches() ? "0" + code : capitals(code);
  }

  /** Whether the row states an offense at all. */
  boolean isThere() {
    return isConvicted || isCharged;
  }

  /** By code, else by label; else null. */
  String id() {
    return byCode != null ? byCode : byLabel;
  }
}
