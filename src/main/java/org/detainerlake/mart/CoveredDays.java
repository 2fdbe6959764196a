package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;
import static org.detainerlake.catalog.MeasureFields.WEEK_START_DATE;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.ReleaseFields.*;
import static org.detainerlake.mart.Areas.COVERED_PLACE;
import static org.detainerlake.mart.Areas.OWN_PLACE;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.AreaLevel;
import org.detainerlake.catalog.Coverage;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;

/** The days that full releases speak for, in each state and in the nation. */
public final class CoveredDays {
  private CoveredDays() {}

  static final Field COVERED_DATE = Field.working("covered_date", FieldType.DATE);

  /** How many days of a span are covered. */
  static final Field COVERED_COUNT = Field.working("covered_count", FieldType.COUNT);

  private static final Field STATES = Field.working("states", FieldType.COUNT);
  private static final Field COVERED_STATES = Field.working("covered_states", FieldType.COUNT);

  /**
   * Each place and day once. A day of the nation is covered where it is for every state that the
   * nation has a jurisdiction in; rows without a state are as one state.
   *
   * @param files {@link org.detainerlake.catalog.BronzeTables#FILES}
   * @param jurisdictions {@link org.detainerlake.catalog.MartTables#DIM_JURISDICTION}
   */
  public static Dataset<Row> of(Dataset<Row> files, Dataset<Row> jurisdictions) {
    Dataset<Row> parts =
        Areas.of(jurisdictions, List.of(AreaLevel.values()))
            .select(COVERED_PLACE.col(), OWN_PLACE.col())
            .distinct();
    Dataset<Row> wholes =
        parts.groupBy(COVERED_PLACE.col()).agg(STATES.from(count(OWN_PLACE.col())));
    return ofStates(files, jurisdictions)
        .join(broadcast(parts), OWN_PLACE.name())
        .groupBy(COVERED_PLACE.col(), COVERED_DATE.col())
        .agg(COVERED_STATES.from(count(OWN_PLACE.col())))
        .join(broadcast(wholes), COVERED_PLACE.name())
        .where(COVERED_STATES.col().equalTo(STATES.col()))
        .select(COVERED_PLACE.col(), COVERED_DATE.col());
  }

  /** A file without a record has no coverage, and gives no day. */
  private static Dataset<Row> ofStates(Dataset<Row> files, Dataset<Row> jurisdictions) {
    Column days = sequence(COVERAGE_FROM_DATE.col(), COVERAGE_TO_DATE.col());
    Dataset<Row> told =
        Coverage.full(files)
            .select(COVERAGE_STATES.col(), explode(days).as(COVERED_DATE.name()))
            .distinct();
    Dataset<Row> states = jurisdictions.select(STATE_CODE.col()).distinct();
    return told.as("file")
        .join(broadcast(states).as("state"), Coverage.coversState("state", "file"))
        .select(OWN_PLACE.from(Areas.ownPlace()), COVERED_DATE.col())
        .distinct();
  }

  /** How many days of each week are covered in each place; a week without any has no row. */
  static Dataset<Row> byWeek(Cohorts cohorts) {
    return cohorts
        .coveredDays()
        .withColumn(WEEK_START_DATE.name(), cohorts.rule().startOf(COVERED_DATE.col()))
        .groupBy(COVERED_PLACE.col(), WEEK_START_DATE.col())
        .agg(
            COVERED_COUNT.from(count(COVERED_DATE.col())),
            min(COVERED_DATE.col()).as(COVERED_DATE.name()));
  }

  /** Whether some of so many days are not covered, beside a count that may be missing. */
  static Column isPartial(Column days) {
    return coalesce(COVERED_COUNT.col(), lit(0)).lt(days);
  }
}
