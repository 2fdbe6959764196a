package org.detainerlake.catalog;

import java.util.Locale;

/** The outcome classes that measures name; the others are counted together as other outcomes. */
public enum Outcome {
  HONORED,
  DECLINED,
  NOTICE_FAILURE,
  ADMINISTRATIVE,
  OTHER,
  UNKNOWN;

  /** The class as it stands in tables and in reference/outcome_classes.csv. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
