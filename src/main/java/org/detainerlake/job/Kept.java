package org.detainerlake.job;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Rows cut from their plan: what is made of them is planned without all that came before. Embedded
 * they are kept in memory and local files. An executor of a cluster may die with these, and what
 * they were made from is planned no more, so there the lake keeps them until the run ends.
 */
final class Kept {
  private Kept() {}

  /** From here on a session's rows are kept in a folder, where no executor can lose them. */
  static void in(Path folder, SparkSession spark) {
    spark.sparkContext().setCheckpointDir(folder.toString());
  }

  static Dataset<Row> of(Dataset<Row> rows) {
    return rows.sparkSession().sparkContext().getCheckpointDir().isDefined()
        ? rows.checkpoint()
        : rows.localCheckpoint();
  }
}
