package org.detainerlake.quality;

import static org.apache.spark.sql.functions.abs;
import static org.detainerlake.catalog.VintageFields.NEW_COUNT;
import static org.detainerlake.catalog.VintageFields.OLD_COUNT;

import org.apache.spark.sql.Column;

/**
 * How far figures may move without a new release behind it.
 *
 * @param nationalTotal largest share of the old total, such as 0.005
 * @param closedWeek largest share of the old figure
 * @param closedWeekRecords so many records are too many, whatever their share
 */
public record HoldLimits(double nationalTotal, double closedWeek, int closedWeekRecords) {

  /** What holds where the configuration says nothing else. */
  public static final HoldLimits DEFAULT = new HoldLimits(0.005, 0.02, 5);

  Column isTotalBeyond() {
    return change().gt(OLD_COUNT.col().multiply(nationalTotal));
  }

  Column isWeekBeyond() {
    return change().gt(OLD_COUNT.col().multiply(closedWeek)).or(change().geq(closedWeekRecords));
  }

  private static Column change() {
    return abs(NEW_COUNT.col().minus(OLD_COUNT.col()));
  }
}
