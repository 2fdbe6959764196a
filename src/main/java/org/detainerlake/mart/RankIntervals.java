package org.detainerlake.mart;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.RankingFields.*;
import static org.detainerlake.catalog.RankingMarts.LIST;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.Table;

/**
 * Ranks, and the best and the worst that intervals allow. Instead of comparing each row with each
 * other, all ends of intervals are put in one order and counted along.
 */
final class RankIntervals {
  private RankIntervals() {}

  private static final Field VALUE = Field.working("end_estimate", FieldType.ESTIMATE);
  private static final Field IS_LOW = Field.working("is_low", FieldType.FLAG);
  private static final Field LOWS = Field.working("lows_count", FieldType.COUNT);
  private static final Field HIGHS = Field.working("highs_count", FieldType.COUNT);
  private static final Field ABOVE = Field.working("above_count", FieldType.COUNT);
  private static final Field NOT_BELOW = Field.working("not_below_count", FieldType.COUNT);

  /**
   * Ranks beside rows that are ranked; of the others they are null.
   *
   * @param rows with the list, the jurisdiction, whether it is ranked, the count ranked and its
   *     interval
   */
  static Dataset<Row> beside(Dataset<Row> rows) {
    WindowSpec list = Window.partitionBy(with(IS_RANKED));
    WindowSpec equals = Window.partitionBy(with(IS_RANKED, RANKED_COUNT));
    Column others = LISTED_COUNT.col().minus(1);
    Column apart =
        LIST_RANK_BEST.col().minus(1).plus(LISTED_COUNT.col()).minus(LIST_RANK_WORST.col());
    return passed(rows)
        .withColumn(
            LIST_RANK.name(), ofRanked(rank().over(list.orderBy(RANKED_COUNT.col().desc()))))
        .withColumn(LISTED_COUNT.name(), ofRanked(LISTED_COUNT.from(count(lit(1)).over(list))))
        .withColumn(
            TIED_COUNT.name(), ofRanked(TIED_COUNT.from(count(lit(1)).over(equals).minus(1))))
        .withColumn(LIST_RANK_BEST.name(), ofRanked(ABOVE.col().plus(1)))
        .withColumn(LIST_RANK_WORST.name(), ofRanked(NOT_BELOW.col()))
        .withColumn(OVERLAPPING_COUNT.name(), others.minus(apart));
  }

  /**
   * From the highest end downwards: at a row's high end, the low ends passed are of rows wholly
   * above it; at its low end, the high ends passed are of rows not wholly below. Of equal ends the
   * high ones come first, as such intervals touch.
   */
  private static Dataset<Row> passed(Dataset<Row> rows) {
    WindowSpec downwards =
        Window.partitionBy(with(IS_RANKED))
            .orderBy(VALUE.col().desc(), IS_LOW.col(), JURISDICTION_ID.col())
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    WindowSpec ends = Window.partitionBy(with(IS_RANKED, JURISDICTION_ID));
    Column both =
        array(
            struct(VALUE.from(RANKED_LOW_ESTIMATE.col()), IS_LOW.value(true)),
            struct(VALUE.from(RANKED_HIGH_ESTIMATE.col()), IS_LOW.value(false)));
    return rows.select(rows.col("*"), inline(both))
        .withColumn(LOWS.name(), sum(when(IS_LOW.col(), 1).otherwise(0)).over(downwards))
        .withColumn(HIGHS.name(), sum(when(IS_LOW.col(), 0).otherwise(1)).over(downwards))
        .withColumn(ABOVE.name(), ABOVE.from(max(when(not(IS_LOW.col()), LOWS.col())).over(ends)))
        .withColumn(
            NOT_BELOW.name(), NOT_BELOW.from(max(when(IS_LOW.col(), HIGHS.col())).over(ends)))
        .where(IS_LOW.col());
  }

  private static Column ofRanked(Column rank) {
    return when(IS_RANKED.col(), rank);
  }

  private static Column[] with(Field... more) {
    return Table.columns(Stream.concat(LIST.stream(), Stream.of(more)).toList());
  }
}
