package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.count;
import static org.detainerlake.catalog.Field.date;
import static org.detainerlake.catalog.Field.text;

/** What one release tells after another of the same days. */
public final class VintageFields {
  private VintageFields() {}

  public static final Field OLD_RELEASE_ID =
      text("old_release_id", "The release that told of the day before; null for the first.");
  public static final Field NEW_RELEASE_ID =
      text("new_release_id", "The release that tells of the day.");
  public static final Field OLD_CUT_OFF_DATE =
      date("old_cut_off_date", "Last issue date that the older release speaks for.");
  public static final Field NEW_RELEASE_DATE =
      date("new_release_date", "The day the newer release was made.");
  public static final Field OLD_COUNT = count("old_count", "Records in the older release.");
  public static final Field NEW_COUNT = count("new_count", "Records in the newer release.");
}
