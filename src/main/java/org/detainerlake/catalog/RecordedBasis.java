package org.detainerlake.catalog;

import java.util.Locale;

/** What says when a decline was recorded. */
public enum RecordedBasis {
  /** Its own lift date. */
  LIFT_DATE,
  /** Two releases one after the other: it is in the newer one and not in the older. */
  INTERVAL,
  /** Nothing closer than a year. */
  UNDATED,
  /** Two releases that do not show which of the equal records it was. */
  AMBIGUOUS,
  /** A line of a list of declines, beside the records and never added to them. */
  LISTED;

  /** The basis as it stands in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
