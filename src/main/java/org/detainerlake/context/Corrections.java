package org.detainerlake.context;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.ContextFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Subject;

/** What was wrong with a published figure, once for each edition, section and area. */
final class Corrections {
  private Corrections() {}

  /** An area by its code as published: a city of several counties has one of its own (36CITY). */
  static final String AREA = "area";

  private static final String BULK_DAY = "bulk_policy_day";
  private static final String WORST = "worst";
  private static final String[] MILD_TO_GRAVE = {"standing", "disputed", "retracted"};

  static String[] key() {
    return new String[] {EDITION_ID.name(), REPORT_SECTION.name(), AREA};
  }

  static Column area() {
    return coalesce(Cells.fips(REPORTED_FIPS_TEXT), Cells.text(REPORTED_FIPS_TEXT));
  }

  static Column isBulkDay() {
    return coalesce(CORRECTION_CLASS.col().equalTo(BULK_DAY), lit(false));
  }

  /** Of several corrections of one figure the gravest counts. */
  static Dataset<Row> of(Dataset<Row> contextRows, Dataset<Row> correctionClasses) {
    Column gravity = array_position(lit(MILD_TO_GRAVE), FIGURE_STATUS.col());
    return classed(contextRows, correctionClasses)
        .groupBy(EDITION_ID.col(), REPORT_SECTION.col(), col(AREA))
        .agg(max(struct(gravity, FIGURE_STATUS.col(), CORRECTION_CLASS.col())).as(WORST))
        .select(
            EDITION_ID.col(),
            REPORT_SECTION.col(),
            col(AREA),
            FIGURE_STATUS.of(WORST),
            CORRECTION_CLASS.of(WORST));
  }

  /** A class that no reference knows still says that something was wrong. */
  private static Dataset<Row> classed(Dataset<Row> contextRows, Dataset<Row> classes) {
    return Cells.rows(contextRows, Subject.CORRECTIONS)
        .withColumn(EDITION_ID.name(), Cells.text(EDITION_ID_TEXT))
        .withColumn(REPORT_SECTION.name(), Cells.text(REPORT_SECTION_TEXT))
        .withColumn(AREA, area())
        .withColumn(CORRECTION_CLASS.name(), Cells.text(CORRECTION_CLASS_TEXT))
        .join(
            broadcast(classes.select(CORRECTION_CLASS.col(), FIGURE_STATUS.col())),
            CORRECTION_CLASS.name(),
            "left")
        .withColumn(
            CORRECTION_CLASS.name(),
            when(FIGURE_STATUS.col().isNull(), "other").otherwise(CORRECTION_CLASS.col()))
        .withColumn(FIGURE_STATUS.name(), coalesce(FIGURE_STATUS.col(), lit("disputed")));
  }
}
