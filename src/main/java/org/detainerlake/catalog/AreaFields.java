package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.text;

/** What figures are summed up to: a jurisdiction, a state, the nation. */
public final class AreaFields {
  private AreaFields() {}

  public static final Field AREA_LEVEL =
      text(
          "area_level",
          "jurisdiction, state, state_local, nation or nation_local; local: counties alone, without"
              + " state, federal, tribal and unresolved rows. Never add levels up.");
  public static final Field AREA_ID =
      text("area_id", "The jurisdiction's id, else all:<state>, local:<state>, all:US, local:US.");
  public static final Field AREA_NAME = text("area_name", "The area in words.");
}
