package org.detainerlake.context;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.MeasureFields.WEEK_END_DATE;
import static org.detainerlake.catalog.MeasureFields.WEEK_START_DATE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ContextTables;
import org.detainerlake.catalog.Subject;

/**
 * What the Declined Detainer Outcome Report of 2017 printed, number by number, with what was wrong
 * with it. No free text of a source is kept.
 */
public final class PublishedFigures {
  private PublishedFigures() {}

  private static final String LEFT = "left";

  /**
   * Section I (issued) and section II (declines recorded) of all editions.
   *
   * @param contextRows {@link org.detainerlake.catalog.BronzeTables#CONTEXT}, of any subjects
   * @param states {@link org.detainerlake.catalog.ReferenceTables#STATES}
   * @param correctionClasses {@link org.detainerlake.catalog.ReferenceTables#CORRECTION_CLASSES}
   */
  public static Dataset<Row> of(
      Dataset<Row> contextRows, Dataset<Row> states, Dataset<Row> correctionClasses) {
    Dataset<Row> figures =
        figures(contextRows, Subject.ISSUED_FIGURES, "I", "issued")
            .unionByName(figures(contextRows, Subject.DECLINE_FIGURES, "II", "declines_recorded"));
    Dataset<Row> placed = StateCodes.beside(figures, Cells.text(REPORTED_STATE_TEXT), states);
    return ContextTables.PUBLISHED_FIGURES.select(
        placed
            .join(broadcast(editions(contextRows)), EDITION_ID.name(), LEFT)
            .join(
                broadcast(Corrections.of(contextRows, correctionClasses)), Corrections.key(), LEFT)
            .withColumn(FIGURE_STATUS.name(), coalesce(FIGURE_STATUS.col(), lit("standing")))
            .withColumn(IS_BULK_DAY.name(), Corrections.isBulkDay()));
  }

  private static Dataset<Row> figures(
      Dataset<Row> contextRows, Subject subject, String section, String measure) {
    return Cells.rows(contextRows, subject)
        .withColumn(EDITION_ID.name(), Cells.text(EDITION_ID_TEXT))
        .where(EDITION_ID.col().isNotNull())
        .withColumn(REPORT_SECTION.name(), REPORT_SECTION.value(section))
        .withColumn(MEASURE_CODE.name(), MEASURE_CODE.value(measure))
        .withColumn(REPORTED_PLACE.name(), Cells.text(REPORTED_PLACE_TEXT))
        .withColumn(REPORTED_FIPS.name(), Cells.fips(REPORTED_FIPS_TEXT))
        .withColumn(Corrections.AREA, Corrections.area())
        .withColumn(REPORTED_COUNT.name(), Cells.number(REPORTED_COUNT_TEXT))
        .withColumn(VALUE_BASIS_CODE.name(), basis());
  }

  /** The text goes on to say how; only its first word is one of a few. */
  private static Column basis() {
    Column told = Cells.text(VALUE_BASIS_TEXT);
    return when(not(Cells.has(REPORTED_COUNT_TEXT.name())), "not_seen")
        .when(told.startsWith("published"), "published")
        .when(told.startsWith("derived"), "derived")
        .otherwise("not_stated");
  }

  private static Dataset<Row> editions(Dataset<Row> contextRows) {
    return Cells.rows(contextRows, Subject.EDITIONS)
        .groupBy(Cells.text(EDITION_ID_TEXT).as(EDITION_ID.name()))
        .agg(
            WEEK_START_DATE.from(min(Cells.date(PERIOD_START_DATE_TEXT))),
            WEEK_END_DATE.from(max(Cells.date(PERIOD_END_DATE_TEXT))));
  }
}
