package org.detainerlake.catalog;

import static org.detainerlake.catalog.BulkFields.*;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.MeasureFields.DISPUTE_STATUS;
import static org.detainerlake.catalog.MeasureFields.WEEK_START_DATE;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordedFields.RECORDED_BASIS;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;

import java.util.List;

/** The mart of days that stand out. */
public final class BulkMarts {
  private BulkMarts() {}

  public static final Table BULK_DAYS =
      new Table(
          "bulk_days",
          Layer.MART,
          "One jurisdiction, day and measure that stands out from the jurisdiction's own year around it.",
          "A day that stands out is not an error and not a decision: only its number is told. Measures"
              + " overlap: never sum over them. A day not named was not shown to be usual.",
          List.of(JURISDICTION_ID, EVENT_DATE, MEASURE_CODE, RECORDED_BASIS),
          BronzeTables.joined(
              List.of(
                  NAMED_JURISDICTION,
                  List.of(
                      EVENT_DATE,
                      MEASURE_CODE,
                      RECORDED_BASIS,
                      DAY_COUNT,
                      BASELINE_ESTIMATE,
                      BASELINE_DAY_COUNT,
                      DISPERSION_ESTIMATE,
                      Z_ESTIMATE,
                      Q_VALUE_RATE,
                      EXCESS_ESTIMATE,
                      WEEK_START_DATE,
                      SHARE_OF_WEEK,
                      DISPUTE_STATUS,
                      IS_SYNTHETIC))));
}
