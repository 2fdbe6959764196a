package org.detainerlake.gold;

import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.CountUnit;

/** Counts in the unit that a run was asked for. */
public final class CountedOutcomes {
  private CountedOutcomes() {}

  /**
   * The same columns, with what the unit counts as the number of detainers. Rows that count nothing
   * are left out: they would be empty weeks and facilities.
   *
   * @param outcomes rows with the counts of {@link
   *     org.detainerlake.catalog.GoldTables#DAILY_OUTCOMES}, current only
   */
  public static Dataset<Row> of(Dataset<Row> outcomes, CountUnit unit) {
    return outcomes
        .withColumn(DETAINER_COUNT.name(), unit.counts().col())
        .where(DETAINER_COUNT.col().gt(0));
  }
}
