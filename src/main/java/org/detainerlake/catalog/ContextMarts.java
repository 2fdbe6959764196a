package org.detainerlake.catalog;

import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.*;

import java.util.List;

/** Marts of what others published, beside what the records give. */
public final class ContextMarts {
  private ContextMarts() {}

  public static final Table REPORTED_VS_COMPUTED =
      new Table(
          "reported_vs_computed",
          Layer.MART,
          "One number that an edition of the report of 2017 printed of one place, what became of it,"
              + " and the same measure from the records at hand.",
          "Detainers issued are not declines; a number printed is not a fact. Totals (ALL) stand"
              + " beside the places they include: never sum over rows.",
          List.of(EDITION_ID, REPORT_SECTION, REPORTED_PLACE, STATE_CODE),
          List.of(
              EDITION_ID,
              REPORT_SECTION,
              MEASURE_CODE,
              REPORTED_PLACE,
              STATE_CODE,
              JURISDICTION_ID,
              COUNTY_FIPS,
              WEEK_START_DATE,
              WEEK_END_DATE,
              REPORTED_COUNT,
              VALUE_BASIS_CODE,
              FIGURE_STATUS,
              CORRECTION_CLASS,
              IS_BULK_DAY,
              STANDING_COUNT,
              COMPUTED_COUNT,
              COMPUTED_BASIS_CODE,
              DIFFERENCE_COUNT));
}
