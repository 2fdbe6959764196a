package org.detainerlake.catalog;

import java.util.Locale;
import org.apache.spark.sql.Column;

/** How a publication may differ, unexplained, from the one that readers have. */
public enum Breach {
  /** Weeks or the unit are others than those that readers have: nothing else can be compared. */
  OTHER_MEASURE("rules of measure that readers have and this publication does not follow"),
  NATIONAL_TOTAL("national totals that moved"),
  CLOSED_WEEK("figures of closed weeks that moved"),
  JURISDICTION_ADDED("jurisdictions that came in"),
  JURISDICTION_DROPPED("jurisdictions that went"),
  /** A new release tells of the month, and yet it is other rules that count it otherwise. */
  OTHER_RULES("figures of months that other rules make of the same files");

  private final String says;

  Breach(String says) {
    this.says = says;
  }

  /** The breach as it stands in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a number of them is, to a person. */
  public String says() {
    return says;
  }

  /** Whether a row is of this kind. */
  public Column is() {
    return HoldTables.BREACH_CODE.col().equalTo(code());
  }
}
