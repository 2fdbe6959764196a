package org.detainerlake.catalog;

import java.util.Locale;

/** What is known of the time from a detainer's issue to its outcome. */
public enum Timing {
  /** The outcome is dated, within the full weeks under observation and 53 weeks of age. */
  OBSERVED,
  /** The outcome is dated, but later than that: until then there was none. */
  LATER,
  /** Without a lift reason: there was no outcome while it was under observation. */
  CENSORED,
  /** With a lift reason and no date: it cannot be placed. */
  UNDATED,
  /** Issued too late for one full week under observation. */
  YOUNG;

  /** The timing as it stands in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
