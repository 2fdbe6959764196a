package org.detainerlake.mart;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.min;
import static org.detainerlake.catalog.MeasureFields.IS_PRELIMINARY;
import static org.detainerlake.catalog.MeasureFields.WEEK_START_DATE;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;

/** Detainers by jurisdiction and week of issue: what every weekly mart is counted over. */
final class WeeklyCohorts {
  private WeeklyCohorts() {}

  /**
   * The groups, not yet counted.
   *
   * @param by what a mart tells apart within a week
   */
  static RelationalGroupedDataset of(Cohorts cohorts, List<Field> by) {
    Column[] key =
        Stream.concat(Stream.of(JURISDICTION_ID, WEEK_START_DATE), by.stream())
            .map(Field::col)
            .toArray(Column[]::new);
    return cohorts
        .placed()
        .join(broadcast(Maturity.cutOffs(cohorts.releases())), RELEASE_ID.name())
        .withColumn(WEEK_START_DATE.name(), cohorts.rule().startOf(PREPARE_DATE.col()))
        .groupBy(key);
  }

  /** The earliest cut-off of a group's releases, and whether any of its records is made up. */
  static Column[] standing() {
    return new Column[] {
      min(COVERAGE_TO_DATE.col()).as(COVERAGE_TO_DATE.name()),
      bool_or(IS_SYNTHETIC.col()).as(IS_SYNTHETIC.name())
    };
  }

  /** Groups counted with their {@link #standing}, now with the jurisdiction's names. */
  static Dataset<Row> named(Dataset<Row> counted, Cohorts cohorts) {
    Column weekEnd = date_add(WEEK_START_DATE.col(), WeekRule.DAYS - 1);
    return counted
        .withColumn(IS_PRELIMINARY.name(), Maturity.isPreliminary(weekEnd, cohorts.maturityWeeks()))
        .join(broadcast(cohorts.jurisdictions()), JURISDICTION_ID.name());
  }
}
