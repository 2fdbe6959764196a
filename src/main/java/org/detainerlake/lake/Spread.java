package org.detainerlake.lake;

import static org.apache.spark.sql.functions.broadcast;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How rows are spread. A run that spreads none has all rows of a table in one partition, and says
 * so where it takes them up: Spark then plans no shuffle for anything that is made of them, and of
 * few rows a shuffle takes longer than all else.
 */
public final class Spread {
  private Spread() {}

  /** Of one short column each. */
  private static final long MOST_TO_ALL = 1_000_000;

  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  /** Rows as they are taken up. */
  public static Dataset<Row> of(Dataset<Row> rows) {
    return isNone(rows) ? rows.coalesce(1) : rows;
  }

  /** All rows in one partition, whatever it takes. */
  public static Dataset<Row> inOne(Dataset<Row> rows) {
    return isNone(rows) ? rows.coalesce(1) : rows.repartition(1);
  }

  /** Rows that each task of a join has whole, where they are not too many for that. */
  public static Dataset<Row> toAll(Dataset<Row> rows, long count) {
    return count <= MOST_TO_ALL ? broadcast(rows) : rows;
  }

  private static boolean isNone(Dataset<Row> rows) {
    return rows.sparkSession().conf().get(PARTITIONS).equals("1");
  }
}
