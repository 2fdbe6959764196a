package org.detainerlake.catalog;

import java.util.Locale;

/** How an offense was mapped. {@link #UNMAPPED} is an offense id as well. */
public enum OffenseMatch {
  CODE,
  LABEL,
  PHRASE,
  UNMAPPED,
  NONE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
