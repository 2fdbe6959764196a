package org.detainerlake.gold;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.PersonFields.*;
import static org.detainerlake.catalog.RecordFields.OUTCOME_CLASS;
import static org.detainerlake.catalog.RecordFields.PERSON_ID;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.Table;

/**
 * Detainers counted by day, facility, form, lift reason and offense: every later figure is a sum of
 * these.
 */
public final class DailyOutcomes {
  private DailyOutcomes() {}

  /** 1 for a record that counts, -1 for one that counts off. */
  static final Field WEIGHT = Field.working("weight", FieldType.COUNT);

  /** The records of files in no series: each counts once, for its own file. */
  public static Dataset<Row> of(Dataset<Row> detainers) {
    return ofChanges(ofOwnFile(detainers).withColumn(WEIGHT.name(), WEIGHT.value(1)));
  }

  /** Records that are counted for the file that tells them. */
  static Dataset<Row> ofOwnFile(Dataset<Row> detainers) {
    return detainers
        .withColumn(COUNTED_RELEASE_ID.name(), RELEASE_ID.col())
        .withColumn(COUNTED_FILE_SHA256.name(), FILE_SHA256.col());
  }

  /**
   * What files of series change.
   *
   * @param changes {@link SeriesRecords#changes}
   */
  public static Dataset<Row> ofChanges(Dataset<Row> changes) {
    List<Field> by = new ArrayList<>(GoldTables.DAILY_OUTCOMES.key());
    by.add(OUTCOME_CLASS);
    return GoldTables.DAILY_OUTCOMES.select(
        changes
            .groupBy(Table.columns(by))
            .agg(
                weighed(DETAINER_COUNT, lit(true)),
                weighed(IDENTIFIED_COUNT, PERSON_ID.col().isNotNull()),
                weighed(FIRST_COUNT, IS_FIRST_DETAINER.col()),
                weighed(EPISODE_COUNT, IS_EPISODE_RECORD.col())));
  }

  private static Column weighed(Field count, Column counts) {
    return count.from(sum(when(counts, WEIGHT.col()).otherwise(0)));
  }
}
