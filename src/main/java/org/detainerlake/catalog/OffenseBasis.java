package org.detainerlake.catalog;

import java.util.Locale;

/**
 * What a record's offense stands on. The last three are offense ids as well: there is no offense to
 * name. Charge and conviction are not among the ids: not_stated is, where the offense is not given.
 */
public enum OffenseBasis {
  CONVICTION,
  CHARGE,
  NOT_STATED,
  NO_RECORD,
  NOT_PUBLISHED;

  /** The basis as it stands in tables, and in reference/offenses.csv where it is an id. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
