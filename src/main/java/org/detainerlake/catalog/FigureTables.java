package org.detainerlake.catalog;

import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.PersonFields.*;
import static org.detainerlake.catalog.RecordFields.LIFT_REASON;
import static org.detainerlake.catalog.RecordFields.OUTCOME_CLASS;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.List;

/** What stands behind one published figure. */
public final class FigureTables {
  private FigureTables() {}

  /** The marts that are sums of counted outcomes by day of issue: their records can be told. */
  public static final List<Table> COUNTED =
      List.of(
          MartTables.WEEKLY_DECLINE_RATES,
          MartTables.OUTCOME_BREAKDOWN,
          OffenseMarts.OFFENSE_BREAKDOWN,
          OffenseMarts.OFFENSE_SEVERITY,
          OffenseMarts.REPEAT_DETAINERS,
          CooperationMarts.COOPERATION_CONTEXT);

  public static final Table RECORDS_OF_FIGURE =
      new Table(
          "records_of_figure",
          Layer.GOLD,
          "The records of one figure, by file, outcome class and lift reason.",
          "Handed on in memory. Counts only; of the file's hash the first 12 characters.",
          List.of(RELEASE_ID, FILE_NAME, FILE_SHA256, OUTCOME_CLASS, LIFT_REASON),
          List.of(
              RELEASE_ID,
              FILE_NAME,
              FILE_SHA256,
              OUTCOME_CLASS,
              LIFT_REASON,
              DETAINER_COUNT,
              IDENTIFIED_COUNT,
              FIRST_COUNT,
              EPISODE_COUNT));
}
