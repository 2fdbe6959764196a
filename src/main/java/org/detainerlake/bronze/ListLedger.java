package org.detainerlake.bronze;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.detainerlake.catalog.RecordFields.ROW_FAULT;
import static org.detainerlake.catalog.ReleaseFields.*;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.FileKey;

/** The ledger's lines of lists: where their rows went. A list covers no issue dates. */
public final class ListLedger {
  private ListLedger() {}

  /**
   * A line each landed list, also where it has no row.
   *
   * @param landedFiles {@link BronzeTables#LANDED_FILES}
   * @param contextRows {@link BronzeTables#CONTEXT} of them
   */
  public static Dataset<Row> of(Dataset<Row> landedFiles, Dataset<Row> contextRows) {
    return BronzeTables.FILE_FACTS.select(
        landedFiles
            .join(sums(contextRows), FileKey.columns(), "left")
            .na()
            .fill(0)
            .withColumn(COVERAGE_FROM_DATE.name(), COVERAGE_FROM_DATE.value(null))
            .withColumn(COVERAGE_TO_DATE.name(), COVERAGE_TO_DATE.value(null))
            .withColumn(COVERAGE_STATES.name(), COVERAGE_STATES.value(null))
            .withColumn(COVERAGE_BASIS.name(), COVERAGE_BASIS.value(null))
            .withColumn(TOTAL_ROWS_COUNT.name(), TOTAL_ROWS_COUNT.value(0))
            .withColumn(REPEATED_ROWS_COUNT.name(), REPEATED_ROWS_COUNT.value(0))
            .withColumn(CONFLICT_ROWS_COUNT.name(), CONFLICT_ROWS_COUNT.value(0))
            .withColumn(WITHOUT_REASON_COUNT.name(), WITHOUT_REASON_COUNT.value(0))
            .withColumn(REASON_KIND_COUNT.name(), REASON_KIND_COUNT.value(0)));
  }

  private static Dataset<Row> sums(Dataset<Row> rows) {
    return rows.groupBy(RELEASE_ID.col(), FILE_SHA256.col())
        .agg(
            ROWS_IN_COUNT.from(count(lit(1))),
            ROWS_ACCEPTED_COUNT.from(count_if(ROW_FAULT.col().isNull())),
            ROWS_SET_ASIDE_COUNT.from(count_if(ROW_FAULT.col().isNotNull())));
  }
}
