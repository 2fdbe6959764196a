package org.detainerlake.catalog;

import java.util.Locale;

/** What is counted by days to find those that stand out. Never one added to another. */
public enum BulkMeasure {
  /** Detainers issued on the day. */
  ISSUED,
  /** Of the detainers issued on the day, those declined since: a cohort. */
  DECLINED,
  /** Declines recorded on the day, whenever their detainers were issued: a period. */
  DECLINES_RECORDED;

  /** The measure as it stands in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
