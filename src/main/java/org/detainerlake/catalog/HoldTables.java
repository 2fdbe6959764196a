package org.detainerlake.catalog;

import static org.detainerlake.catalog.AreaFields.AREA_ID;
import static org.detainerlake.catalog.AreaFields.AREA_NAME;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.Field.date;
import static org.detainerlake.catalog.Field.flag;
import static org.detainerlake.catalog.Field.text;
import static org.detainerlake.catalog.PeriodFields.PERIOD_END_DATE;
import static org.detainerlake.catalog.PeriodFields.PERIOD_START_DATE;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.VintageFields.*;

import java.util.List;

/** A publication beside the one that readers have, and what of the difference holds it. */
public final class HoldTables {
  private HoldTables() {}

  public static final Field BREACH_CODE =
      text("breach_code", "national_total, closed_week, jurisdiction_added, ...: see Breach.");
  public static final Field BREACH_START_DATE =
      date("breach_start_date", "First day of the week or month; null where it is all of them.");
  public static final Field HAS_OLD =
      flag("has_old", "Whether the publication that readers have has a row of it.");
  public static final Field HAS_NEW = flag("has_new", "Whether the new publication has one.");
  public static final Field IS_CLOSED =
      flag("is_closed", "Whether readers were told the week as final, or are to be told it so.");
  public static final Field IS_EXPLAINED =
      flag("is_explained", "Whether a new release speaks for the state on some day of the week.");

  public static final Table SPANS =
      new Table(
          "spans",
          Layer.MART,
          "One state and one week or month.",
          "Handed on in memory.",
          List.of(STATE_CODE, PERIOD_START_DATE, PERIOD_END_DATE),
          List.of(STATE_CODE, PERIOD_START_DATE, PERIOD_END_DATE));

  public static final Table CELLS =
      new Table(
          "publication_cells",
          Layer.MART,
          "One measure of a jurisdiction and week, in the publication that readers have and in the"
              + " next.",
          "Handed on in memory.",
          List.of(AREA_ID, PERIOD_START_DATE, MEASURE_CODE),
          List.of(
              AREA_ID,
              AREA_NAME,
              STATE_CODE,
              PERIOD_START_DATE,
              MEASURE_CODE,
              OLD_COUNT,
              NEW_COUNT,
              HAS_OLD,
              HAS_NEW,
              IS_CLOSED,
              IS_EXPLAINED));

  public static final Table BREACHES =
      new Table(
          "publication_breaches",
          Layer.MART,
          "One figure that moves further than its limit without a new release behind it.",
          "Handed on in memory.",
          List.of(BREACH_CODE, AREA_ID, BREACH_START_DATE, MEASURE_CODE),
          List.of(
              BREACH_CODE,
              AREA_ID,
              AREA_NAME,
              BREACH_START_DATE,
              MEASURE_CODE,
              OLD_COUNT,
              NEW_COUNT,
              CHANGE_COUNT));
}
