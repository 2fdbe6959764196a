package org.detainerlake.catalog;

import java.util.Locale;

/** Why a figure differs between two releases, in the order in which a difference is explained. */
public enum Cause {
  /** The record is another jurisdiction's now. */
  PLACE_CORRECTED,
  /** A record of the older release is not in the newer one. */
  RECORD_WITHDRAWN,
  /** A record of the newer release was not in the older one. */
  RECORD_ADDED,
  /** An outcome that was not known is known. */
  LATE_OUTCOME,
  /** A known outcome has become another, or is no longer told. */
  OUTCOME_REVISED;

  /** The cause as it stands in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
