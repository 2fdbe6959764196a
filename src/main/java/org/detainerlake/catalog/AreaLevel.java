package org.detainerlake.catalog;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.MatchFields.IS_LOCAL;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_NAME;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;

import java.util.Locale;
import org.apache.spark.sql.Column;

/** What a jurisdiction's counts are summed up to. Each level holds all detainers, or local ones. */
public enum AreaLevel {
  JURISDICTION,
  STATE,
  STATE_LOCAL,
  NATION,
  NATION_LOCAL;

  public static final String NATION_NAME = "United States";

  /** How ids of the nation end; there is no such state. */
  static final String OF_NATION = ":US";

  /** All jurisdictions of the nation. */
  public static final String NATION_ID = "all" + OF_NATION;

  /** The level as it stands in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Which area of this level a jurisdiction belongs to, as id; null where to none. Beside columns
   * of {@link MartTables#DIM_JURISDICTION}.
   */
  public Column areaId() {
    Column local = coalesce(IS_LOCAL.col(), lit(false));
    return switch (this) {
      case JURISDICTION -> JURISDICTION_ID.col();
      case STATE -> concat(lit("all:"), STATE_CODE.col());
      case STATE_LOCAL -> when(local, concat(lit("local:"), STATE_CODE.col()));
      case NATION -> lit(NATION_ID);
      case NATION_LOCAL -> when(local, lit("local" + OF_NATION));
    };
  }

  /** That area in words. */
  public Column areaName() {
    return switch (this) {
      case JURISDICTION -> JURISDICTION_NAME.col();
      case STATE -> concat(STATE_CODE.col(), lit(", all jurisdictions"));
      case STATE_LOCAL -> concat(STATE_CODE.col(), lit(", counties"));
      case NATION -> lit(NATION_NAME + ", all jurisdictions");
      case NATION_LOCAL -> lit(NATION_NAME + ", counties");
    };
  }

  /** Whether areas of this level lie in one state, or are without one. */
  public boolean isWithinState() {
    return this != NATION && this != NATION_LOCAL;
  }
}
