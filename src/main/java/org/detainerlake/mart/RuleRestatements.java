package org.detainerlake.mart;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.detainerlake.catalog.AreaFields.AREA_ID;
import static org.detainerlake.catalog.AreaFields.AREA_LEVEL;
import static org.detainerlake.catalog.AreaFields.AREA_NAME;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PeriodFields.PERIOD_KIND;
import static org.detainerlake.catalog.PeriodFields.PERIOD_START_DATE;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;
import static org.detainerlake.catalog.VintageFields.*;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.AreaLevel;
import org.detainerlake.catalog.ComparedFigures;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.PeriodKind;
import org.detainerlake.catalog.PeriodMarts;
import org.detainerlake.catalog.RuleCause;
import org.detainerlake.catalog.VintageMarts;

/** Figures of a month that other rules make of the same files, or the same rules of fewer files. */
public final class RuleRestatements {
  private RuleRestatements() {}

  /**
   * A row each figure that differs.
   *
   * @param before {@link PeriodMarts#CALENDAR_DECLINE_RATES} of a publication
   * @param again the same of those files that it counted and that still count, in its unit, by
   *     today's rules
   * @param publicationId that publication
   * @param oldCode the version of the program that made it
   * @param newCode the version at work
   * @param cause why they can differ
   */
  public static Dataset<Row> of(
      Dataset<Row> before,
      Dataset<Row> again,
      String publicationId,
      String oldCode,
      String newCode,
      RuleCause cause) {
    return VintageMarts.RULE_RESTATEMENTS.select(
        differing(before, again)
            .withColumn(OLD_PUBLICATION_ID.name(), OLD_PUBLICATION_ID.value(publicationId))
            .withColumn(OLD_CODE_VERSION.name(), OLD_CODE_VERSION.value(oldCode))
            .withColumn(NEW_CODE_VERSION.name(), NEW_CODE_VERSION.value(newCode))
            .withColumn(CAUSE_CODE.name(), CAUSE_CODE.value(cause.code()))
            .withColumn(
                CHANGE_COUNT.name(), CHANGE_COUNT.from(NEW_COUNT.col().minus(OLD_COUNT.col()))));
  }

  private static Dataset<Row> differing(Dataset<Row> before, Dataset<Row> again) {
    return side(before, OLD_COUNT, NEW_COUNT)
        .unionByName(side(again, NEW_COUNT, OLD_COUNT))
        .groupBy(JURISDICTION_ID.col(), MONTH_START_DATE.col(), MEASURE_CODE.col())
        .agg(
            JURISDICTION_NAME.from(max(JURISDICTION_NAME.col())),
            STATE_CODE.from(max(STATE_CODE.col())),
            OLD_COUNT.from(sum(OLD_COUNT.col())),
            NEW_COUNT.from(sum(NEW_COUNT.col())),
            bool_or(IS_SYNTHETIC.col()).as(IS_SYNTHETIC.name()))
        .where(OLD_COUNT.col().notEqual(NEW_COUNT.col()));
  }

  /** The figures of jurisdictions and months, once each measure; the other side counts nothing. */
  private static Dataset<Row> side(Dataset<Row> calendar, Field own, Field other) {
    return calendar
        .where(AREA_LEVEL.col().equalTo(AreaLevel.JURISDICTION.code()))
        .where(PERIOD_KIND.col().equalTo(PeriodKind.MONTH.code()))
        .select(
            JURISDICTION_ID.from(AREA_ID.col()),
            JURISDICTION_NAME.from(AREA_NAME.col()),
            STATE_CODE.col(),
            MONTH_START_DATE.from(PERIOD_START_DATE.col()),
            IS_SYNTHETIC.col(),
            inline(ComparedFigures.side(own, other)));
  }
}
