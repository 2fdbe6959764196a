package org.detainerlake.catalog;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.MeasureFields.*;

import org.apache.spark.sql.Column;

/** The figures by which two publications are compared: what is issued, and what became of it. */
public final class ComparedFigures {
  private ComparedFigures() {}

  /** The code of the measure that counts what is issued; the others have those of outcomes. */
  public static final String ISSUED = "issued";

  /**
   * One side of a comparison, for {@code inline}: each figure's measure and count, while the other
   * side counts 0.
   *
   * @param own the count of this side
   * @param other the count of the other
   */
  public static Column side(Field own, Field other) {
    return array(
        figure(ISSUED, ISSUED_COUNT, own, other),
        figure(Outcome.DECLINED.code(), DECLINED_COUNT, own, other),
        figure(Outcome.HONORED.code(), HONORED_COUNT, own, other),
        figure(Outcome.UNKNOWN.code(), UNKNOWN_COUNT, own, other));
  }

  private static Column figure(String measure, Field count, Field own, Field other) {
    return struct(
        MEASURE_CODE.value(measure), own.from(coalesce(count.col(), lit(0))), other.value(0));
  }
}
