package org.detainerlake.mart;

import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.detainerlake.catalog.BulkFields.Q_VALUE_RATE;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;

/**
 * The expected share of chance findings when many things are tested at once (Benjamini and Hochberg
 * 1995, J. R. Stat. Soc. B 57:289).
 */
final class FalseDiscovery {
  private FalseDiscovery() {}

  private static final Field RANK = Field.working("p_rank", FieldType.COUNT);
  private static final Field LOG_SHARE = Field.working("log_share", FieldType.ESTIMATE);

  /**
   * With q beside each row: the smallest, over all p-values from its own up, of p · tests / rank; 1
   * at the most. What was tested and is not among the rows counts in tests, with p = 1.
   *
   * @param logP ln p
   * @param tests how many things were tested in the family
   * @param family what is tested together
   * @param key tells rows of a family apart: equal p-values get equal q, whatever their order
   */
  static Dataset<Row> beside(
      Dataset<Row> rows, Field logP, Field tests, Field family, List<Field> key) {
    Column[] inOrder =
        Stream.concat(Stream.of(logP), key.stream()).map(Field::col).toArray(Column[]::new);
    WindowSpec together = Window.partitionBy(family.col());
    Column fromHereUp =
        min(LOG_SHARE.col())
            .over(
                together
                    .orderBy(RANK.col().desc())
                    .rowsBetween(Window.unboundedPreceding(), Window.currentRow()));
    return rows.withColumn(RANK.name(), row_number().over(together.orderBy(inOrder)))
        .withColumn(LOG_SHARE.name(), logP.col().plus(log(tests.col())).minus(log(RANK.col())))
        .withColumn(Q_VALUE_RATE.name(), exp(least(lit(0.0), fromHereUp)));
  }
}
