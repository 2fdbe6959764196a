package org.detainerlake.mart;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.date_sub;
import static org.detainerlake.catalog.MeasureFields.QUARTER_START_DATE;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;

import org.apache.spark.sql.Column;

/** A calendar quarter of a jurisdiction, known by the date of its first day. */
final class Quarter {
  private Quarter() {}

  /** As Spark's trunc names it. */
  static final String UNIT = "quarter";

  private static final int MONTHS = 3;

  static Column[] key() {
    return new Column[] {JURISDICTION_ID.col(), QUARTER_START_DATE.col()};
  }

  static String[] keyNames() {
    return new String[] {JURISDICTION_ID.name(), QUARTER_START_DATE.name()};
  }

  static Column lastDay() {
    return date_sub(add_months(QUARTER_START_DATE.col(), MONTHS), 1);
  }
}
