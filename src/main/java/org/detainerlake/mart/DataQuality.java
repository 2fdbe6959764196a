package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Subject;

/** Where the rows of each file went, and what was wrong with them. */
public final class DataQuality {
  private DataQuality() {}

  private static final List<Field> FATES =
      List.of(ROWS_IN_COUNT, ROWS_CURRENT_COUNT, ROWS_REPEAT_COUNT, ROWS_SET_ASIDE_COUNT);

  /**
   * Rows by fate and by reason code, file by file.
   *
   * @param files {@link org.detainerlake.catalog.BronzeTables#FILES}
   * @param reasons {@link org.detainerlake.catalog.GoldTables#FILE_REASONS}
   * @param currentOutcomes {@link org.detainerlake.catalog.GoldTables#DAILY_OUTCOMES}, current only
   */
  public static Dataset<Row> of(
      Dataset<Row> files, Dataset<Row> reasons, Dataset<Row> currentOutcomes) {
    Dataset<Row> identity =
        files.select(RELEASE_ID.col(), FILE_NAME.col(), FILE_SHA256.col(), IS_SYNTHETIC.col());
    Dataset<Row> counted = byFate(files, currentOutcomes).unionByName(byReason(reasons));
    return MartTables.DATA_QUALITY.select(counted.join(broadcast(identity), FileKey.columns()));
  }

  private static Dataset<Row> byFate(Dataset<Row> files, Dataset<Row> currentOutcomes) {
    Dataset<Row> current =
        currentOutcomes
            .groupBy(
                RELEASE_ID.from(COUNTED_RELEASE_ID.col()),
                FILE_SHA256.from(COUNTED_FILE_SHA256.col()))
            .agg(ROWS_CURRENT_COUNT.from(sum(DETAINER_COUNT.col())));
    Dataset<Row> fates =
        files
            .join(broadcast(current), FileKey.columns(), "left")
            .withColumn(ROWS_CURRENT_COUNT.name(), current())
            .withColumn(
                ROWS_REPEAT_COUNT.name(),
                ROWS_ACCEPTED_COUNT.col().minus(ROWS_CURRENT_COUNT.col()));
    return FATES.stream()
        .map(fate -> line(fates, "rows", ITEM_CODE.value(fate.name()), fate.col()))
        .reduce(Dataset::union)
        .orElseThrow();
  }

  /** A list is taken whole: only records may be told again by a newer release. */
  private static Column current() {
    return when(Subject.DETAINERS.isOf(), coalesce(ROWS_CURRENT_COUNT.col(), lit(0)))
        .otherwise(ROWS_ACCEPTED_COUNT.col());
  }

  private static Dataset<Row> byReason(Dataset<Row> reasons) {
    return line(reasons, "reason", ITEM_CODE.col(), ITEM_COUNT.col());
  }

  private static Dataset<Row> line(Dataset<Row> rows, String kind, Column code, Column count) {
    return rows.select(
        RELEASE_ID.col(), FILE_SHA256.col(), ITEM_KIND.value(kind), code, ITEM_COUNT.from(count));
  }
}
